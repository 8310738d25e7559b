import type { Config } from '../../config.js';
import { ok, warning, type Finding } from './finding.js';

type Settings = Pick<Config, 'databaseUrl' | 'redisUrl' | 'role'>;

export function examineSettings({ databaseUrl, redisUrl, role }: Settings): Finding[] {
  const findings = [
    ok(
      'settings',
      `database ${databaseUrl === undefined ? 'in the data folder' : 'at DATABASE_URL'}, queue on ${redisUrl === undefined ? 'PostgreSQL' : 'Redis'}, role ${role}`,
    ),
  ];
  if (databaseUrl === undefined && role !== 'all') {
    findings.push(
      warning(
        'role',
        `the role is ${role}, but the database lies in the data folder, which one process owns`,
        'Set DATABASE_URL to a PostgreSQL that several machines reach, or use the role all.',
      ),
    );
  }
  return findings;
}

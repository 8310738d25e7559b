import type { Config } from '../../config.js';
import { ok, warning, type Finding } from './finding.js';

type Settings = Pick<Config, 'databaseUrl' | 'redisUrl' | 'openAi' | 'role'>;

export function examineSettings({ databaseUrl, redisUrl, openAi, role }: Settings): Finding[] {
  const findings = [
    ok(
      'settings',
      `database ${databaseUrl === undefined ? 'in the data folder' : 'at DATABASE_URL'}, queue on ${redisUrl === undefined ? 'PostgreSQL' : 'Redis'}, role ${role}`,
    ),
    openAi === undefined
      ? ok('OpenAI', 'not configured; only steps that ask an AI need it (OPENAI_API_KEY)')
      : ok(
          'OpenAI',
          `a key is set; model ${openAi.model ?? 'of our choice'}, at ${openAi.baseUrl ?? 'the usual address'}`,
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

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config.js';
import { findOwner } from '../../postgres/folder-owner.js';
import { MIGRATION_NAMES } from '../../store/migrations/index.js';
import { readInstallation, type InstallationState } from '../../store/installation-state.js';
import { withOwnPostgres } from '../own-postgres.js';
import { ok, problem, reasonOf, warning, type Finding } from './finding.js';

/** Older servers lack what our statements use. */
const OLDEST_POSTGRES = 14;

export interface DatabaseExamination {
  findings: Finding[];
  /** Null when there is no database to look into. */
  state: InstallationState | null;
}

export async function examineDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<DatabaseExamination> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl !== undefined)
    return examine('the one at DATABASE_URL', async () => readInstallation(databaseUrl));
  const folder = path.join(dataDir, 'postgres');
  if (!existsSync(path.join(folder, 'cluster')))
    return {
      findings: [ok('database', 'none yet; the first start makes one in the data folder')],
      state: null,
    };
  const owner = findOwner(folder);
  const which =
    owner === null ? 'the one in the data folder' : `the one of the running server (process ${owner.pid})`;
  return examine(which, () => withOwnPostgres(dataDir, readInstallation));
}

async function examine(which: string, read: () => Promise<InstallationState>): Promise<DatabaseExamination> {
  try {
    const state = await read();
    const findings = [examineVersion(which, state), ...examineVacuum(state), examineMigrations(state)];
    return { findings, state };
  } catch (error) {
    const fix =
      'Is PostgreSQL running, and are the address, name and password right? Correct DATABASE_URL or start it.';
    return {
      findings: [problem('database', `${which} does not answer: ${reasonOf(error)}`, fix)],
      state: null,
    };
  }
}

function examineVersion(which: string, { version }: InstallationState): Finding {
  const message = `PostgreSQL ${version}, ${which}`;
  if (Number.parseInt(version, 10) >= OLDEST_POSTGRES) return ok('database', message);
  return problem('database', message, `Use PostgreSQL ${OLDEST_POSTGRES} or newer.`);
}

/** Nothing where all is well: it is what every server does unless somebody has told it not to. */
export function examineVacuum({ isVacuuming }: Pick<InstallationState, 'isVacuuming'>): Finding[] {
  if (isVacuuming) return [];
  return [
    warning(
      'autovacuum',
      'is off; every answer gets slower as conversations gather',
      'Set autovacuum = on for the server, then run VACUUM ANALYZE once.',
    ),
  ];
}

function examineMigrations({ migrations }: InstallationState): Finding {
  const missing = MIGRATION_NAMES.filter((name) => !migrations.includes(name));
  const foreign = migrations.filter((name) => !MIGRATION_NAMES.includes(name));
  if (foreign.length > 0) {
    const message = `a newer Nightshift has changed the tables (${foreign.join(', ')})`;
    return problem(
      'tables',
      message,
      'Run that version again, or restore the backup from before the update.',
    );
  }
  if (missing.length === 0) return ok('tables', 'up to date');
  return warning(
    'tables',
    `${missing.length} to be made or changed`,
    'The next start does it; make a backup first.',
  );
}

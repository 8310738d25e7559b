import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../config.js';
import { openDatabase, type Database } from '../store/database.js';
import { ensureDefaultWorkspace } from '../team/default-workspace.js';
import { withOwnPostgres } from './own-postgres.js';
import { CommandError } from './terminal.js';

export interface Installation {
  database: Database;
  workspaceId: string;
}

export interface InstallationOptions {
  /** The data folder; NIGHTSHIFT_DATA or ./data when absent. */
  data?: string;
}

/** Who did it, in the audit. */
export const COMMAND_ACTOR = 'command';

/**
 * Works on the installation whether its server runs or not: with DATABASE_URL on that database, otherwise on the
 * one in the data folder, which is started for the moment when nobody else has. Everything is closed at the end.
 * What only asks (`mustExist`) makes no new one: the folder is another one then.
 */
export async function withInstallation<T>(
  options: InstallationOptions,
  work: (installation: Installation) => Promise<T>,
  { mustExist = false }: { mustExist?: boolean } = {},
): Promise<T> {
  const { databaseUrl, dataDir } = readConfig(options.data === undefined ? {} : { data: options.data });
  if (databaseUrl !== undefined) return onDatabase(databaseUrl, work);
  if (mustExist && !existsSync(path.join(dataDir, 'postgres')))
    throw new CommandError(
      `There is no database in ${path.resolve(dataDir)}; name the data folder with --data, or the database with DATABASE_URL.`,
    );
  return withOwnPostgres(dataDir, (url) => onDatabase(url, work));
}

async function onDatabase<T>(url: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  try {
    const database = await openDatabase({ url, poolSize: 2 });
    try {
      return await work({ database, workspaceId: await ensureDefaultWorkspace(database) });
    } finally {
      await database.close();
    }
  } catch (error) {
    throw explainLoss(error);
  }
}

/** What a connection says when the server ends, or was not there. Transactions that were open have left no trace. */
const LOSSES = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
]);

function explainLoss(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isLoss = LOSSES.has(code) || error.message.startsWith('Connection terminated');
  if (!isLoss) return error;
  return new CommandError(
    `The database does not answer (${code || error.message}); start it or correct DATABASE_URL, then run the command again.`,
  );
}

import { mkdirSync } from 'node:fs';
import { readConfig } from '../config.js';
import { openPostgres } from '../postgres/start-postgres.js';
import { openDatabase, type Database } from '../store/database.js';
import { ensureDefaultWorkspace } from '../team/default-workspace.js';

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
 */
export async function withInstallation<T>(
  options: InstallationOptions,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir } = readConfig(options.data === undefined ? {} : { data: options.data });
  if (databaseUrl !== undefined) return onDatabase(databaseUrl, work);
  mkdirSync(dataDir, { recursive: true });
  const postgres = await openPostgres({ dataDir, log: () => undefined });
  try {
    return await onDatabase(postgres.url, work);
  } finally {
    await postgres.stop();
  }
}

async function onDatabase<T>(url: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url, poolSize: 2 });
  try {
    return await work({ database, workspaceId: await ensureDefaultWorkspace(database) });
  } finally {
    await database.close();
  }
}

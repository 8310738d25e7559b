import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../apps/engine/src/postgres/start-postgres.js';

/** The PostgreSQL that everything of ours is measured on: never without fsync. */
export interface BenchServer {
  /** Which one it is, for people. */
  about: string;
  /** A new, empty database. */
  create(): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  url: string;
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

export async function openServer(given: string | undefined): Promise<BenchServer> {
  if (given !== undefined) return describe(given, 'DATABASE_URL', async () => {});
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-postgres-'));
  const postgres = await startPostgres({ dataDir, log: () => {} });
  return describe(postgres.url, 'embedded', async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  });
}

async function describe(url: string, origin: string, stop: () => Promise<void>): Promise<BenchServer> {
  const settings = await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string; fsync: string; commit: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
         current_setting('synchronous_commit') AS commit`,
    );
    return rows[0];
  });
  if (settings?.fsync !== 'on' || settings.commit === 'off')
    throw new Error(
      'This PostgreSQL may lose what it has acknowledged (fsync or synchronous_commit is off); measuring it says nothing.',
    );
  return {
    about: `PostgreSQL ${settings.version}, ${origin}, fsync ${settings.fsync}`,
    create: () => createDatabase(url),
    stop,
  };
}

async function createDatabase(server: string): Promise<BenchDatabase> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      withClient(url.href, async (client) => (await client.query<Row>(sql, [...values])).rows),
    drop: async () => {
      await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Postgres, startPostgres } from '../../apps/engine/src/postgres/start-postgres.js';

export interface TestDatabase {
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

export interface OwnPostgres {
  /** The same after every restart. */
  url: string;
  /** Stops the server in good order (or starts again one that was killed) and starts it on the same data. */
  restart(): Promise<void>;
  /** As when the machine takes the process away: no goodbye to anyone. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** An empty database on the server that all tests share: DATABASE_URL, or one that was started for this run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL'] ?? process.env['NIGHTSHIFT_TEST_DATABASE'];
  if (server === undefined)
    throw new Error('No PostgreSQL for tests. Run them with "npm run test:engine" or set DATABASE_URL.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name}`);
  return {
    url: withDatabase(server, name),
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A server of its own, for a test that stops it, starts it again, or kills it. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nightshift-own-'));
  const start = (): Promise<Postgres> => startPostgres({ dataDir, log: () => undefined, isDurable: false });
  let running: Postgres | null = await start();
  const { url } = running;
  return {
    url,
    restart: async () => {
      await running?.stop();
      running = await start();
    },
    kill: async () => {
      if (running === null) return;
      process.kill(running.pid, 'SIGKILL');
      await running.lost;
      running = null;
    },
    stop: async () => {
      await running?.stop();
      running = null;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MIGRATION_ADVISORY_LOCK_KEY } from 'bullmq';
import pg from 'pg';
import { eventually } from './shop.js';
import { openCrashShop, type CrashShop } from './support/crash-shop.js';
import { openNursery, type EngineProcess, type Nursery } from './support/engine-process.js';
import { openLine, type Line } from './support/line.js';

// What a database can do to its sessions in the worst moment. Chance finds these moments once in a hundred restarts;
// here they are made.

/** Whoever kills at random is no reason for caution, and nothing is given up because of him. */
const TIMES = { leaseMs: 1000, maxCrashes: 1000, cautionMs: 0 };

let here: CrashShop;
let nursery: Nursery;
let line: Line;

beforeEach(async () => {
  nursery = openNursery();
  here = await openCrashShop();
  line = await openLine(here.shop.url);
});

afterEach(async () => {
  await nursery.close();
  await line.close();
  await here.close();
});

const start = (): Promise<EngineProcess> => nursery.start({ databaseUrl: line.url, role: 'all', ...TIMES });

const sayOnce = (engine: EngineProcess, sender: string): Promise<void> =>
  here.talk(
    () => engine,
    sender,
    1,
    () => 0,
  );

interface Session {
  pid: number;
  state: string;
}

const sessions = (): Promise<Session[]> =>
  here.shop.query<Session & pg.QueryResultRow>(
    `SELECT pid, state FROM pg_stat_activity
     WHERE datname = current_database() AND application_name ~ '^(nightshift|partitions|outbox)'`,
  );

const cut = async (found: readonly { pid: number }[]): Promise<void> => {
  for (const { pid } of found) await here.shop.query('SELECT pg_terminate_backend($1)', [pid]);
};

/** The two workers' own sessions, by which the queue wakes them. */
const expectQueueListens = async (): Promise<void> => {
  const listening = (): Promise<unknown[]> =>
    here.shop.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%LISTEN bullmq_jobs%'
         AND pid <> pg_backend_pid()`,
    );
  expect(await eventually(listening, (rows) => rows.length === 2)).toHaveLength(2);
};

describe('a session that is cut', () => {
  test('while the queue’s workers start is opened anew, and the process goes on', async () => {
    const holder = new pg.Client(here.shop.url);
    await holder.connect();
    // Whoever starts the queue waits for this lock, so all of them can be caught in the act.
    await holder.query(`SELECT pg_advisory_lock($1, hashtext('nightshift_queue'))`, [
      MIGRATION_ADVISORY_LOCK_KEY,
    ]);
    const starting = start();
    const starters = await eventually(
      () =>
        here.shop.query<{ pid: number }>(
          `SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
           WHERE locktype = 'advisory' AND NOT granted AND application_name = 'nightshift queue' ORDER BY pid`,
        ),
      (rows) => rows.length === 4,
    );
    // The two queues were opened first; without those the engine refuses to start.
    await cut(starters.slice(2));
    await holder.end();
    const engine = await starting;
    await sayOnce(engine, 'ann');
    await here.expectFaultless();
    await expectQueueListens();
  }, 90_000);

  test('before its opener has seen that it is open ends no process', async () => {
    const engine = await start();
    await sayOnce(engine, 'ann');
    await here.expectFaultless();
    await expectQueueListens();
    // Everybody opens new ones, of which nothing is heard; they are open, they are cut, and all that is heard at once.
    const old = await sessions();
    line.hold();
    await cut(old);
    line.release();
    line.hold();
    const opened = await eventually(
      sessions,
      (found) => found.filter(({ state }) => state === 'idle').length >= 5,
    );
    await cut(opened);
    await eventually(sessions, (found) => !found.some(({ pid }) => opened.some((one) => one.pid === pid)));
    line.release();
    await sayOnce(engine, 'bob');
    expect(engine.isAlive).toBe(true);
    await here.expectFaultless();
    await expectQueueListens();
  }, 90_000);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { NightlyModule } from '../../apps/engine/src/queue/nightly.module.js';
import { NIGHTLY_QUEUE } from '../../apps/engine/src/queue/nightly.worker.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { keepHouse } from '../../apps/engine/src/store/housekeeping.js';
import { createTestDatabase } from '../support/postgres.js';

let url: string;
let drop: () => Promise<void>;
let database: Database;
beforeAll(async () => {
  ({ url, drop } = await createTestDatabase());
  database = await openDatabase({ url });
});
afterAll(async () => {
  await database.close();
  await drop();
});

async function addSession(hash: string, expires: string): Promise<void> {
  await database.pool.query(
    `INSERT INTO session (token_hash, account_id, workspace_id, expires_at) VALUES ($1, 'usr_1', 'wsp_1', now() + $2::interval)`,
    [hash, expires],
  );
}

test('removes the sessions that have ended and keeps the others', async () => {
  await database.pool.query(`INSERT INTO workspace (id, name) VALUES ('wsp_1', 'Test')`);
  await database.pool.query(
    `INSERT INTO account (id, workspace_id, email, name, password_hash, role) VALUES ('usr_1', 'wsp_1', 'a@b.example', 'A', 'x', 'admin')`,
  );
  await addSession('old', '-1 hour');
  await addSession('new', '1 hour');
  await expect(keepHouse(database)).resolves.toMatchObject({ sessions: 1 });
  const { rows } = await database.pool.query<{ token_hash: string }>('SELECT token_hash FROM session');
  expect(rows).toEqual([{ token_hash: 'new' }]);
});

test('the job is taken by a worker, and two processes make one schedule', async () => {
  const done: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const open = (name: string): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(
      NightlyModule.with(
        { databaseUrl: url },
        { log, run: async () => await Promise.resolve({ by: done.push(name) }) },
      ),
      Object.assign(new NestApplicationContextOptions(), { logger: false as const }),
    );
  const first = await open('first');
  const second = await open('second');
  try {
    const queue = first.get<Queue>(getQueueToken(NIGHTLY_QUEUE));
    expect(await queue.getJobSchedulersCount()).toBe(1);
    const job = await queue.add(NIGHTLY_QUEUE, {});
    while (!(await job.isCompleted())) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toHaveLength(1);
  } finally {
    await first.close();
    await second.close();
  }
});

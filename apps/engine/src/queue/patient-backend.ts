import { setTimeout as sleep } from 'node:timers/promises';
import {
  createPostgresBackend,
  isPgPool,
  runMigrations,
  type BackendFactory,
  type PostgresQueueBackend,
} from 'bullmq';
import pg from 'pg';
import { mindSession, POOL_LIMITS, sessionOptions } from '../store/mind-session.js';

/** BullMQ's own tables live apart from ours. */
const SCHEMA = 'nightshift_queue';
/** Between two looks for a job, when the database does not let itself be asked. */
const PAUSE_MS = 250;
/** One listens, two ask. */
const SESSIONS = 3;

/**
 * BullMQ's PostgreSQL backend, for a database that goes away now and then. As it comes, it keeps for good what its
 * first look at the database ended with, its workers ask for the next job again and again without a pause, and nobody
 * hears when the session that listens is cut in the moment it is opened. The first two together are a loop that lets
 * nothing else in the process run; the third ends the process.
 * 1. A start that failed is forgotten, and the next question starts anew.
 * 2. A worker that could not ask waits before it asks again.
 * 3. Every session comes out of a pool that hears cuts.
 */
export const createPatientBackend: BackendFactory<PostgresQueueBackend, pg.PoolConfig> = (
  name,
  options,
  kind,
) => {
  const pool = new pg.Pool({
    ...options.connection,
    max: SESSIONS,
    ...POOL_LIMITS,
    application_name: 'nightshift queue',
    options: sessionOptions(`search_path=${SCHEMA}`),
    onConnect: mindSession,
  });
  // It always is; the types of the two packages only say so in different words.
  if (!isPgPool(pool)) throw new TypeError('this is no pool');
  const backend = createPostgresBackend(name, { ...options, connection: pool }, kind);
  const { connection } = backend;
  connection.waitUntilReady = onceItSucceeds(() => migrate(pool));
  // It keeps what it ended with, so it is asked only once there is nothing left that could fail.
  const waitUntilReady = backend.waitUntilReady.bind(backend);
  backend.waitUntilReady = async () => {
    await connection.waitUntilReady();
    await waitUntilReady();
  };
  const close = connection.close.bind(connection);
  connection.close = onceItSucceeds(async () => {
    await close();
    await pool.end();
  });
  const takeJob = backend.moveToActive.bind(backend);
  backend.moveToActive = async (token, workerName) => {
    try {
      const found: unknown[] = await takeJob(token, workerName);
      return found;
    } catch (error) {
      await sleep(PAUSE_MS);
      throw error;
    }
  };
  return backend;
};

/** Asked again while it is under way or has succeeded, it gives the same. */
function onceItSucceeds(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () =>
    (done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend } from 'bullmq';

/** Between two looks for a job, when the database does not let itself be asked. */
const PAUSE_MS = 250;

/**
 * BullMQ's PostgreSQL backend, for a database that goes away now and then. As it comes, the backend keeps for good what
 * its first look at the database ended with, and a worker asks it for the next job again and again without a pause. A
 * session that was cut while the engine started would so leave a loop that lets nothing else in the process run.
 * 1. A look that failed is forgotten, and the next question looks anew.
 * 2. A worker that could not ask waits before it asks again.
 */
export const createPatientBackend: typeof createPostgresBackend = (...options) => {
  const backend = createPostgresBackend(...options);
  const { connection } = backend;
  const look = connection.waitUntilReady.bind(connection);
  connection.waitUntilReady = async () => {
    try {
      await look();
    } catch (error) {
      Reflect.deleteProperty(connection, 'readyPromise');
      throw error;
    }
  };
  const takeJob = backend.moveToActive.bind(backend);
  backend.moveToActive = async (token, name) => {
    try {
      const found: unknown[] = await takeJob(token, name);
      return found;
    } catch (error) {
      await sleep(PAUSE_MS);
      throw error;
    }
  };
  return backend;
};

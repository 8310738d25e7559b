import { Socket } from 'node:net';
import pg from 'pg';

/** How long opening a session may take, its greeting included. */
export const CONNECT_WITHIN_MS = 5000;
/** How long a statement that people or effects wait for may say nothing. */
const ANSWER_WITHIN_MS = 15_000;
/** A transaction whose owner is out of reach holds its locks no longer than this. */
const ABANDONED_AFTER_MS = 60_000;

/** For every pool: what it may take to get a session, and what the network does to find out that the other side has gone. */
export const POOL_LIMITS = {
  connectionTimeoutMillis: 2 * CONNECT_WITHIN_MS,
  idle_in_transaction_session_timeout: ABANDONED_AFTER_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/**
 * The `options` of a session: settings as `name=value`. None of ours compiles a plan before it runs it, as PostgreSQL
 * otherwise does with one that it takes for a long one: ours are over in milliseconds, the compiling alone takes hundreds.
 */
export const sessionOptions = (...settings: readonly string[]): string =>
  ['jit=off', ...settings].map((setting) => `-c ${setting}`).join(' ');

/**
 * `onConnect` of every pool. A cut session fails the query that is under way, or its client is replaced by the pool.
 * But there is a moment between a pool's giving a client away and its taker's listening, and in that moment a cut
 * that nobody hears would end the process.
 */
export function mindSession(client: pg.ClientBase, mayTakeLong = (): boolean => false): void {
  client.on('error', () => {});
  endWhenSilent(client, ANSWER_WITHIN_MS, mayTakeLong);
}

/**
 * A host that vanishes says nothing: no end, no error, and a statement under way would be waited for until TCP gives
 * up, a quarter of an hour later. So a session that was asked something and says not one byte for that long is ended here, as if it had been cut.
 */
export function endWhenSilent(
  client: pg.ClientBase,
  answerWithinMs: number,
  mayTakeLong = (): boolean => false,
): void {
  if (!(client instanceof pg.Client)) return;
  const { connection } = client;
  const { stream } = connection;
  if (!(stream instanceof Socket)) return;
  let answered = stream.bytesWritten;
  // One statement at a time is under way: when the database is ready for the next, all that was written is answered.
  connection.on('readyForQuery', () => (answered = stream.bytesWritten));
  stream.setTimeout(answerWithinMs, () => {
    if (stream.bytesWritten > answered && !mayTakeLong()) stream.destroy(new SilentDatabase(answerWithinMs));
  });
}

class SilentDatabase extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(forMs: number) {
    super(`the database has not answered for ${forMs} ms`);
  }
}

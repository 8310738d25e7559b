import net from 'node:net';
import type { Duplex } from 'node:stream';
import pg from 'pg';

/**
 * One database session for hot statements, all of them prepared once.
 * 1. Statements are sent the moment they are given, without waiting for the answer to the one before.
 *    What belongs together is given inside `group`, and leaves in one packet.
 * 2. After an error everything up to the end of the transaction fails too, so a COMMIT that was sent
 *    along with its statements commits all of them or none.
 */
export interface LaneConnection {
  send<Row extends unknown[]>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  group<T>(work: () => T): T;
  /** Resolves when the commit has happened, throws when it has not. */
  commit(): Promise<void>;
  readonly isBroken: boolean;
  close(): Promise<void>;
}

/** Text with `$1`…; the name is its key among the prepared ones of a session. */
export interface Statement {
  name: string;
  text: string;
}

const BEGIN: Statement = { name: 'begin', text: 'BEGIN' };
const COMMIT: Statement = { name: 'commit', text: 'COMMIT' };
const ROLLBACK: Statement = { name: 'rollback', text: 'ROLLBACK' };

/**
 * Prepared plans live as long as the session, and were made when tables may have been empty. Every hot
 * statement reaches its rows by an index, so other ways are closed to the planner.
 */
const SESSION = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'enable_bitmapscan=off',
  'jit=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

export async function connectLane(url: string, name: string): Promise<LaneConnection> {
  const stream: { current: Duplex | undefined } = { current: undefined };
  const client = new pg.Client({
    connectionString: url,
    application_name: `nightshift ${name}`,
    options: SESSION,
    pipeline: true,
    stream: () => (stream.current = new net.Socket()),
  });
  let isBroken = false;
  client.on('error', () => (isBroken = true));
  client.on('end', () => (isBroken = true));
  await client.connect();

  const send = <Row extends unknown[]>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> => {
    const rows = client.query<Row>({ ...statement, values: [...values], rowMode: 'array' }).then((result) => result.rows);
    // Whoever gives several at once may stop at the first that fails; the others are then nobody's.
    rows.catch(() => {});
    return rows;
  };
  return {
    send,
    group: (work) => {
      stream.current?.cork();
      try {
        return work();
      } finally {
        stream.current?.uncork();
      }
    },
    commit: async () => {
      const { command } = await client.query({ ...COMMIT, values: [] });
      // The database answers ROLLBACK to a COMMIT when the transaction had failed.
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
    },
    get isBroken() {
      return isBroken;
    },
    close: async () => {
      isBroken = true;
      await client.end();
    },
  };
}

export function begin(connection: LaneConnection): Promise<unknown> {
  return connection.send(BEGIN);
}

/** Never throws: a session that cannot roll back is broken, and its transaction gone with it. */
export async function rollback(connection: LaneConnection): Promise<void> {
  try {
    await connection.send(ROLLBACK);
  } catch {
    await connection.close().catch(() => {});
  }
}

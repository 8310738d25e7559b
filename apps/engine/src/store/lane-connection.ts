import pg from 'pg';
import { CONNECT_WITHIN_MS, endWhenSilent, sessionOptions } from './mind-session.js';
import { createWire, writeExecution, writeParse, writeSync, type Param, type Wire } from './wire.js';

/**
 * One database session for hot statements, all of them prepared once.
 * 1. What is given inside `group` leaves as one packet and is answered by one. Nothing of it is known to have
 *    happened before the whole answer is there; when one statement fails, all of the group have failed.
 * 2. A group outside BEGIN … COMMIT is a transaction of its own.
 * 3. A COMMIT among its statements commits all of them or none.
 */
export interface LaneConnection {
  send(statement: Statement, params?: readonly Param[]): Promise<Row[]>;
  group<T>(work: () => T): T;
  /** Resolves when the commit has happened, throws when it has not. */
  commit(): Promise<void>;
  readonly isBroken: boolean;
  close(): Promise<void>;
}

/** Values as PostgreSQL writes them: `t` and `f`, digits, JSON. */
export type Row = readonly (string | null)[];

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
const SESSION = sessionOptions(
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'enable_bitmapscan=off',
);

/**
 * A batch takes milliseconds. One that nobody answers for so long is begun again on another session; and a session whose
 * lane is out of reach lets go of its partitions just as soon, so that others can take them.
 */
const LANE_WITHIN_MS = 6000;
const LANE_LIMITS = {
  connectionTimeoutMillis: CONNECT_WITHIN_MS,
  idle_in_transaction_session_timeout: LANE_WITHIN_MS,
  keepAlive: true,
};

export async function connectLane(url: string, name: string): Promise<LaneConnection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `nightshift ${name}`,
    options: SESSION,
    ...LANE_LIMITS,
  });
  let isBroken = false;
  client.on('error', () => (isBroken = true));
  client.on('end', () => (isBroken = true));
  await client.connect();
  endWhenSilent(client, LANE_WITHIN_MS);
  const wire = createWire();
  const prepared = new Map<string, string>();
  let open: Execution[] | undefined;

  const submit = (executions: readonly Execution[]): void => {
    if (executions.length > 0) client.query(new GroupQuery(executions, wire, prepared));
  };
  const group: LaneConnection['group'] = (work) => {
    if (open !== undefined) return work();
    const executions: Execution[] = [];
    open = executions;
    try {
      return work();
    } finally {
      open = undefined;
      submit(executions);
    }
  };
  const execute = (statement: Statement, params: readonly Param[] = []): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve, reject) => {
      const execution = { statement, params, resolve, reject };
      if (open === undefined) submit([execution]);
      else open.push(execution);
    });
    // Whoever gives several at once may stop at the first that fails; the others are then nobody's.
    answer.catch(() => {});
    return answer;
  };
  return {
    send: (statement, params) => execute(statement, params).then(({ rows }) => rows),
    group,
    commit: async () => {
      const { tag } = await execute(COMMIT);
      // The database answers ROLLBACK to a COMMIT when the transaction had failed.
      if (tag !== 'COMMIT') throw new Error('the transaction was rolled back');
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

interface Answer {
  rows: Row[];
  tag: string;
}

interface Execution {
  statement: Statement;
  params: readonly Param[];
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** Several statements and one Sync, as the driver's client takes queries of other classes than its own. */
class GroupQuery implements pg.Submittable {
  private readonly answers: Answer[] = [];
  private rows: Row[] = [];
  private readonly parsed: [name: string, serverName: string][] = [];

  constructor(
    private readonly executions: readonly Execution[],
    private readonly wire: Wire,
    private readonly prepared: Map<string, string>,
  ) {}

  /** What cannot be written is given back, as the client expects, and nothing is sent. */
  submit(connection: pg.Connection): Error | undefined {
    try {
      this.write();
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
    connection.stream.write(this.wire.bytes.subarray(0, this.wire.at));
    return undefined;
  }

  private write(): void {
    const { wire, prepared, parsed } = this;
    wire.at = 0;
    for (const { statement, params } of this.executions) {
      let serverName = prepared.get(statement.name) ?? parsed.find(([name]) => name === statement.name)?.[1];
      if (serverName === undefined) {
        // When a group fails nobody knows which of its statements were still parsed, so no name is used twice.
        serverName = `${statement.name} ${(attempts += 1)}`;
        writeParse(wire, serverName, statement.text);
        parsed.push([statement.name, serverName]);
      }
      writeExecution(wire, serverName, params);
    }
    writeSync(wire);
  }

  handleDataRow({ fields }: { fields: Row }): void {
    this.rows.push(fields);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.answers.push({ rows: this.rows, tag: text });
    this.rows = [];
  }

  handleReadyForQuery(): void {
    for (const [name, serverName] of this.parsed) this.prepared.set(name, serverName);
    for (const [index, { resolve, reject }] of this.executions.entries()) {
      const answer = this.answers[index];
      if (answer === undefined) reject(new Error('the database did not answer'));
      else resolve(answer);
    }
  }

  handleError(error: unknown): void {
    // The server may have failed before it read everything; what is still on its way must not be written over.
    this.wire.bytes = Buffer.allocUnsafe(this.wire.bytes.length);
    for (const { reject } of this.executions) reject(error);
  }
}

let attempts = 0;

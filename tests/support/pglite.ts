import { Duplex } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import pg from 'pg';
import { MIGRATIONS } from '../../apps/engine/src/store/migrations/index.js';

/**
 * PostgreSQL with pgvector out of npm, compiled to WebAssembly, with our tables. It has one session, so its pool has
 * one client: what needs a pool or listens to notices is tested on the server that all tests share.
 */
export async function startPglite(): Promise<{ pool: pg.Pool; stop(): Promise<void> }> {
  const db = await PGlite.create({ extensions: { vector } });
  const pool = new pg.Pool({ max: 1, database: 'postgres', user: 'postgres', stream: () => wireTo(db) });
  for (const Migration of MIGRATIONS) {
    const runner = { query: async (sql: string) => (await pool.query<object>(sql)).rows };
    // A migration asks its runner for nothing else.
    await new Migration().up(runner as unknown as Parameters<InstanceType<typeof Migration>['up']>[0]);
  }
  return {
    pool,
    stop: async () => {
      await pool.end();
      await db.close();
    },
  };
}

/** What `pg` takes for a socket: messages of PostgreSQL's protocol go to the database in this process. */
function wireTo(db: PGlite): Duplex {
  let rest: Buffer = Buffer.alloc(0);
  let isGreeted = false;
  const wire = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => {
      rest = Buffer.concat([rest, chunk]);
      void answer().then(() => done(), done);
    },
  });
  const answer = async (): Promise<void> => {
    for (;;) {
      // The first message has no type before its length.
      const start = isGreeted ? 1 : 0;
      if (rest.length < start + 4) return;
      const end = start + rest.readInt32BE(start);
      if (rest.length < end) return;
      const message = new Uint8Array(rest.subarray(0, end));
      rest = rest.subarray(end);
      isGreeted = true;
      if (message[0] === TERMINATE) {
        // Its session outlives the client.
        await db.exec('ROLLBACK; DEALLOCATE ALL');
        return void wire.push(null);
      }
      wire.push(Buffer.from(await db.runExclusive(() => db.execProtocolRaw(message))));
    }
  };
  return Object.assign(wire, {
    setNoDelay: () => wire,
    setKeepAlive: () => wire,
    ref: () => wire,
    unref: () => wire,
    connect: () => setImmediate(() => wire.emit('connect')),
  });
}

const TERMINATE = 'X'.charCodeAt(0);

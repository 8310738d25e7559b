import { toBytes } from '@nightshift/knowledge';
import type { Log } from '../log.js';
import { repeat } from '../repeat.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/in-transaction.js';
import type { VectorBook, Vectors } from './vector-book.js';
import type { VectorTable } from './vector-table.js';

const LOOK_EVERY_MS = 2000;
const AT_ONCE = 64;
const TIMEOUT_MS = 60_000;
/** After failures in a row: that many looks are left out, doubling up to the last. */
const MOST_PAUSES = 60;
/** Looks between two for vectors that another process stored as bytes only. */
const FILL_EVERY = 30;

/** Gives passages their vectors, behind everybody's back; while an endpoint is away it is tried ever less often. */
export function startEmbedding({
  database,
  vectorBook,
  log,
}: {
  database: Database;
  vectorBook: Pick<VectorBook, 'open'>;
  log: Log;
}): { stop(): Promise<void> } {
  let isStopped = false;
  // Of each setting: one that was mended is tried at once.
  const rests = new WeakMap<Vectors, { failures: number; pauses: number }>();
  let looks = 0;
  const embedAll = async (workspaceId: string, vectors: Vectors): Promise<void> => {
    const rest = rests.get(vectors) ?? { failures: 0, pauses: 0 };
    rests.set(vectors, rest);
    if (rest.pauses > 0) {
      rest.pauses -= 1;
      return;
    }
    try {
      while (!isStopped && (await vectorBook.open(workspaceId)) === vectors) {
        if ((await embedNext(database, vectors, workspaceId)) === 0) return;
        rest.failures = 0;
      }
    } catch (error) {
      rest.failures += 1;
      rest.pauses = Math.min(MOST_PAUSES, 2 ** rest.failures);
      log.warn(
        { error: String(error) },
        'passages wait for their vectors; they are found by words meanwhile',
      );
    }
  };
  const loop = repeat(LOOK_EVERY_MS, log, async () => {
    let table: VectorTable | undefined;
    for (const workspaceId of await workspacesWithBases(database)) {
      const vectors = await vectorBook.open(workspaceId);
      if (vectors === undefined) continue;
      table ??= vectors.table;
      await embedAll(workspaceId, vectors);
    }
    if (table === undefined) return;
    if (looks % FILL_EVERY === 0) await table.fill();
    looks += 1;
  });
  return {
    stop: async () => {
      isStopped = true;
      await loop.stop();
    },
  };
}

async function workspacesWithBases({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT DISTINCT workspace_id AS id FROM knowledge_base ORDER BY 1',
  );
  return rows.map(({ id }) => id);
}

interface PassageRow {
  id: string;
  base_id: string;
  title: string;
  text: string;
}

/** Gives how many passages have got their vector. Two processes may do the same ones, to the same end. */
export async function embedNext(
  { pool }: Pick<Database, 'pool'>,
  { embedder, table }: Pick<Vectors, 'embedder' | 'table'>,
  workspaceId: string,
): Promise<number> {
  const { rows } = await pool.query<PassageRow>(
    `SELECT id, base_id, title, text FROM knowledge_passage
     WHERE workspace_id = $3 AND embedding_model IS DISTINCT FROM $1 ORDER BY id LIMIT $2`,
    [embedder.space, AT_ONCE, workspaceId],
  );
  if (rows.length === 0) return 0;
  const vectors = await embedder.embed(
    rows.map(({ title, text }) => `${title}\n${text}`.trim()),
    TIMEOUT_MS,
  );
  await inTransaction(pool, async (client) => {
    const bases = [...new Set(rows.map(({ base_id }) => base_id))].sort();
    await client.query('SELECT 1 FROM knowledge_base WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE', [
      bases,
    ]);
    await client.query(
      `UPDATE knowledge_passage p SET embedding = u.embedding, embedding_model = $1
       FROM unnest($2::text[], $3::bytea[]) AS u(id, embedding) WHERE p.id = u.id`,
      [
        embedder.space,
        rows.map(({ id }) => id),
        vectors.map((vector) => Buffer.from(toBytes(vector).buffer)),
      ],
    );
    await table?.put(
      client,
      embedder.space,
      rows.flatMap(({ id }, index) => {
        const vector = vectors[index];
        return vector === undefined ? [] : [{ id, vector }];
      }),
    );
    await client.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = ANY($1::text[])', [
      bases,
    ]);
  });
  return rows.length;
}

import { toBytes } from '@nightshift/knowledge';
import type { Log } from '../log.js';
import { repeat } from '../repeat.js';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/in-transaction.js';
import type { Embedder } from './embedder.js';
import type { VectorTable } from './vector-table.js';

const LOOK_EVERY_MS = 2000;
const AT_ONCE = 64;
const TIMEOUT_MS = 60_000;
/** After failures in a row: that many looks are left out, doubling up to the last. */
const MOST_PAUSES = 60;
/** Looks between two for vectors that another process stored as bytes only. */
const FILL_EVERY = 30;

/** Gives passages their vectors, behind everybody's back; while the endpoint is away it is tried ever less often. */
export function startEmbedding({
  database,
  embedder,
  vectorTable,
  log,
}: {
  database: Database;
  embedder: Embedder;
  vectorTable: VectorTable | undefined;
  log: Log;
}): { stop(): Promise<void> } {
  let isStopped = false;
  let failures = 0;
  let pauses = 0;
  let looks = 0;
  const loop = repeat(LOOK_EVERY_MS, log, async () => {
    if (pauses > 0) {
      pauses -= 1;
      return;
    }
    if (looks % FILL_EVERY === 0) await vectorTable?.fill();
    looks += 1;
    try {
      while (!isStopped && (await embedNext(database, embedder, vectorTable)) > 0) failures = 0;
    } catch (error) {
      failures += 1;
      pauses = Math.min(MOST_PAUSES, 2 ** failures);
      log.warn(
        { error: String(error) },
        'passages wait for their vectors; they are found by words meanwhile',
      );
    }
  });
  return {
    stop: async () => {
      isStopped = true;
      await loop.stop();
    },
  };
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
  embedder: Embedder,
  vectorTable?: VectorTable,
): Promise<number> {
  const { rows } = await pool.query<PassageRow>(
    `SELECT id, base_id, title, text FROM knowledge_passage WHERE embedding_model IS DISTINCT FROM $1 ORDER BY id LIMIT $2`,
    [embedder.model, AT_ONCE],
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
        embedder.model,
        rows.map(({ id }) => id),
        vectors.map((vector) => Buffer.from(toBytes(vector).buffer)),
      ],
    );
    await vectorTable?.put(
      client,
      embedder.model,
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

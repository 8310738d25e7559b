import { scoreOfCosine, type Ranked } from '@nightshift/knowledge';
import pg, { type Pool, type PoolClient } from 'pg';
import type { Log } from '../log.js';
import { inTransaction } from '../store/in-transaction.js';

/**
 * Passages' vectors where the database can compare them itself, by pgvector.
 * 1. The table is made on demand, apart from the migrations: a database without the extension is as it always was.
 * 2. The bytes beside each passage stay the truth. What stands here is written with them, or filled in from them, so
 *    the extension may come and go.
 * 3. An index of a base asks this table only if it holds all of the base's vectors: a process that began before the
 *    extension was there, or an older release, stores bytes alone.
 */
export interface VectorTable {
  /** In the transaction that stores their bytes. */
  put(client: PoolClient, space: string, vectors: readonly PassageVector[]): Promise<void>;
  /** The nearest passages of all these bases, with scores on the scale of `scoreOf`. */
  nearest(question: NearestQuestion): Promise<Ranked[]>;
  /** Fills in what is there as bytes only. */
  fill(): Promise<void>;
}

export interface PassageVector {
  id: string;
  vector: ArrayLike<number>;
}

export interface NearestQuestion {
  baseIds: readonly string[];
  space: string;
  vector: Float32Array;
  /** Passages for other countries are left out. */
  /** Undefined: every one. */
  markets: readonly string[] | undefined;
  limit: number;
}

/** Undefined: the database lacks the extension and may not make it, which is logged. */
export async function openVectorTable(pool: Pool, log: Log): Promise<VectorTable | undefined> {
  const missing = await makeTable(pool);
  if (missing === null) {
    log.info({}, 'vectors are compared by the database (pgvector)');
    return tableOn(pool);
  }
  log.info({ reason: missing }, 'vectors are compared in this process: the database cannot do it');
  return undefined;
}

/** Any number that nothing else in the database locks alone. */
const MAKE_LOCK = 7_355_611;

/** Null, or why there is none. */
async function makeTable(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query(`SELECT 1 FROM pg_available_extensions WHERE name = 'vector'`);
  if (rows.length === 0) return 'pgvector is not installed on its server';
  try {
    return await inTransaction(pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [MAKE_LOCK]);
      await client.query('CREATE EXTENSION IF NOT EXISTS vector');
      const { rows: types } = await client.query<{ isThere: boolean }>(
        `SELECT to_regtype('halfvec') IS NOT NULL AS "isThere"`,
      );
      if (types[0]?.isThere !== true)
        return 'pgvector is older than 0.7, or its schema is not on the search path';
      for (const statement of TABLE) await client.query(statement);
      return null;
    });
  } catch (error) {
    // The server's own refusal, as for want of rights; that it is out of reach is another matter.
    if (error instanceof pg.DatabaseError) return error.message;
    throw error;
  }
}

/** Dropping the extension takes its columns along; then the table is made anew. */
const TABLE = [
  `DO $$ BEGIN
     IF to_regclass('knowledge_vector') IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_attribute
       WHERE attrelid = to_regclass('knowledge_vector') AND attname = 'signs' AND NOT attisdropped)
     THEN DROP TABLE knowledge_vector; END IF;
   END $$`,
  `CREATE TABLE IF NOT EXISTS knowledge_vector (
    passage_id text COLLATE "C" PRIMARY KEY REFERENCES knowledge_passage(id) ON DELETE CASCADE,
    base_id text COLLATE "C" NOT NULL, model text NOT NULL, embedding halfvec NOT NULL,
    signs bit varying NOT NULL GENERATED ALWAYS AS (binary_quantize(embedding)) STORED)`,
  `CREATE INDEX IF NOT EXISTS knowledge_vector_base ON knowledge_vector (base_id)`,
];

function tableOn(pool: Pool): VectorTable {
  return {
    put,
    nearest: (question) => findNearest(pool, question),
    fill: async () => {
      for (;;) {
        const { rows } = await pool.query<{ base_id: string }>(
          `SELECT p.base_id FROM ${AS_BYTES_ONLY} LIMIT 1`,
        );
        if (rows[0] === undefined) return;
        await fillSome(pool, rows[0].base_id);
      }
    },
  };
}

async function put(client: PoolClient, space: string, vectors: readonly PassageVector[]): Promise<void> {
  await client.query(
    `INSERT INTO knowledge_vector (passage_id, base_id, model, embedding)
     SELECT p.id, p.base_id, $1, u.vector::halfvec
     FROM unnest($2::text[], $3::text[]) AS u(id, vector) JOIN knowledge_passage p ON p.id = u.id
     ON CONFLICT (passage_id) DO UPDATE SET model = excluded.model, embedding = excluded.embedding`,
    [space, vectors.map(({ id }) => id), vectors.map(({ vector }) => textOf(vector))],
  );
}

const textOf = (vector: ArrayLike<number>): string => `[${Array.from(vector).join(',')}]`;

/** Passages that are measured exactly, after their signs were compared: as many as `searchVectors` does. */
const CANDIDATES = 300;

async function findNearest(
  pool: Pool,
  { baseIds, space, vector, markets, limit }: NearestQuestion,
): Promise<Ranked[]> {
  // The signs of the question are a query of their own, so that they are made once and not once a passage.
  const { rows } = await pool.query<{ id: string; cosine: number }>(
    `SELECT passage_id AS id, 1 - (embedding <=> $1::halfvec) AS cosine
     FROM (
       SELECT v.passage_id, v.embedding FROM knowledge_vector v
       WHERE v.base_id = ANY($2::text[]) AND v.model = $3 AND length(v.signs) = $4
         ${markets === undefined ? '' : 'AND EXISTS (SELECT 1 FROM knowledge_passage p WHERE p.id = v.passage_id AND (p.market IS NULL OR p.market = ANY($6::text[])))'}
       ORDER BY v.signs <~> (SELECT binary_quantize($1::halfvec)) LIMIT ${CANDIDATES}
     ) AS candidate ORDER BY cosine DESC LIMIT $5`,
    [textOf(vector), baseIds, space, vector.length, limit, ...(markets === undefined ? [] : [markets])],
  );
  return rows.flatMap(({ id, cosine }) => {
    const score = scoreOfCosine(cosine);
    return score > 0 ? [{ id, score }] : [];
  });
}

const AS_BYTES_ONLY = `knowledge_passage p
  LEFT JOIN knowledge_vector v ON v.passage_id = p.id AND v.model = p.embedding_model
  WHERE p.embedding IS NOT NULL AND v.passage_id IS NULL`;
const FILL_AT_ONCE = 500;

/** With the last of them the base's revision grows, and whoever holds its vectors in memory lets them go. */
async function fillSome(pool: Pool, baseId: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT 1 FROM knowledge_base WHERE id = $1 FOR UPDATE', [baseId]);
    const { rows } = await client.query<{ id: string; model: string; bytes: Buffer }>(
      `SELECT p.id, p.embedding_model AS model, p.embedding AS bytes FROM ${AS_BYTES_ONLY} AND p.base_id = $1
       ORDER BY p.id LIMIT $2 FOR KEY SHARE OF p SKIP LOCKED`,
      [baseId, FILL_AT_ONCE],
    );
    for (const model of new Set(rows.map((row) => row.model)))
      await put(
        client,
        model,
        rows.flatMap(({ id, model: its, bytes }) =>
          its === model ? [{ id, vector: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) }] : [],
        ),
      );
    if (rows.length < FILL_AT_ONCE)
      await client.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = $1', [baseId]);
  });
}

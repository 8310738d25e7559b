import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { embedNext } from '../../apps/engine/src/knowledge/embed-passages.js';
import { createEmbedder, type Embedder } from '../../apps/engine/src/knowledge/embedder.js';
import { createKnowledge, type Knowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { insertPassages } from '../../apps/engine/src/knowledge/passages.js';
import { prepareVectors, type Vectors } from '../../apps/engine/src/knowledge/vector-book.js';
import { openVectorTable, type VectorTable } from '../../apps/engine/src/knowledge/vector-table.js';
import type { Log } from '../../apps/engine/src/log.js';
import { openDatabase } from '../../apps/engine/src/store/database.js';
import { newId } from '../../apps/engine/src/store/new-id.js';
import { startEmbeddingServer, type EmbeddingServer } from '../support/embedding-server.js';
import { startPglite } from '../support/pglite.js';
import { createTestDatabase } from '../support/postgres.js';

let endpoint: EmbeddingServer;

beforeAll(async () => {
  endpoint = await startEmbeddingServer();
});
afterAll(() => endpoint.close());

interface Place {
  pool: Pool;
  vectorTable: VectorTable | undefined;
  stop(): Promise<void>;
}

const logged: string[] = [];
const log: Log = {
  info: (fields, message) => logged.push(`${message} ${JSON.stringify(fields)}`),
  warn: () => {},
  error: () => {},
};

async function openPostgres(): Promise<Place> {
  const testDatabase = await createTestDatabase();
  const database = await openDatabase({ url: testDatabase.url, poolSize: 2 });
  return {
    pool: database.pool,
    vectorTable: undefined,
    stop: async () => {
      await database.close();
      await testDatabase.drop();
    },
  };
}

async function openPglite(): Promise<Place> {
  const { pool, stop } = await startPglite();
  return { pool, vectorTable: await openVectorTable(pool, log), stop };
}

const WORKSPACE = 'wsp_test';
const BASE = 'kbs_shop';
const SOURCE = 'src_shop';

async function addBase(pool: Pool): Promise<void> {
  await pool.query(`INSERT INTO workspace (id, name) VALUES ($1, 'test')`, [WORKSPACE]);
  await pool.query(`INSERT INTO knowledge_base (id, workspace_id, name) VALUES ($1, $2, 'shop')`, [
    BASE,
    WORKSPACE,
  ]);
  await pool.query(
    `INSERT INTO knowledge_source (id, workspace_id, base_id, type, name, status) VALUES ($1, $2, $3, 'entries', 'all', 'ready')`,
    [SOURCE, WORKSPACE, BASE],
  );
}

/** Gives the passage's id. */
async function add(pool: Pool, [title, text]: [string, string], market: string | null = null) {
  const id = newId('passage');
  const tx = {
    query: async (sql: string, values: unknown[]) => (await pool.query<object>(sql, values)).rows,
  };
  const passage = { id, title, text, language: 'en', url: null, hash: id, position: 0 };
  const whose = { workspaceId: WORKSPACE, baseId: BASE, sourceId: SOURCE, market };
  await insertPassages(tx as unknown as Parameters<typeof insertPassages>[0], whose, [passage]);
  await pool.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = $1', [BASE]);
  return id;
}

const createTestEmbedder = (): Embedder =>
  createEmbedder({
    ...{ baseUrl: endpoint.baseUrl, apiKey: undefined, model: 'test' },
    allowedHosts: [endpoint.host],
  });

const openWith = (pool: Pool, vectors: Vectors): Knowledge =>
  createKnowledge({ pool, vectorBook: { open: async () => vectors } });

const LAMP: [string, string] = ['Can you mend my lamp?', 'We do that for free.'];
const ENTRIES: [string, string][] = [
  ['Do I get my money back?', 'Yes, within a week.'],
  ['When does it arrive?', 'In five days.'],
];

describe.each([
  { way: 'in the process', open: openPostgres, isInTable: false },
  { way: 'by pgvector', open: openPglite, isInTable: true },
])('vectors compared $way', ({ open, isInTable }) => {
  let place: Place;
  let vectors: Vectors;
  let lamp: string;

  beforeAll(async () => {
    place = await open();
    vectors = prepareVectors(createTestEmbedder(), place.vectorTable);
    await addBase(place.pool);
    for (const entry of ENTRIES) await add(place.pool, entry);
    lamp = await add(place.pool, LAMP);
    endpoint.asked.length = 0;
  }, 60_000);
  afterAll(() => place.stop());

  const openKnowledge = (): Knowledge =>
    openWith(place.pool, prepareVectors(vectors.embedder, vectors.table));
  const ask = (knowledge: Knowledge, text: string, market?: string) => {
    knowledge.changed(WORKSPACE);
    return knowledge.search(WORKSPACE, {
      bases: ['shop'],
      text,
      ...(market === undefined ? {} : { market }),
    });
  };

  test('the table is there where the database has the extension', () =>
    expect(place.vectorTable !== undefined).toBe(isInTable));

  test('a question in other words is found by its meaning, and by words alone while the endpoint is away', async () => {
    const knowledge = openKnowledge();
    expect(await ask(knowledge, '灯坏了')).toMatchObject({ isUnanswered: true });
    expect(await embedNext(place, vectors, WORKSPACE)).toBe(3);
    expect(await embedNext(place, vectors, WORKSPACE)).toBe(0);
    expect(endpoint.asked.map(({ count }) => count)).toEqual([3]);
    expect(await ask(knowledge, '灯坏了')).toMatchObject({
      verdict: 'known',
      confidence: 1,
      passages: [{ id: lamp, title: 'Can you mend my lamp?' }],
    });
    endpoint.status = 503;
    const { passages } = await ask(knowledge, 'When does my parcel arrive?');
    expect(passages[0]?.title).toBe('When does it arrive?');
    expect(await ask(knowledge, 'broken lantern')).toMatchObject({ isUnanswered: true });
    endpoint.status = undefined;
  });

  test('a new entry is found by words before it has its vector', async () => {
    await add(place.pool, ['What are your opening hours?', 'Nine to five.']);
    const { passages } = await ask(openKnowledge(), 'opening hours');
    expect(passages[0]?.text).toBe('Nine to five.');
    expect(await embedNext(place, vectors, WORKSPACE)).toBe(1);
  });

  test('what is for another country is not found', async () => {
    const only = await add(place.pool, ['Repairs in France', 'By post.'], 'FR');
    const union = await add(place.pool, ['Repairs in the Union', 'By van.'], 'EU');
    await embedNext(place, vectors, WORKSPACE);
    await embedNext(place, vectors, WORKSPACE);
    const idsIn = async (market: string) =>
      (await ask(openKnowledge(), '灯坏了', market)).passages.map(({ id }) => id);
    expect(await idsIn('GB')).toEqual([lamp]);
    expect((await idsIn('DE')).toSorted()).toEqual([lamp, union].toSorted());
    expect((await idsIn('FR')).toSorted()).toEqual([lamp, only, union].toSorted());
    await place.pool.query('DELETE FROM knowledge_passage WHERE id = ANY($1::text[])', [[only, union]]);
    await place.pool.query('UPDATE knowledge_base SET revision = revision + 1');
    expect(await idsIn('FR')).toEqual([lamp]);
  });

  test('vectors of another length than the question are left out', async () => {
    const longer = await add(place.pool, ['Spare parts', 'On request.']);
    const other: Embedder = {
      space: 'test',
      close: () => {},
      embed: async (texts) => texts.map(() => new Float32Array(16).fill(0.25)),
    };
    expect(await embedNext(place, { ...vectors, embedder: other }, WORKSPACE)).toBe(1);
    expect((await ask(openKnowledge(), '灯坏了')).passages.map(({ id }) => id)).toEqual([lamp]);
    await place.pool.query('DELETE FROM knowledge_passage WHERE id = $1', [longer]);
  });
});

describe('the table of vectors', () => {
  let pool: Pool;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ pool, stop } = await startPglite());
    await addBase(pool);
    for (const entry of [...ENTRIES, LAMP]) await add(pool, entry);
    await embedNext({ pool }, { embedder: createTestEmbedder(), table: undefined }, WORKSPACE);
  }, 60_000);
  afterAll(() => stop());

  const count = async (): Promise<number> =>
    (await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM knowledge_vector')).rows[0]
      ?.count ?? 0;
  const askBy = async (vectorTable: VectorTable | undefined) =>
    openWith(pool, prepareVectors(createTestEmbedder(), vectorTable)).search(WORKSPACE, {
      bases: [],
      text: '灯坏了',
    });

  test('answers as before until it is filled from the bytes, and the same afterwards', async () => {
    const before = await askBy(undefined);
    expect(before.verdict).toBe('known');
    const vectorTable = await openVectorTable(pool, log);
    expect(await count()).toBe(0);
    expect(await askBy(vectorTable)).toEqual(before);
    await vectorTable?.fill();
    expect(await count()).toBe(3);
    expect(await askBy(vectorTable)).toEqual(before);
    // The bytes are no longer asked for.
    await pool.query(`UPDATE knowledge_passage SET embedding = '\\x00'`);
    expect(await askBy(vectorTable)).toEqual(before);
  });

  test('that cannot be asked is a failure of our own database, not an answer', async () => {
    const vectorTable = await openVectorTable(pool, log);
    const knowledge = openWith(pool, prepareVectors(createTestEmbedder(), vectorTable));
    await knowledge.search(WORKSPACE, { bases: [], text: '灯坏了' });
    await pool.query('DROP EXTENSION vector CASCADE');
    await expect(knowledge.search(WORKSPACE, { bases: [], text: '灯坏了' })).rejects.toThrow(
      'embedding does not exist',
    );
  });

  test('is made anew when the extension comes back', async () => {
    expect(await openVectorTable(pool, log)).toBeDefined();
    expect(await count()).toBe(0);
  });

  test('is not there for whoever may not make the extension, and the log says why', async () => {
    await pool.query('DROP EXTENSION vector CASCADE; CREATE ROLE guest; SET ROLE guest');
    logged.length = 0;
    expect(await openVectorTable(pool, log)).toBeUndefined();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch('permission denied');
    await pool.query('RESET ROLE');
  });
});

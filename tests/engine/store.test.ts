import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { ENTITIES } from '../../apps/engine/src/store/entities/index.js';
import { newId } from '../../apps/engine/src/store/new-id.js';
import { int2Array, int4Array, jsonArray, textArray, timeArray } from '../../apps/engine/src/store/pg-array.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let test1: TestDatabase;
let database: Database;

beforeAll(async () => {
  test1 = await createTestDatabase();
  const opened = await Promise.all([openDatabase({ url: test1.url }), openDatabase({ url: test1.url })]);
  database = opened[0];
  await opened[1].close();
});

afterAll(async () => {
  await database.close();
  await test1.drop();
});

describe('tables', () => {
  test('two processes that start at once migrate once', async () => {
    const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM migration');
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('every entity fits its table', async () => {
    for (const entity of ENTITIES) expect(await database.orm.getRepository<object>(entity).find({ take: 1 })).toEqual([]);
  });
});

describe('arrays sent in binary', () => {
  test('arrive as they were, nulls, quotes, Chinese and emptiness included', async () => {
    const texts = ['plain', null, 'quote " and \\ and {,}', '價格 🎉', ''];
    const documents = ['{"a":"\\u0000"}', null, '[]'];
    const { rows } = await database.pool.query(
      'SELECT $1::text[] AS texts, $2::json[] AS documents, $3::int2[] AS small, $4::int4[] AS large, $5::timestamptz[] AS times, $6::text[] AS none',
      [
        textArray(texts),
        jsonArray(documents),
        int2Array([0, 63, -1]),
        int4Array([2_000_000_000, -5]),
        timeArray([0, 1_795_132_800_123, null, -1, 946_684_800_000]),
        textArray([]),
      ],
    );
    expect(rows[0]).toEqual({
      texts,
      documents: [{ a: '\u0000' }, null, []],
      small: [0, 63, -1],
      large: [2_000_000_000, -5],
      times: [new Date(0), new Date(1_795_132_800_123), null, new Date(-1), new Date(946_684_800_000)],
      none: [],
    });
  });
});

describe('ids', () => {
  test('ascend, even when the clock steps back', () => {
    const nowMs = Date.now();
    const ids = [nowMs, nowMs, nowMs + 5, nowMs - 60_000, nowMs + 5, nowMs + 6].map((at) => newId('event', at));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^evt_[0-9a-z]{21}$/);
  });
});

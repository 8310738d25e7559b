import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { ENTITIES } from '../../apps/engine/src/store/entities/index.js';
import { MIGRATIONS } from '../../apps/engine/src/store/migrations/index.js';
import { connectLane } from '../../apps/engine/src/store/lane-connection.js';
import { newId } from '../../apps/engine/src/store/new-id.js';
import {
  int2Array,
  int4Array,
  jsonArray,
  jsonbArray,
  textArray,
  timeArray,
} from '../../apps/engine/src/store/wire.js';
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
    expect(rows).toEqual([{ count: MIGRATIONS.length }]);
  });

  test('every entity fits its table', async () => {
    for (const entity of ENTITIES)
      expect(await database.orm.getRepository<object>(entity).find({ take: 1 })).toEqual([]);
  });
});

test('no session compiles a plan before it runs it', async () => {
  const lane = await connectLane(test1.url, 'test');
  const [ofLane] = await lane.send({ name: 'jit', text: 'SHOW jit' });
  await lane.close();
  const ofPools = await Promise.all(
    [database.pool, database.keyed].map(async (pool) => (await pool.query('SHOW jit')).rows[0] as unknown),
  );
  expect(ofLane).toEqual(['off']);
  expect(ofPools).toEqual([{ jit: 'off' }, { jit: 'off' }]);
  expect(await database.orm.query('SHOW jit')).toEqual([{ jit: 'off' }]);
});

describe('lists on the wire', () => {
  test('arrive as they were, nulls, quotes, Chinese, size and emptiness included', async () => {
    const connection = await connectLane(test1.url, 'test');
    const texts = ['plain', null, 'quote " and \\ and {,}', '價格 🎉', '', 'x'.repeat(300_000)];
    const [row] = await connection.send(
      {
        name: 'lists',
        text: `SELECT array_to_json($1::text[]), to_json($2::json[]), array_to_json($3::int2[]), array_to_json($4::int4[]),
          (SELECT json_agg((extract(epoch FROM t) * 1000)::float8) FROM unnest($5::timestamptz[]) AS t),
          array_to_json($6::text[]), $7::text, $8::integer, array_to_json($9::jsonb[]), NULL, true`,
      },
      [
        textArray(texts),
        jsonArray(['{"a":"\\u0000"}', null, '[]']),
        int2Array([0, 63, -1, null]),
        int4Array([2_000_000_000, -5]),
        timeArray([0, 1_795_132_800_123, null, -1, 946_684_800_000]),
        textArray([]),
        'text',
        42,
        jsonbArray(['{"b": 1}']),
      ],
    );
    await connection.close();
    const values = row?.map((value) =>
      value === null || value === 't' || value === 'text' ? value : (JSON.parse(value) as unknown),
    );
    expect(values).toEqual([
      texts,
      [{ a: '\0' }, null, []],
      [0, 63, -1, null],
      [2_000_000_000, -5],
      [0, 1_795_132_800_123, null, -1, 946_684_800_000],
      [],
      'text',
      42,
      [{ b: 1 }],
      null,
      't',
    ]);
  });

  test('a group that fails has failed as a whole, and the session goes on', async () => {
    const connection = await connectLane(test1.url, 'test');
    const insert = { name: 'insert', text: `INSERT INTO installation (name, value) VALUES ($1, '1')` };
    const divide = { name: 'divide', text: 'SELECT 1 / $1::integer' };
    const failed = connection.group(() => [connection.send(insert, ['one']), connection.send(divide, [0])]);
    expect((await Promise.allSettled(failed)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const done = connection.group(() => [connection.send(insert, ['two']), connection.send(divide, [1])]);
    expect(await Promise.all(done)).toEqual([[], [['1']]]);
    await connection.close();
    const { rows } = await database.pool.query('SELECT name FROM installation');
    expect(rows).toEqual([{ name: 'two' }]);
  });
});

describe('ids', () => {
  test('ascend, even when the clock steps back', () => {
    const nowMs = Date.now();
    const ids = [nowMs, nowMs, nowMs + 5, nowMs - 60_000, nowMs + 5, nowMs + 6].map((at) =>
      newId('event', at),
    );
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^evt_[0-9a-z]{21}$/);
  });
});

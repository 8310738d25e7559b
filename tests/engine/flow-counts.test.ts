import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { countPage } from '../../apps/engine/src/analytics/roll-up.js';
import { PARTITION_LOCKS } from '../../apps/engine/src/store/load.js';
import { partitionOf } from '../../apps/engine/src/store/arrival.js';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
let channel: string;

const flow = (thanks: string, question = 'ask.text') => ({
  schema: 1,
  id: 'flw_lead',
  name: 'Lead',
  languages: ['en'],
  variables: { need: { type: 'text' } },
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'need' } },
  nodes: {
    need:
      question === 'ask.text'
        ? {
            type: 'ask.text',
            v: 1,
            config: { question: 'What do you need?', variable: 'need' },
            next: { answered: 'thanks' },
          }
        : { type: 'message.send', v: 1, config: { text: 'No question.' }, next: {} },
    thanks: { type: 'message.send', v: 1, config: { text: thanks }, next: {} },
  },
});

beforeAll(async () => {
  api = await startApi();
  const made = await api.call('POST', '/api/v1/channels', {
    body: { type: 'api', name: 'Test', config: {} },
  });
  channel = textAt(made.body, 'id');
});
afterAll(() => api.stop());

async function publish(document: object): Promise<void> {
  const answer = await api.call('POST', '/api/v1/flows/import?publish=true', { body: document });
  expect(answer.status).toBe(201);
}

let said = 0;

async function say(sender: string, text: string): Promise<string[]> {
  const answer = await api.call('POST', `/api/v1/channels/${channel}/messages`, {
    headers: { prefer: 'wait=5' },
    body: { externalId: `m${(said += 1)}`, from: { id: sender }, text },
  });
  return listAt(answer.body, 'replies').map((reply) => textAt(reply, 'text'));
}

async function countAll(): Promise<void> {
  while (await countPage(api.database.pool, Date.now() + 60_000));
}

describe('the live view', () => {
  test('counts each step once, and knows who came through', async () => {
    await publish(flow('Thanks.'));
    for (const sender of ['ann', 'bob', 'cid']) await say(sender, 'price');
    await say('ann', 'fifty lamps');
    const read = () => api.call('GET', '/api/v1/flows/flw_lead/counts');
    // At once, while nothing has been rolled up yet; and not twice afterwards.
    const atOnce = await read();
    await countAll();
    await countAll();
    const counts = await read();
    expect(at(atOnce.body, 'items')).toEqual(at(counts.body, 'items'));
    expect(at(counts.body, 'items')).toEqual([
      { version: 1, nodeId: 'need', what: 'entered', port: null, count: 3 },
      { version: 1, nodeId: 'need', what: 'left', port: 'answered', count: 1 },
      { version: 1, nodeId: 'need', what: 'waited', port: null, count: 3 },
      { version: 1, nodeId: 't1', what: 'fired', port: null, count: 3 },
      { version: 1, nodeId: 'thanks', what: 'entered', port: null, count: 1 },
      { version: 1, nodeId: 'thanks', what: 'left', port: 'done', count: 1 },
    ]);
    expect(Date.parse(textAt(counts.body, 'countedUntil'))).toBeGreaterThan(Date.now() - 60_000);
    const later = await api.call(
      'GET',
      `/api/v1/flows/flw_lead/counts?from=${new Date(Date.now() + 7_200_000).toISOString()}`,
    );
    expect(at(later.body, 'items')).toEqual([]);
    const first = await api.call('GET', '/api/v1/flows/flw_lead/conversations?limit=2');
    const rest = await api.call(
      'GET',
      `/api/v1/flows/flw_lead/conversations?cursor=${textAt(first.body, 'nextCursor')}`,
    );
    expect([...listAt(first.body, 'items'), ...listAt(rest.body, 'items')]).toHaveLength(3);
  });

  test('an event that waits for its turn is not passed over', async () => {
    const partition = partitionOf(channel, 'dan');
    const other = ['eve', 'fay', 'gus'].find((sender) => partitionOf(channel, sender) !== partition) ?? 'eve';
    const fired = async (): Promise<unknown> =>
      listAt((await api.call('GET', '/api/v1/flows/flw_lead/counts')).body, 'items').map((item) =>
        at(item, 'what') === 'fired' ? at(item, 'count') : 0,
      );
    await countAll();
    const counted = async (): Promise<unknown> =>
      (await api.database.pool.query(`SELECT sum(count) FROM flow_count WHERE what = 'fired'`)).rows[0];
    const rolledUp = await counted();
    const before = await fired();
    const client = await api.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1, $2)', [PARTITION_LOCKS, partition]);
      const waits = api.call('POST', `/api/v1/channels/${channel}/messages`, {
        body: { externalId: 'waits', from: { id: 'dan' }, text: 'price' },
      });
      await eventually(
        async () => (await api.database.pool.query(`SELECT 1 FROM event WHERE status = 'waiting'`)).rowCount,
        (count) => count === 1,
      );
      await say(other, 'price');
      await countAll();
      expect(await counted()).toEqual(rolledUp);
      await client.query('COMMIT');
      await waits;
    } finally {
      client.release();
    }
    await eventually(
      async () => (await api.database.pool.query(`SELECT 1 FROM event WHERE status = 'waiting'`)).rowCount,
      (count) => count === 0,
    );
    await countAll();
    expect(await fired()).not.toEqual(before);
  });
});

describe('runs in flight', () => {
  test('are shown where they stand, and go on in the new version', async () => {
    await publish(flow('Thank you very much.'));
    const runs = await api.call('GET', '/api/v1/flows/flw_lead/runs');
    expect(listAt(runs.body, 'items')).toMatchObject([{ version: 1, nodeId: 'need', count: 4 }]);
    const moved = await api.call('POST', '/api/v1/flows/flw_lead/runs/move', { body: { fromVersion: 1 } });
    expect(moved.body).toEqual({ conversations: 4, left: 0 });
    expect(await say('bob', 'two chairs')).toEqual(['Thank you very much.']);
  });

  test('stay where the new version has no such question, and can be handed to people', async () => {
    await publish(flow('Unused.', 'message.send'));
    const moved = await api.call('POST', '/api/v1/flows/flw_lead/runs/move', { body: { fromVersion: 2 } });
    expect(moved.body).toEqual({ conversations: 3, left: 3 });
    const handed = await api.call('POST', '/api/v1/flows/flw_lead/runs/hand-over', { body: { version: 2 } });
    expect(handed.body).toEqual({ conversations: 3 });
    expect(at((await api.call('GET', '/api/v1/flows/flw_lead/runs')).body, 'items')).toEqual([]);
    const [open] = listAt((await api.call('GET', '/api/v1/conversations?status=open')).body, 'items').filter(
      (item) => at(item, 'lastMessage', 'text') === 'What do you need?',
    );
    expect(open).toBeDefined();
  });

  test('moving needs another live version, and a flow that exists', async () => {
    const same = await api.call('POST', '/api/v1/flows/flw_lead/runs/move', { body: { fromVersion: 3 } });
    expect(same.status).toBe(409);
    const none = await api.call('POST', '/api/v1/flows/flw_none/runs/move', { body: { fromVersion: 1 } });
    expect(none.status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listEndpoints } from '../../apps/engine/src/api/openapi.js';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
/** Every list that has pages, as an address of this installation. */
let lists: string[];

beforeAll(async () => {
  api = await startApi();
  const channel = await openChannel(api);
  await openChannel(api);
  for (const [id, word] of [
    ['price-flow', 'price'],
    ['size-flow', 'size'],
  ] as const)
    for (const name of ['Old', 'New'])
      await api.call('POST', '/api/v1/flows/import?publish=true', { body: { ...priceFlow(id, word), name } });
  const conversation = textAt((await say(api, channel, 'ann', 'price')).body, 'conversationId');
  await say(api, channel, 'ann', 'price');
  await say(api, channel, 'bob', 'price');
  await api.call('PUT', '/api/v1/calendars/晚班', { body: { zone: 'Asia/Shanghai', week: {} } });
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'shop' } });
  for (const question of ['Do you ship?', 'Do you gift-wrap?'])
    await api.call('POST', '/api/v1/knowledge/bases/shop/entries', { body: { question, answer: 'Yes.' } });
  for (const question of ['Do you ship?', 'Do you engrave?'])
    await api.call('POST', '/api/v1/knowledge/bases/shop/cases', { body: { question, expect: 'none' } });
  await api.call('POST', '/api/v1/knowledge/bases/shop/runs');
  const run = textAt((await api.call('POST', '/api/v1/knowledge/bases/shop/runs')).body, 'id');
  await eventually(
    async () => at((await api.call('GET', `/api/v1/knowledge/bases/shop/runs/${run}`)).body, 'status'),
    (status) => status === 'done',
  );
  const places = new Map([
    ['/api/v1/knowledge/bases/{base}/cases', '/api/v1/knowledge/bases/shop/cases'],
    ['/api/v1/knowledge/bases/{base}/runs', '/api/v1/knowledge/bases/shop/runs'],
    ['/api/v1/knowledge/bases/{base}/runs/{run}/results', `/api/v1/knowledge/bases/shop/runs/${run}/results`],
    ['/api/v1/knowledge/bases/{base}/sources', '/api/v1/knowledge/bases/shop/sources'],
    ['/api/v1/knowledge/bases/{base}/passages', '/api/v1/knowledge/bases/shop/passages'],
    ['/api/v1/flows/{id}/versions', '/api/v1/flows/price-flow/versions'],
    ['/api/v1/flows/{id}/conversations', '/api/v1/flows/price-flow/conversations'],
    ['/api/v1/conversations/{id}/messages', `/api/v1/conversations/${conversation}/messages`],
    ['/api/v1/conversations/{id}/timeline', `/api/v1/conversations/${conversation}/timeline`],
  ]);
  lists = listEndpoints()
    .filter(
      ({ spec, path }) =>
        spec.answer !== undefined &&
        at(spec.query, 'properties', 'cursor') !== undefined &&
        !path.endsWith('/stream'),
    )
    .map(({ path }) => places.get(path) ?? path);
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const page = async (list: string, cursor: string, limit = 1) =>
  api.call('GET', `${list}?limit=${limit}&cursor=${encodeURIComponent(cursor)}`);

async function firstCursor(list: string): Promise<string | undefined> {
  const next = at((await api.call('GET', `${list}?limit=1`)).body, 'nextCursor');
  return typeof next === 'string' ? next : undefined;
}

test('all lists are looked at, and none has a place that was forgotten', () => {
  expect(lists.length).toBeGreaterThanOrEqual(11);
  expect(lists.filter((list) => list.includes('{'))).toEqual([]);
});

describe('a cursor', () => {
  test.each(['1', '0', '999999999999', 'nonsense', '%', "' OR 1=1", 'cnv_1', '🙂'.repeat(50), 'null'])(
    'that nobody gave out is refused by every list: %j',
    async (cursor) => {
      for (const list of lists) {
        const answer = await page(list, cursor);
        expect({ list, status: answer.status, body: answer.body }).toMatchObject({
          list,
          status: 422,
          body: { code: 'request.invalid', errors: [{ pointer: '/cursor' }] },
        });
      }
    },
  );

  test('of another list is refused, with what to do instead', async () => {
    const cursors = new Map<string, string>();
    for (const list of lists) {
      const cursor = await firstCursor(list);
      if (cursor !== undefined) cursors.set(list, cursor);
    }
    expect(cursors.size).toBeGreaterThanOrEqual(8);
    for (const [from, cursor] of cursors)
      for (const list of lists) {
        const { status, body } = await page(list, cursor);
        expect({ from, list, status }).toEqual({ from, list, status: from === list ? 200 : 422 });
        if (from !== list)
          expect(at(body, 'detail')).toBe(
            'In the query, /cursor must be the "nextCursor" of this very list; leave it out to begin with the first page.',
          );
      }
  });

  test('of another conversation is refused', async () => {
    const conversations = listAt((await api.call('GET', '/api/v1/conversations')).body, 'items').map((item) =>
      textAt(item, 'id'),
    );
    for (const kind of ['messages', 'timeline']) {
      const [one, other] = conversations.map((id) => `/api/v1/conversations/${id}/${kind}`);
      const cursor = (await firstCursor(other ?? '')) ?? '';
      expect((await page(one ?? '', cursor)).status).toBe(422);
    }
  });

  test('leads through the whole list, each item once', async () => {
    for (const list of lists) {
      const whole = listAt((await api.call('GET', `${list}?limit=200`)).body, 'items');
      const found: unknown[] = [];
      for (let cursor = await firstCursor(list), first = true; first || cursor !== undefined; first = false) {
        const answer = first ? await api.call('GET', `${list}?limit=1`) : await page(list, cursor ?? '');
        found.push(...listAt(answer.body, 'items'));
        const next = at(answer.body, 'nextCursor');
        cursor = typeof next === 'string' ? next : undefined;
      }
      expect(found).toEqual(whole);
    }
  });
});

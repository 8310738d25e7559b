import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

describe('the contract, row by row', () => {
  test('imports, lists, shows, saves, publishes and exports a flow', async () => {
    const imported = await api.call('POST', '/api/v1/flows/import', { body: priceFlow() });
    expect(imported).toMatchObject({ status: 201, body: { id: 'price-flow', version: null, problems: [] } });
    expect((await api.call('GET', '/api/v1/flows?limit=5')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: 'price-flow' })]),
    });
    const shown = await api.call('GET', '/api/v1/flows/price-flow');
    expect(shown.body).toMatchObject({ revision: 1, liveVersion: null, draft: { name: 'Price question' } });
    const headers = { 'if-match': shown.headers.get('etag') ?? '' };
    const saved = await api.call('PUT', '/api/v1/flows/price-flow', {
      body: { ...priceFlow(), name: 'Prices' },
      headers,
    });
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await api.call('PUT', '/api/v1/flows/price-flow', { body: priceFlow(), headers })).status).toBe(
      412,
    );
    expect(await api.call('POST', '/api/v1/flows/price-flow/publish')).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect((await api.call('GET', '/api/v1/flows/price-flow/export')).body).toMatchObject({
      schema: 1,
      id: 'price-flow',
      name: 'Prices',
    });
    const versions = await api.call('GET', '/api/v1/flows/price-flow/versions');
    expect(at(versions.body, 'items')).toEqual([expect.objectContaining({ version: 1, isLive: true })]);
  });

  test('tells of each version who made it, and what people call it', async () => {
    const path = '/api/v1/flows/labels';
    const flow = priceFlow('labels', 'labels');
    expect((await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow })).status).toBe(201);
    const label = 'Before the sale';
    expect((await api.call('POST', `${path}/publish`, { body: { label } })).body).toMatchObject({
      version: 2,
    });
    const renamed = await api.call('PATCH', `${path}/versions/1`, { body: { label: 'First' } });
    expect(renamed).toMatchObject({ status: 200, body: { version: 1, label: 'First' } });
    const { name } = (await api.call('GET', '/api/v1/auth/me')).body as { name: string };
    const list = async () => at((await api.call('GET', `${path}/versions`)).body, 'items');
    expect(await list()).toMatchObject([
      { version: 2, isLive: true, label, author: name },
      { version: 1, isLive: false, label: 'First', author: name },
    ]);
    await api.call('PATCH', `${path}/versions/1`, { body: { label: null } });
    expect(await list()).toMatchObject([{ label }, { label: null }]);
    for (const version of ['9', '0', 'x'])
      expect((await api.call('PATCH', `${path}/versions/${version}`, { body: { label } })).status).toBe(404);
    expect((await api.call('PATCH', `${path}/versions/1`, { body: { label: '' } })).status).toBe(422);
  });

  test('begins drafts that are far from finished, and never in place of another', async () => {
    const empty = { schema: 1, name: 'New', languages: ['en'], variables: {}, triggers: {}, nodes: {} };
    const made = await api.call('POST', '/api/v1/flows', { body: empty });
    expect(made.status).toBe(201);
    const id = textAt(made.body, 'id');
    expect((await api.call('GET', `/api/v1/flows/${id}`)).body).toMatchObject({
      name: 'New',
      liveVersion: null,
    });
    const again = await api.call('POST', '/api/v1/flows', { body: { ...empty, id } });
    expect(again.status).toBe(409);
    const shapeless = await api.call('POST', '/api/v1/flows', { body: { schema: 1 } });
    expect(shapeless.status).toBe(422);
    expect((await api.call('DELETE', `/api/v1/flows/${id}`)).status).toBe(204);
  });

  test('lists templates and nodes', async () => {
    expect((await api.call('GET', '/api/v1/templates')).status).toBe(200);
    const { body } = await api.call('GET', '/api/v1/nodes');
    expect(at(body, 'items')).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'message.keyword', kind: 'trigger' })]),
    );
  });

  test('opens and lists channels', async () => {
    const { body } = await api.call('GET', '/api/v1/channels');
    expect(at(body, 'items')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: channel, type: 'api', config: {} })]),
    );
  });

  test('takes a message, and answers at once or when the turn is done', async () => {
    const body = {
      externalId: 'walk-1',
      from: { id: 'ann', name: 'Ann', language: 'en' },
      text: 'What is the price?',
    };
    const first = await api.call('POST', `/api/v1/channels/${channel}/messages`, { body });
    expect(first).toMatchObject({ status: 202, body: { duplicate: false } });
    expect(Object.keys(first.body ?? {}).sort()).toEqual(['conversationId', 'duplicate', 'messageId']);
    const waited = await say(api, channel, 'bob', 'price please');
    expect(waited).toMatchObject({ status: 200, body: { replies: [{ text: 'Five dollars', parts: [] }] } });
    expect(waited.headers.get('preference-applied')).toBe('wait=5');
  });

  test('takes events', async () => {
    const event = { externalId: 'walk-2', from: { id: 'ann' }, type: 'cart.abandoned', data: { total: 12 } };
    expect(await api.call('POST', `/api/v1/channels/${channel}/events`, { body: event })).toMatchObject({
      status: 202,
      body: { duplicate: false },
    });
    expect(
      (await api.call('POST', `/api/v1/channels/${channel}/events`, { body: event })).body,
    ).toMatchObject({ duplicate: true });
    const visit = {
      externalId: 'walk-3',
      from: { id: 'ann' },
      type: 'page.visited',
      data: { url: 'https://shop.example/', dwellMs: 0 },
    };
    expect((await api.call('POST', `/api/v1/channels/${channel}/events`, { body: visit })).status).toBe(202);
    for (const url of ['javascript:1', 'data:text/html,x', '/lamps', 'https://']) {
      const unsafe = { ...visit, externalId: `walk-4 ${url}`, data: { ...visit.data, url } };
      const refused = await api.call('POST', `/api/v1/channels/${channel}/events`, { body: unsafe });
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/data/url' }] } });
    }
    const sent = { ...visit, externalId: 'walk-5', data: { ...visit.data, referrer: 'javascript:1' } };
    expect((await api.call('POST', `/api/v1/channels/${channel}/events`, { body: sent })).status).toBe(202);
    const { rows } = await api.database.pool.query<{ payload: unknown }>(
      `SELECT payload FROM event WHERE external_id = 'walk-5'`,
    );
    expect(rows).toEqual([{ payload: { type: 'page.visited', url: visit.data.url, dwellMs: 0, from: {} } }]);
  });

  test('has no webhook for channels that take none', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await api.call(method, `/hooks/${channel}`, {
        token: null,
        ...(method === 'POST' ? { raw: 'a=1', headers: { 'content-type': 'text/plain' } } : {}),
      });
      expect(answer).toMatchObject({ status: 404, body: { code: 'channel.no-webhook' } });
    }
  });

  test('shows conversations, and lets people act in them', async () => {
    const conversationId = textAt((await say(api, channel, 'carol', 'price')).body, 'conversationId');
    const base = `/api/v1/conversations/${conversationId}`;
    expect((await api.call('GET', '/api/v1/conversations?status=open')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: conversationId })]),
    });
    expect((await api.call('GET', base)).body).toMatchObject({
      id: conversationId,
      status: 'open',
      holder: 'bot',
      contact: { tags: ['asked'] },
    });
    expect((await api.call('POST', `${base}/messages`, { body: { text: 'I am here' } })).status).toBe(201);
    const messages = await api.call('GET', `${base}/messages`);
    expect(
      listAt(messages.body, 'items').map((message) => [at(message, 'seq'), at(message, 'text')]),
    ).toEqual([
      [1, 'price'],
      [2, 'Five dollars'],
      [3, 'I am here'],
    ]);
    expect((await api.call('GET', base)).body).toMatchObject({ holder: 'human' });
    expect((await api.call('POST', `${base}/hand-back`)).body).toMatchObject({
      holder: 'bot',
      assignee: null,
    });
    await api.call('PUT', '/api/v1/teams/sales', { body: { title: 'Sales' } });
    expect((await api.call('POST', `${base}/assign`, { body: { team: 'sales' } })).body).toMatchObject({
      team: 'sales',
      assignee: null,
    });
    expect((await api.call('POST', `${base}/close`)).body).toMatchObject({ status: 'closed' });
  });

  test('tells what was decided and why, also for the triggers that stayed quiet', async () => {
    const conversationId = textAt((await say(api, channel, 'dora', 'hello there')).body, 'conversationId');
    const timeline = `/api/v1/conversations/${conversationId}/timeline`;
    const { body } = await api.call('GET', timeline);
    expect(at(body, 'items')).toEqual([
      expect.objectContaining({ type: 'message.received', status: 'done', effects: [] }),
    ]);
    const explained = await api.call('GET', `${timeline}?explain=${textAt(body, 'items', 0, 'eventId')}`);
    const silent = listAt(explained.body, 'explanation', 'triggers').find(
      (item) => at(item, 'flowId') === 'price-flow',
    );
    expect(silent).toMatchObject({
      id: 't1',
      matched: false,
      why: { code: 'keyword.none' },
      say: '“Keyword” of “Prices” does not fire: none of its words occur.',
    });
  });

  test('tells each step in a sentence, in the language of the reader', async () => {
    const conversationId = textAt((await say(api, channel, 'rosa', 'price')).body, 'conversationId');
    const timeline = `/api/v1/conversations/${conversationId}/timeline`;
    // The demo's flows are kept to the channel of the demo, which the sentence calls by its name.
    const { rows } = await api.database.pool.query<{ name: string }>(
      `SELECT name FROM channel WHERE type = 'web' ORDER BY id LIMIT 1`,
    );
    const demo = rows[0]?.name ?? '';
    const read = async (language: string): Promise<unknown[]> => {
      const answer = await api.call('GET', timeline, { headers: { 'accept-language': language } });
      expect(answer.headers.get('content-language')).toBe(language.split(',')[0]);
      return listAt(answer.body, 'items', 0, 'trace').map((item) => at(item, 'say'));
    };
    expect(await read('en')).toEqual([
      `“Asks for a price” of “Demo shop” does not fire: its condition does not hold (channel is “${demo}”; it is “test api”).`,
      '“Keyword” of “Prices” fires: it contains "price".',
      `“Anything else” of “Demo shop” does not fire: its condition does not hold (channel is “${demo}”; it is “test api”).`,
      '“Prices” begins (version 1).',
      '“Send message” is done.',
      '“Tag lead” is done.',
      '“Prices” is over: everything is done.',
    ]);
    const inTaiwan = await read('zh-TW,zh;q=0.9');
    expect(inTaiwan[0]).toContain('「詢問價格」');
    expect(inTaiwan[3]).toBe('「Prices」開始（版本 1）。');
    expect(inTaiwan[4]).toMatch(/」已完成。$/);
  });

  test('answers machines', async () => {
    expect(await api.call('GET', '/healthz', { token: null })).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    expect(await api.call('GET', '/readyz', { token: null })).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
    const { body } = await api.call('GET', '/metrics', { token: null });
    expect(body).toContain(
      'nightshift_http_request_seconds_count{method="POST",route="/api/v1/channels/:id/messages",status="202"}',
    );
    expect(body).toContain('nightshift_outbox_rows{status="dead"} 0');
    expect(body).toContain('nightshift_events_total{outcome="new"}');
  });

  test('serves the documents', async () => {
    const { body } = await api.call('GET', '/api/openapi.json', { token: null });
    expect(body).toMatchObject({ openapi: '3.1.0' });
    for (const path of [
      '/api/v1/flows/import',
      '/api/v1/channels/{id}/messages',
      '/api/v1/stream',
      '/api/v1/web/{channelId}/session',
    ])
      expect(Object.keys(at(body, 'paths') ?? {})).toContain(path);
    expect((await api.call('GET', '/api/docs', { token: null })).body).toContain(
      '/api/v1/channels/{id}/messages',
    );
    expect(
      (await api.call('GET', '/', { token: null, headers: { 'accept-language': 'zh-TW' } })).body,
    ).toContain('示範商店');
  });
});

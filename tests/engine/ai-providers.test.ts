import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
let models: ModelServer;
beforeAll(async () => {
  [api, models] = await Promise.all([startApi(), startModelServer()]);
});
afterAll(async () => {
  await api.stop();
  await models.close();
});

const KEY = 'sk-very-secret-key-4711';
const provider = (name: string) => ({
  name,
  kind: 'openai',
  apiKey: KEY,
  model: 'small-1',
  baseUrl: `${models.url}/openai`,
});

test('a provider is added, tried, put into the chain and taken away; its key is seen by nobody', async () => {
  const made = await api.call('POST', '/api/v1/ai/providers', { body: provider('Small') });
  expect([made.status, at(made.body, 'key')]).toEqual([201, '…4711']);
  const id = textAt(made.body, 'id');

  const refused = await api.call('POST', `/api/v1/ai/providers/${id}/test`);
  expect(refused.body).toMatchObject({ ok: false, code: 'http.private-address' });
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  models.answer({ type: 'says', text: 'OK' });
  expect((await api.call('POST', `/api/v1/ai/providers/${id}/test`)).body).toMatchObject({
    ok: true,
    text: 'OK',
  });

  const chained = await api.call('PATCH', '/api/v1/ai/settings', { body: { chain: [id], perDay: 2.5 } });
  expect(chained.body).toMatchObject({ chain: [id], perDay: 2.5 });
  const all = [
    made,
    chained,
    await api.call('GET', '/api/v1/ai/providers'),
    await api.call('GET', '/api/v1/audit'),
  ];
  expect(JSON.stringify(all.map(({ body }) => body))).not.toContain(KEY);
  expect((await api.call('GET', '/api/v1/ai/spending')).body).toMatchObject({ perDay: 2.5, days: [] });

  expect((await api.call('DELETE', `/api/v1/ai/providers/${id}`)).status).toBe(204);
  const left = await api.call('GET', '/api/v1/ai/providers');
  expect([listAt(left.body, 'items'), listAt(left.body, 'chain')]).toEqual([[], []]);
});

test('a provider is changed; its key stays, and is not sent to another address', async () => {
  const { body } = await api.call('POST', '/api/v1/ai/providers', { body: provider('Changing') });
  const change = (changes: object) =>
    api.call('PATCH', `/api/v1/ai/providers/${textAt(body, 'id')}`, { body: changes });
  const price = { input: 0.5, output: 1.5 };
  expect((await change({ name: 'Changed', model: 'small-2', price })).body).toMatchObject({
    name: 'Changed',
    model: 'small-2',
    price,
    key: '…4711',
  });
  await api.call('POST', `/api/v1/ai/providers/${textAt(body, 'id')}/test`);
  expect(models.asked.at(-1)).toMatchObject({ authorization: `Bearer ${KEY}`, body: { model: 'small-2' } });
  expect((await change({ price: null })).body).toMatchObject({ price: null });
  expect((await change({ baseUrl: 'https://models.example/v1' })).status).toBe(422);
  expect(
    (await change({ baseUrl: 'https://models.example/v1', apiKey: 'sk-another-key-0815' })).body,
  ).toMatchObject({ key: '…0815' });
  await api.call('POST', '/api/v1/ai/providers', { body: provider('Another') });
  expect((await change({ name: 'Another' })).status).toBe(409);
});

test('a server that needs no key is asked without one, and is shown none that was stored', async () => {
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  const { apiKey: _apiKey, ...keyless } = provider('Local');
  const made = await api.call('POST', '/api/v1/ai/providers', { body: keyless });
  expect([made.status, at(made.body, 'key')]).toEqual([201, null]);
  const path = `/api/v1/ai/providers/${textAt(made.body, 'id')}`;
  const change = async (body: object) => (await api.call('PATCH', path, { body })).body;
  const shown = async () => {
    models.answer({ type: 'says', text: 'OK' });
    expect((await api.call('POST', `${path}/test`)).body).toMatchObject({ ok: true });
    return models.asked.at(-1)?.authorization;
  };
  expect(await shown()).toBe('');
  // Nothing is stored that another address must not see.
  const elsewhere = models.url.replace('127.0.0.1', 'localhost');
  expect(await change({ baseUrl: `${elsewhere}/openai` })).toMatchObject({ key: null });
  expect(await change({ baseUrl: `${models.url}/openai`, apiKey: KEY })).toMatchObject({ key: '…4711' });
  expect(await shown()).toBe(`Bearer ${KEY}`);
  expect(await change({ apiKey: null })).toMatchObject({ key: null });
  expect(await shown()).toBe('');
  models.answer({ type: 'status', status: 401 });
  expect(textAt((await api.call('POST', `${path}/test`)).body, 'message')).toContain('without a key');
});

test.each(['dify', 'coze'])('%s is not taken without a key', async (kind) => {
  const { apiKey: _apiKey, ...keyless } = provider(kind);
  const made = await api.call('POST', '/api/v1/ai/providers', { body: { ...keyless, kind } });
  expect([made.status, textAt(made.body, 'detail')]).toEqual([422, expect.stringContaining('"apiKey"')]);
  const { body } = await api.call('POST', '/api/v1/ai/providers', {
    body: { ...keyless, kind, apiKey: KEY },
  });
  const path = `/api/v1/ai/providers/${textAt(body, 'id')}`;
  expect((await api.call('PATCH', path, { body: { apiKey: null } })).status).toBe(422);
});

test('one that rests after failures is asked again as soon as trying it by hand succeeds', async () => {
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  const { body } = await api.call('POST', '/api/v1/ai/providers', { body: provider('Resting') });
  const id = textAt(body, 'id');
  await api.call('PATCH', '/api/v1/ai/settings', { body: { chain: [id] } });
  const ask = async () => {
    const before = models.asked.length;
    const input = { text: 'Hello', language: 'de' };
    await api.call('POST', '/api/v1/calls/try', { body: { call: 'ai.translate', input } });
    return models.asked.length - before;
  };
  models.answer({ type: 'status', status: 500 });
  for (let count = 0; count < 6; count += 1) await ask();
  expect(await ask()).toBe(0);
  const failure = async () =>
    listAt((await api.call('GET', '/api/v1/ai/providers')).body, 'items')
      .filter((one) => textAt(one, 'id') === id)
      .map((one) => at(one, 'failure'))[0];
  const hasAnswered = async (wanted: boolean) => {
    const found = await eventually(failure, (one) => (at(one, 'answeredAt') !== null) === wanted);
    expect(at(found, 'answeredAt') !== null).toBe(wanted);
    return found;
  };
  const rests = await eventually(failure, (one) => typeof at(one, 'restsUntil') === 'string');
  const restsUntil: unknown = expect.stringMatching(/^20/);
  expect(rests).toMatchObject({ code: 'ai.provider-down', answeredAt: null, restsUntil });
  models.answer({ type: 'says', text: 'OK' });
  expect((await api.call('POST', `/api/v1/ai/providers/${id}/test`)).body).toMatchObject({ ok: true });
  expect(await hasAnswered(true)).toMatchObject({ restsUntil: null });
  expect(await ask()).toBe(1);
  // The first answer after a failure is written down; what goes well after it is not.
  models.answer({ type: 'status', status: 500 });
  await ask();
  await hasAnswered(false);
  models.answer({ type: 'says', text: 'OK' });
  await ask();
  const before = await hasAnswered(true);
  await ask();
  await sleep(500);
  expect(await failure()).toEqual(before);
}, 60_000);

test('an address with a password in it and a key of two lines are refused, and said nowhere', async () => {
  const add = (more: object) =>
    api.call('POST', '/api/v1/ai/providers', { body: { ...provider('Refused'), ...more } });
  const withPassword = await add({ baseUrl: 'https://user:hunter2@models.example/v1' });
  expect(withPassword.status).toBe(422);
  expect(textAt(withPassword.body, 'detail')).toContain('leave out what stands before the @');
  expect(JSON.stringify(withPassword.body)).not.toContain('hunter2');
  const twoLines = await add({ apiKey: 'sk-1\nX-Forged: 1' });
  expect([twoLines.status, textAt(twoLines.body, 'detail')]).toEqual([
    422,
    expect.stringContaining('line break'),
  ]);
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'site' } });
  const crawl = await api.call('POST', '/api/v1/knowledge/bases/site/sources', {
    body: { type: 'crawl', url: 'https://user:hunter2@shop.example/' },
  });
  expect(crawl.status).toBe(422);
  expect(JSON.stringify(crawl.body)).not.toContain('hunter2');
});

test('budgets are set and lifted one by one', async () => {
  const set = async (body: object) => (await api.call('PATCH', '/api/v1/ai/settings', { body })).body;
  expect(await set({ perDay: 5, perAnswer: 0.02, perConversation: 0.2 })).toMatchObject({
    ...{ perDay: 5, perAnswer: 0.02, perConversation: 0.2 },
  });
  expect(await set({ perAnswer: null })).toMatchObject({ perDay: 5, perAnswer: null, perConversation: 0.2 });
  await set({ perDay: null, perConversation: null });
});

test('what is wrong is said', async () => {
  await api.call('POST', '/api/v1/ai/providers', { body: provider('Twice') });
  expect((await api.call('POST', '/api/v1/ai/providers', { body: provider('Twice') })).status).toBe(409);
  const { model: _model, ...rest } = provider('Bot');
  expect((await api.call('POST', '/api/v1/ai/providers', { body: { ...rest, kind: 'coze' } })).status).toBe(
    422,
  );
  expect((await api.call('PATCH', '/api/v1/ai/settings', { body: { chain: ['aip_none'] } })).status).toBe(
    404,
  );
});

test.each(['operator', 'agent', 'developer'] as const)('%s may not see providers', async (role) => {
  const token = await api.token(role);
  expect((await api.call('GET', '/api/v1/ai/providers', { token })).status).toBe(403);
});

test('one that is added to an order that somebody has made is asked last', async () => {
  const add = async (name: string): Promise<unknown> =>
    at((await api.call('POST', '/api/v1/ai/providers', { body: provider(name) })).body, 'id');
  const ids = [await add('one'), await add('two')];
  await api.call('PATCH', '/api/v1/ai/settings', { body: { chain: ids.toReversed() } });
  const last = await add('three');
  expect(at((await api.call('GET', '/api/v1/ai/providers')).body, 'chain')).toEqual([
    ...ids.toReversed(),
    last,
  ]);
  for (const id of [...ids, last]) await api.call('DELETE', `/api/v1/ai/providers/${String(id)}`);
});

test('a provider is changed without its key, but not sent elsewhere without it', async () => {
  const made = await api.call('POST', '/api/v1/ai/providers', {
    body: { name: 'small', kind: 'openai', apiKey: 'sk-very-secret-key-0001', model: 'a' },
  });
  const route = `/api/v1/ai/providers/${textAt(made.body, 'id')}`;
  const changed = await api.call('PATCH', route, { body: { name: 'tiny', price: { input: 1, output: 2 } } });
  expect(changed.body).toMatchObject({
    name: 'tiny',
    model: 'a',
    price: { input: 1, output: 2 },
    key: '…0001',
  });
  expect(JSON.stringify(changed.body)).not.toContain('secret');
  expect((await api.call('PATCH', route, { body: { baseUrl: 'https://other.example' } })).status).toBe(422);
  const moved = { baseUrl: 'https://other.example', apiKey: 'sk-another-secret-0002', price: null };
  expect((await api.call('PATCH', route, { body: moved })).body).toMatchObject({ key: '…0002', price: null });
  expect((await api.call('PATCH', '/api/v1/ai/providers/aip_none', { body: { name: 'x' } })).status).toBe(
    404,
  );
});

test('the models of a server are listed; a stored key is shown to its own server only', async () => {
  const list = async (body: object) => (await api.call('POST', '/api/v1/ai/models', { body })).body;
  const models1 = {
    type: 'status',
    status: 200,
    body: listOf('small-1', 'text-embedding-3', 'big-2', ''),
  } as const;
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  models.answer(models1);
  const baseUrl = `${models.url}/openai`;
  expect(await list({ baseUrl, apiKey: KEY })).toEqual({ ok: true, models: ['big-2', 'small-1'] });
  expect(models.asked.at(-1)).toMatchObject({ path: '/openai/models', authorization: `Bearer ${KEY}` });

  const { body } = await api.call('POST', '/api/v1/ai/providers', { body: provider('Listing') });
  const providerId = textAt(body, 'id');
  expect(await list({ providerId })).toMatchObject({ ok: true });
  expect(models.asked.at(-1)?.authorization).toBe(`Bearer ${KEY}`);
  const other = await startModelServer();
  other.answer(models1);
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host, other.host] } });
  expect(await list({ providerId, baseUrl: other.url })).toMatchObject({ ok: true });
  expect(other.asked.map(({ authorization }) => authorization)).toEqual(['']);
  await other.close();

  models.answer({ type: 'status', status: 401 });
  expect(await list({ baseUrl, apiKey: 'sk-wrong' })).toMatchObject({ ok: false, code: 'ai.key-refused' });
  models.answer({ type: 'status', status: 200, body: '{"hello":"world"}' });
  expect(await list({ baseUrl })).toEqual({ ok: true, models: [] });
  models.answer({ type: 'status', status: 200, body: '<html>Welcome</html>' });
  expect(await list({ baseUrl })).toMatchObject({ ok: false, code: 'ai.garbage' });
  expect(await list({ baseUrl: 'http://10.0.0.1/v1' })).toMatchObject({
    ok: false,
    code: 'http.private-address',
  });
  expect((await api.call('POST', '/api/v1/ai/models', { body: { providerId: 'prv_none' } })).status).toBe(
    404,
  );
});

const listOf = (...names: string[]): string =>
  JSON.stringify({ object: 'list', data: [...names.map((id) => ({ id, object: 'model' })), null] });

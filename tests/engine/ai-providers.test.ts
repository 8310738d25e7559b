import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';

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
  await api.call('PATCH', '/api/v1/ai/settings', { body: { perDay: 2 } });
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
  expect((await api.call('GET', '/api/v1/ai/spending')).body).toEqual({ perDay: 2.5, days: [] });

  expect((await api.call('DELETE', `/api/v1/ai/providers/${id}`)).status).toBe(204);
  const left = await api.call('GET', '/api/v1/ai/providers');
  expect([listAt(left.body, 'items'), listAt(left.body, 'chain')]).toEqual([[], []]);
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

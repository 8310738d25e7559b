import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { at, openChannel, say, startApi, textAt, type TestApi } from './api-server.js';
import { startReceiver, type Receiver } from './support/receiver.js';

const VALUE = 'shh/very&secret 4711';
let api: TestApi;
let models: ModelServer;
let receiver: Receiver;
let channel: string;

beforeAll(async () => {
  [api, models, receiver] = await Promise.all([startApi(), startModelServer(), startReceiver()]);
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host, receiver.host] } });
  channel = await openChannel(api);
  expect((await set('shipping', VALUE)).status).toBe(204);
});
afterAll(async () => {
  await api.stop();
  await models.close();
  await receiver.close();
});

const set = (name: string, value: unknown, token?: string) =>
  api.call('PUT', `/api/v1/secrets/${name}`, {
    body: { value, hosts: [receiver.host] },
    ...(token === undefined ? {} : { token }),
  });

/** Everything there is in the database, in words. */
async function everything(): Promise<string> {
  const { rows } = await api.database.pool.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const texts = await Promise.all(
    rows.map(async ({ tablename }) => {
      const found = await api.database.pool.query<{ row: string }>(
        `SELECT t::text AS row FROM "${tablename}" t`,
      );
      return found.rows.map(({ row }) => row).join('\n');
    }),
  );
  return texts.join('\n');
}

const encoded = encodeURIComponent(VALUE);
function expectSilent(text: string): void {
  for (const shape of [VALUE, encoded, 'very&secret']) expect(text).not.toContain(shape);
}

const publish = (id: string, word: string, nodes: Record<string, unknown>) =>
  api.call('POST', '/api/v1/flows/import?publish=true', {
    body: {
      schema: 1,
      id,
      name: id,
      languages: ['en'],
      variables: { got: { type: 'object' } },
      triggers: { t: { type: 'message.keyword', v: 1, config: { any: [word] }, next: 'ask' } },
      nodes,
    },
  });
const send = (text: string) => ({ type: 'message.send', v: 1, config: { text }, next: { done: null } });
const request = (config: object) => ({
  type: 'http.request',
  v: 1,
  config: { url: `${receiver.url}/track?key={{secret.shipping}}`, ...config },
  next: { ok: 'ok', error: 'no' },
});
const ways = { ok: send('Got {{vars.got}}'), no: send('It failed.') };

/** What people and programs may see of a conversation and of a flow. */
async function seen(conversation: string, flow: string): Promise<string> {
  const agent = await api.token('agent');
  const { body } = await api.call('GET', `/api/v1/conversations/${conversation}`);
  const answers = await Promise.all([
    api.call('GET', `/api/v1/conversations/${conversation}/timeline`, { token: agent }),
    api.call('GET', `/api/v1/conversations/${conversation}/messages`),
    api.call('GET', `/api/v1/contacts/${textAt(body, 'contact', 'id')}/export`),
    api.call('GET', `/api/v1/flows/${flow}/export`),
    api.call('GET', '/api/v1/audit'),
    api.call('GET', '/api/v1/secrets'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return JSON.stringify(answers.map((answer) => answer.body));
}

test('an admin sets, lists and deletes secrets; what they hold is read back by nobody', async () => {
  for (const role of ['operator', 'developer', 'agent'] as const) {
    const token = await api.token(role);
    expect((await api.call('GET', '/api/v1/secrets', { token })).status).toBe(403);
    expect((await set('other', 'x', token)).status).toBe(403);
  }
  const listed = await api.call('GET', '/api/v1/secrets');
  expect(listed.body).toEqual({
    items: [{ name: 'shipping', hosts: [receiver.host], shownTo: [], setAt: expect.any(String) }],
    missing: [],
  });
  expect((await set('1st%20secret', 'x')).status).toBe(422);
  expect((await set('lines', 'a\r\nX-Forged: 1')).status).toBe(422);
  expect((await set('gone', 'x')).status).toBe(204);
  expect((await api.call('DELETE', '/api/v1/secrets/gone')).status).toBe(204);
  expect((await api.call('DELETE', '/api/v1/secrets/gone')).status).toBe(404);
});

test('a request shows it to the server that is asked, and to nobody else, even where that one repeats it', async () => {
  const headers = [
    { name: 'Authorization', value: 'Bearer {{secret.shipping}}' },
    { name: 'X-Note', value: '{{message.text}}' },
  ];
  const made = await publish('flw_track', 'track', {
    ask: request({ headers, save: [{ path: '', variable: 'got' }] }),
    ...ways,
  });
  expect(made.status).toBe(201);
  receiver.answer(({ headers, path }) => ({
    body: { said: headers.authorization, path },
    headers: { 'x-said': encoded },
  }));
  const { body } = await say(api, channel, 'ann', 'track {{secret.shipping}}');
  const [delivery] = receiver.deliveries;
  expect(delivery).toMatchObject({
    path: `/track?key=${encoded}`,
    headers: { authorization: `Bearer ${VALUE}`, 'x-note': 'track { {secret.shipping}}' },
  });
  expect(JSON.stringify(body)).toContain('Bearer {{secret.shipping}}');
  expectSilent(JSON.stringify(body));
  const shown = await seen(textAt(body, 'conversationId'), 'flw_track');
  expect(shown).toContain('Bearer {{secret.shipping}}');
  expectSilent(shown);
  expectSilent(await everything());
  const tried = await api.call('POST', '/api/v1/calls/try', {
    body: {
      call: 'http.request',
      input: {
        url: `${receiver.url}/track?key={{secret.shipping}}`,
        method: 'GET',
        headers: {},
        timeoutMs: 2000,
      },
    },
  });
  expect(tried.body).toMatchObject({ outcome: { ok: true } });
  expectSilent(JSON.stringify(tried.body));
});

test('a tool shows it to the server that is asked, and to no model', async () => {
  const provider = { name: 'P', kind: 'openai', apiKey: 'sk-1', model: 'm', baseUrl: `${models.url}/openai` };
  await api.call('POST', '/api/v1/ai/providers', { body: provider });
  const tool = {
    id: 'order',
    description: 'Looks up an order',
    parameters: [{ name: 'number' }],
    url: `${receiver.url}/order?n={{args.number}}&key={{secret.shipping}}`,
    headers: [{ name: 'Authorization', value: 'Bearer {{secret.shipping}}' }],
  };
  const made = await publish('flw_order', 'order', {
    ask: {
      type: 'ai.answer',
      v: 1,
      config: { tools: [tool] },
      next: { unsure: 'no', 'wants-human': 'no', 'out-of-scope': 'no', failed: 'no', error: 'no' },
    },
    no: send('I cannot tell.'),
  });
  expect([made.status, at(made.body, 'problems') ?? []]).toEqual([201, []]);
  receiver.answer(({ headers }) => ({ body: { status: 'shipped', said: headers.authorization } }));
  models.answer(
    { type: 'tool', name: 'order', args: '{"number":"{{secret.shipping}}"}' },
    { type: 'says', text: 'STATUS: answered\nIt has shipped.' },
  );
  const { body } = await say(api, channel, 'bob', 'where is my order?');
  expect(receiver.deliveries.at(-1)).toMatchObject({
    path: `/order?n=${encodeURIComponent('{{secret.shipping}}')}&key=${encoded}`,
    headers: { authorization: `Bearer ${VALUE}` },
  });
  expect(JSON.stringify(models.asked)).toContain('shipped');
  expectSilent(JSON.stringify(models.asked));
  expectSilent(await seen(textAt(body, 'conversationId'), 'flw_order'));
  expectSilent(await everything());
});

test('a flow that shows one that does not exist, or shows it to readers, is not published', async () => {
  const codesOf = (body: unknown) => JSON.stringify(body);
  const unknown = { headers: [{ name: 'X-Api-Key', value: '{{secret.shiping}}' }] };
  expect(codesOf((await publish('flw_u', 'u', { ask: request(unknown), ...ways })).body)).toContain(
    'Did you mean shipping?',
  );
  const told = await publish('flw_p', 'p', { ask: send('{{secret.shipping}}') });
  expect(codesOf(told.body)).toContain('secret.place');
  await set('brief', 'x');
  await publish('flw_b', 'brief', {
    ask: request({ headers: [{ name: 'X-Api-Key', value: '{{secret.brief}}' }] }),
    ...ways,
  });
  await api.call('DELETE', '/api/v1/secrets/brief');
  const { body } = await say(api, channel, 'cat', 'brief');
  expect(body).toMatchObject({ replies: [{ text: 'It failed.' }] });
  const timeline = await api.call('GET', `/api/v1/conversations/${textAt(body, 'conversationId')}/timeline`);
  expect(JSON.stringify(timeline.body)).toContain('the secret brief does not exist');
});

test('a header written out is warned about, and covered in the timeline', async () => {
  const headers = [{ name: 'Authorization', value: 'Bearer LITERAL' }];
  const made = await publish('flw_l', 'literal', {
    ask: request({ url: `${receiver.url}/l`, headers }),
    ...ways,
  });
  expect(made.status).toBe(201);
  expect(JSON.stringify(made.body)).toContain('secret.literal');
  receiver.answer(() => ({}));
  const { body } = await say(api, channel, 'dan', 'literal');
  expect(receiver.deliveries.at(-1)).toMatchObject({ headers: { authorization: 'Bearer LITERAL' } });
  for (const role of ['agent', 'admin'] as const) {
    const conversation = textAt(body, 'conversationId');
    const token = await api.token(role);
    const shown = await api.call('GET', `/api/v1/conversations/${conversation}/timeline`, { token });
    expect(JSON.stringify(shown.body)).toContain('••••••');
    expect(JSON.stringify(shown.body)).not.toContain('LITERAL');
  }
});

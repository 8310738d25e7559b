import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, openChannel, say, startApi, textAt, type TestApi } from './api-server.js';
import { startReceiver, type Receiver } from './support/receiver.js';

let api: TestApi;
let own: Receiver;
let other: Receiver;
let channel: string;

beforeAll(async () => {
  [api, own, other] = await Promise.all([startApi(), startReceiver(), startReceiver()]);
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [own.host, other.host] } });
  channel = await openChannel(api);
});
afterAll(async () => {
  await api.stop();
  await own.close();
  await other.close();
});

const put = (name: string, body: unknown) => api.call('PUT', `/api/v1/secrets/${name}`, { body });

const publish = (word: string, url: string) =>
  api.call('POST', '/api/v1/flows/import?publish=true', {
    body: {
      schema: 1,
      id: `flw_${word}`,
      name: word,
      languages: ['en'],
      variables: {},
      triggers: { t: { type: 'message.keyword', v: 1, config: { any: [word] }, next: 'ask' } },
      nodes: {
        ask: {
          type: 'http.request',
          v: 1,
          config: { url, headers: [{ name: 'X-Api-Key', value: '{{secret.shipping}}' }] },
          next: { ok: 'ok', error: 'no' },
        },
        ok: { type: 'message.send', v: 1, config: { text: 'It went.' }, next: { done: null } },
        no: { type: 'message.send', v: 1, config: { text: 'It failed.' }, next: { done: null } },
      },
    },
  });

test('what flows show and nobody has entered is listed with its hosts, and a new one needs value and hosts', async () => {
  expect((await publish('track', `${own.url}/track`)).status).toBe(422);
  const drafted = await api.call('POST', '/api/v1/flows', {
    body: {
      schema: 1,
      name: 'draft',
      languages: ['en'],
      variables: {},
      triggers: {},
      nodes: {
        ask: {
          type: 'ai.answer',
          v: 1,
          config: {
            tools: [
              {
                id: 'order',
                description: 'Looks up',
                url: 'https://Api.Example.com/o?k={{ secret.shop }}&n={{args.n}}',
                parameters: [{ name: 'n' }],
              },
              {
                id: 'stock',
                description: 'Looks up',
                url: 'https://{{shop.host}}/s',
                headers: [{ name: 'X-Api-Key', value: '{{secret.stock}}' }],
              },
            ],
          },
          next: {},
        },
      },
    },
  });
  expect(drafted.status).toBe(201);
  const { body } = await api.call('GET', '/api/v1/secrets');
  expect(at(body, 'missing')).toEqual([
    { name: 'shop', shownTo: ['api.example.com'] },
    { name: 'stock', shownTo: [] },
  ]);
  expect((await put('shipping', { hosts: [own.host] })).status).toBe(422);
  const refused = await put('shipping', { value: 'v' });
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    422,
    expect.stringContaining('which hosts shipping may be shown to'),
  ]);
  for (const host of ['https://a.example', 'a.example/x', 'a b', '*.com', '*'])
    expect([host, (await put('shipping', { value: 'v', hosts: [host] })).status]).toEqual([host, 422]);
  expect((await put('shipping', { value: 'hush-4711', hosts: [own.host] })).status).toBe(204);
});

test('a call shows it to its own hosts and to no other, and the failure says how to mend it', async () => {
  expect((await publish('track', `${own.url}/track`)).status).toBe(201);
  expect((await say(api, channel, 'ann', 'track')).body).toMatchObject({ replies: [{ text: 'It went.' }] });
  expect(own.deliveries.at(-1)?.headers['x-api-key']).toBe('hush-4711');

  const stolen = await publish('steal', `${other.url}/track`);
  expect(stolen.status).toBe(201);
  expect(JSON.stringify(stolen.body)).toContain(`may go to ${own.host} only`);
  const { body } = await say(api, channel, 'bob', 'steal');
  expect(body).toMatchObject({ replies: [{ text: 'It failed.' }] });
  const timeline = await api.call('GET', `/api/v1/conversations/${textAt(body, 'conversationId')}/timeline`);
  expect(JSON.stringify(timeline.body)).toContain(
    `the secret shipping may not be shown to ${other.host}, only to ${own.host}; correct the address, or have an admin add the host`,
  );
  const input = {
    url: `${other.url}/x?k={{secret.shipping}}`,
    method: 'GET',
    headers: {},
    timeoutMs: 2000,
  };
  const tried = await api.call('POST', '/api/v1/calls/try', { body: { call: 'http.request', input } });
  expect(tried.body).toMatchObject({ outcome: { ok: false, code: 'secret.host' } });
  expect(other.deliveries).toEqual([]);
});

test('a redirect carries it nowhere', async () => {
  own.answer(() => ({ status: 302, headers: { location: `${other.url}/caught` } }));
  await say(api, channel, 'cat', 'track');
  own.answer(() => ({}));
  expect(other.deliveries).toEqual([]);
});

test('an admin gives it another host without a new value; an empty list is any host, as it is for old ones', async () => {
  expect((await put('shipping', { hosts: [own.host, other.host.toUpperCase()] })).status).toBe(204);
  expect((await say(api, channel, 'dan', 'steal')).body).toMatchObject({ replies: [{ text: 'It went.' }] });
  expect(other.deliveries.at(-1)?.headers['x-api-key']).toBe('hush-4711');
  expect((await put('shipping', { hosts: [own.host] })).status).toBe(204);
  expect((await put('shipping', { value: 'hush-0815' })).status).toBe(204);
  expect((await say(api, channel, 'eve', 'steal')).body).toMatchObject({ replies: [{ text: 'It failed.' }] });
  expect((await put('shipping', { hosts: [] })).status).toBe(204);
  expect((await say(api, channel, 'fay', 'steal')).body).toMatchObject({ replies: [{ text: 'It went.' }] });
  expect(other.deliveries.at(-1)?.headers['x-api-key']).toBe('hush-0815');
  const audit = await api.call('GET', '/api/v1/audit');
  expect(JSON.stringify(audit.body)).toContain(JSON.stringify({ hosts: [own.host, other.host] }));
});

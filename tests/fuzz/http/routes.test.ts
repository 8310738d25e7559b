import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { validate } from '@nightshift/schema';
import fc from 'fast-check';
import { openChannel, priceFlow, say, startApi, textAt, type TestApi } from '../../engine/api-server.js';
import { holdsLater } from '../holds.js';
import { ask, expectFair, hangUp, parsed, type Asked } from './client.js';
import { operationsOf, type Operation } from './open-api.js';
import { escaped, requestsFor } from './requests.js';
import { texts } from '../texts.js';

let api: TestApi;
let operations: Operation[];
let ids: Record<string, string[]>;
let tokens: string[];
/** Each of its own channel, so that one in four is at the right door. */
let visitors: string[];

beforeAll(async () => {
  api = await startApi();
  operations = operationsOf((await api.call('GET', '/api/openapi.json')).body);
  for (const id of ['price-flow', 'second-flow']) {
    await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow(id) });
  }
  const channels = await Promise.all(Array.from({ length: 4 }, () => openChannel(api)));
  const webs = await Promise.all(Array.from({ length: 4 }, () => openChannel(api, 'web')));
  ids = {
    flows: ['price-flow', 'second-flow'],
    channels: [...channels, ...webs],
    web: webs,
    conversations: [],
    contacts: [],
    templates: ['lunar-new-year', 'black-friday'],
    calendars: ['default'],
    teams: ['sales'],
  };
  for (let customer = 0; customer < 12; customer += 1) {
    const said = await say(api, channels[0] ?? '', `customer-${customer}`, 'price?');
    const conversation = textAt(said.body, 'conversationId');
    const known = (await api.call('GET', `/api/v1/conversations/${conversation}`)).body;
    ids['conversations']?.push(conversation);
    ids['contacts']?.push(textAt(known, 'contact', 'id'));
  }
  const sessions = await Promise.all(
    webs.map((web) => api.call('POST', `/api/v1/web/${web}/session`, { body: {}, token: null })),
  );
  visitors = sessions.map(({ body }) => `Bearer ${textAt(body, 'token')}`);
  const roles = await Promise.all(
    (['admin', 'operator', 'agent', 'developer'] as const).map((role) => api.token(role)),
  );
  const [admin = ''] = roles;
  tokens = [...Array.from({ length: 24 }, () => admin), ...roles].map((token) => `Bearer ${token}`);
  tokens.push('', 'Bearer', 'Basic Og==', 'Bearer nst_nobody');
}, 60_000);

afterAll(async () => {
  hangUp();
  await api.stop();
});

test('every route of the document answers whatever it is asked', async () => {
  expect(operations.length).toBeGreaterThan(50);
  const any = fc.oneof(
    ...operations.map((operation) =>
      fc.record({
        operation: fc.constant(operation),
        asked: requestsFor(operation, ids, operation.path.includes('/web/') ? [...visitors, ''] : tokens),
      }),
    ),
  );
  await holdsLater(
    fc.asyncProperty(any, async ({ operation, asked }) => {
      const answer = await ask(api.url, asked);
      expectFair(answer);
      expectDocumented(operation, asked, answer);
    }),
    { runs: 1500, withinMs: 20_000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 120_000);

/** What is answered is what the document says, as far as it says it. */
function expectDocumented(
  { method, answers }: Operation,
  asked: Asked,
  { status, headers, text }: { status: number; headers: Record<string, unknown>; text: string },
): void {
  if (asked.method !== method || headers['content-type'] !== 'application/json; charset=utf-8') return;
  const schema = answers.get(status);
  if (schema !== undefined) expect(validate(schema, parsed(text))).toEqual([]);
}

test('a line of events is not opened by asking for its head', async () => {
  const lines = ['/api/v1/stream', `/api/v1/web/${ids['web']?.[0] ?? ''}/stream`];
  for (const path of lines) {
    const answer = await ask(api.url, { method: 'HEAD', path, headers: { authorization: tokens[0] ?? '' } });
    expect(answer.status).toBe(405);
  }
});

test('every other address answers too', async () => {
  const known = fc.constantFrom(
    '/',
    '/healthz',
    '/readyz',
    '/metrics',
    '/widget.js',
    '/demo',
    '/api/docs',
    '/api/openapi.json',
    '/hooks/x',
    '/setup',
  );
  const method = fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH');
  const tail = fc.oneof(
    fc.constantFrom('', '/', '//', '/..', '/%2e%2e/%2e%2e/etc/passwd', '/..%5c..%5cwin.ini', '?a=%', '/%00'),
    texts.map((text) => `/${escaped(text)}`),
  );
  const paths = fc.tuple(
    fc.oneof(known, fc.constantFrom('/hooks/' + (ids['web']?.[0] ?? ''), '/api/v1', '/api')),
    tail,
  );
  await holdsLater(
    fc.asyncProperty(method, paths, texts, async (verb, [path, end], body) => {
      const hasBody = verb === 'POST' || verb === 'PUT' || verb === 'PATCH';
      const answer = await ask(api.url, { method: verb, path: path + end, ...(hasBody ? { body } : {}) });
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/root:.*:0:0/);
    }),
    { runs: 300, withinMs: 8000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 60_000);

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, openChannel, priceFlow, say, startApi, textAt, type TestApi } from '../../engine/api-server.js';
import { holdsLater } from '../holds.js';
import { storable } from '../json-defects.js';
import { json } from '../texts.js';
import { hangUp } from './client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(async () => {
  hangUp();
  await api.stop();
});

/** Whatever people keep in their own fields; null takes a field away, so there is none at the top. */
const values = json.filter((value) => value !== null).map(storable);

/** Text, because comparing objects would not see a lost `__proto__`; with keys in one order, because a database has its own. */
function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

test('a flow is kept as it was saved, each time', async () => {
  await api.call('POST', '/api/v1/flows/import', { body: priceFlow() });
  await holdsLater(
    fc.asyncProperty(values, fc.boolean(), async (value, isPublished) => {
      const flow = {
        ...priceFlow(),
        values: { given: value },
        variables: { x: { type: 'object', initial: value } },
      };
      const etag = (await api.call('GET', '/api/v1/flows/price-flow')).headers.get('etag') ?? '';
      const saved = await api.call('PUT', '/api/v1/flows/price-flow', {
        body: flow,
        headers: { 'if-match': etag },
      });
      expect(saved).toMatchObject({ status: 200 });
      if (isPublished)
        expect(await api.call('POST', '/api/v1/flows/price-flow/publish')).toMatchObject({ status: 200 });
      const { body } = await api.call('GET', '/api/v1/flows/price-flow/export');
      expect(written(at(body, 'values', 'given'))).toBe(written(value));
      expect(written(at(body, 'variables', 'x', 'initial'))).toBe(written(value));
    }),
    { runs: 80, withinMs: 8000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 30_000);

test('settings are kept as they were given, each time', async () => {
  await holdsLater(
    fc.asyncProperty(values, async (value) => {
      const changed = await api.call('PATCH', '/api/v1/settings', {
        body: { values: { 'shop.odd': value } },
      });
      expect(changed).toMatchObject({ status: 200 });
      const { body } = await api.call('GET', '/api/v1/settings');
      expect(written(at(body, 'values', 'shop.odd'))).toBe(written(value));
    }),
    { runs: 80, withinMs: 8000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 30_000);

test('what is known about a customer is kept as it was given, each time', async () => {
  const channel = await openChannel(api);
  const conversation = textAt((await say(api, channel, 'ann', 'hello')).body, 'conversationId');
  const contact = textAt(
    (await api.call('GET', `/api/v1/conversations/${conversation}`)).body,
    'contact',
    'id',
  );
  const names = fc.constantFrom('vip', '__proto__', 'constructor', 'hasOwnProperty');
  await holdsLater(
    fc.asyncProperty(names, values, async (name, value) => {
      const fields = Object.fromEntries([[name, value]]);
      const changed = await api.call('PATCH', `/api/v1/contacts/${contact}`, { body: { fields } });
      expect(changed).toMatchObject({ status: 200 });
      const known = at((await api.call('GET', `/api/v1/contacts/${contact}`)).body, 'fields');
      expect(written(Object.entries(known ?? {}).find(([key]) => key === name)?.[1])).toBe(written(value));
    }),
    { runs: 80, withinMs: 8000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 30_000);

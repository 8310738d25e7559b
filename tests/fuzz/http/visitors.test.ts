import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  at,
  listAt,
  openChannel,
  priceFlow,
  startApi,
  textAt,
  type TestApi,
} from '../../engine/api-server.js';
import { holdsLater } from '../holds.js';
import { json, longTexts, texts } from '../texts.js';
import { ask, expectFair, hangUp, parsed, type Answered } from './client.js';

let api: TestApi;
let channel: string;

beforeAll(async () => {
  api = await startApi();
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
  channel = await openChannel(api, 'web');
}, 60_000);

afterAll(async () => {
  hangUp();
  await api.stop();
});

/** Somebody with the widget open, and what the widget was told is kept. */
interface Visitor {
  token: string;
  kept: Map<string, string>;
}

let addresses = 0;

async function post(route: string, body: unknown, visitor?: Visitor): Promise<Answered> {
  addresses += 1;
  return ask(api.url, {
    method: 'POST',
    path: `/api/v1/web/${channel}/${route}`,
    headers: {
      'content-type': 'application/json',
      // Nobody is to be turned away for asking too often: that has tests of its own.
      'x-forwarded-for': `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
      ...(visitor === undefined ? {} : { authorization: `Bearer ${visitor.token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function arrive(hints: unknown = {}): Promise<Visitor> {
  const answer = await post('session', hints);
  expect(answer.status).toBe(200);
  return { token: textAt(parsed(answer.text), 'token'), kept: new Map() };
}

/** All of a visitor's own messages, page by page, as the widget reads them. */
async function historyOf({ token }: Visitor): Promise<{ id: string; text: string; seq: unknown }[]> {
  const found: { id: string; text: string; seq: unknown }[] = [];
  for (let before = ''; ;) {
    const { body } = await api.call('GET', `/api/v1/web/${channel}/messages?limit=20${before}`, { token });
    const page = listAt(body, 'messages');
    for (const item of page) {
      if (at(item, 'direction') === 'in')
        found.push({ id: textAt(item, 'id'), text: textAt(item, 'text'), seq: at(item, 'seq') });
    }
    if (at(body, 'hasMore') !== true) return found;
    before = `&before=${String(at(page[0], 'seq'))}`;
  }
}

async function expectKept(visitor: Visitor): Promise<void> {
  const found = await historyOf(visitor);
  expect(new Set(found.map(({ seq }) => seq)).size).toBe(found.length);
  expect(Object.fromEntries(found.map(({ id, text }) => [id, text]))).toEqual(
    Object.fromEntries(visitor.kept),
  );
  expect(found).toHaveLength(visitor.kept.size);
}

const hints = fc.record(
  { token: texts, language: texts, zone: texts, url: texts, referrer: texts, title: texts, more: json },
  { requiredKeys: [] },
);

test('a page may say of itself whatever it likes', async () => {
  await holdsLater(
    fc.asyncProperty(fc.oneof({ arbitrary: hints, weight: 3 }, json, texts), async (body) => {
      expectFair(await post('session', body));
    }),
    { runs: 120, withinMs: 6000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 30_000);

const messages = fc.record(
  {
    text: fc.oneof({ arbitrary: texts, weight: 15 }, longTexts),
    choice: fc.record({ value: texts, messageId: texts }, { requiredKeys: ['value'] }),
    at: fc.oneof(texts, fc.constantFrom('1970-01-01T00:00:00Z', '+275760-09-13T00:00:00Z')),
    more: json,
  },
  { requiredKeys: ['text'] },
);

test('what a visitor was told is kept is there, once, as it was written', async () => {
  const conversations = fc.tuple(
    hints,
    fc.array(fc.tuple(messages, fc.boolean()), { minLength: 1, maxLength: 12 }),
  );
  await holdsLater(
    fc.asyncProperty(conversations, async ([page, said]) => {
      const opened = await post('session', page);
      expectFair(opened);
      if (opened.status !== 200) return;
      const visitor: Visitor = { token: textAt(parsed(opened.text), 'token'), kept: new Map() };
      for (const [message, isTwice] of said) {
        const body = { ...message, externalId: randomUUID() };
        for (let time = 0; time < (isTwice ? 2 : 1); time += 1) {
          const answer = await post('messages', body, visitor);
          expectFair(answer);
          if (answer.status !== 202) continue;
          const id = textAt(parsed(answer.text), 'messageId');
          expect(visitor.kept.has(id)).toBe(at(parsed(answer.text), 'duplicate'));
          visitor.kept.set(id, message.text);
        }
      }
      await expectKept(visitor);
    }),
    { runs: 30, withinMs: 10_000 },
  );
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 60_000);

const happenings = fc.record({
  externalId: fc.uuid(),
  type: fc.oneof(
    fc.constantFrom(
      'page.visited',
      'chat.opened',
      'identify',
      'cart.abandoned',
      'message.received',
      'timer.fired',
      'contact.tagged',
      'constructor',
    ),
    texts,
  ),
  data: fc.oneof(
    fc.record(
      {
        url: texts,
        title: texts,
        referrer: texts,
        visitId: texts,
        dwellMs: fc.double(),
        previousDwellMs: fc.integer(),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      { email: texts, name: texts, phone: texts, language: texts, country: texts, zone: texts, fields: json },
      { requiredKeys: [] },
    ),
    json,
  ),
});

test('whatever a page reports, the visitor can still write', async () => {
  const visitor = await arrive({ language: 'en' });
  await holdsLater(
    fc.asyncProperty(
      fc.oneof(
        { arbitrary: fc.array(happenings, { maxLength: 4 }).map((events) => ({ events })), weight: 6 },
        json,
      ),
      async (body) => {
        expectFair(await post('events', body, visitor));
      },
    ),
    { runs: 150, withinMs: 6000 },
  );
  const answer = await post('messages', { externalId: randomUUID(), text: 'price' }, visitor);
  expect(answer.status).toBe(202);
  visitor.kept.set(textAt(parsed(answer.text), 'messageId'), 'price');
  await expectKept(visitor);
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 30_000);

test('a line is resumed from any place anybody can name', async () => {
  const visitor = await arrive();
  const places = fc.oneof(
    fc.constantFrom('0', '1', '-1', '2147483648', '9999999999', '1e9', ' 1', 'NaN', ''),
    texts.map((text) =>
      text
        .replaceAll(/[^\x20-\x7e]/g, '')
        .trim()
        .slice(0, 100),
    ),
  );
  await holdsLater(
    fc.asyncProperty(places, fc.boolean(), async (place, isHeader) => {
      const answer = await ask(api.url, {
        method: 'GET',
        path: `/api/v1/web/${channel}/stream${isHeader ? '' : `?cursor=${encodeURIComponent(place)}`}`,
        headers: {
          authorization: `Bearer ${(await arrive()).token}`,
          ...(isHeader ? { 'last-event-id': place } : {}),
        },
      });
      expectFair(answer);
    }),
    { runs: 40, withinMs: 6000 },
  );
  await expectKept(visitor);
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 30_000);

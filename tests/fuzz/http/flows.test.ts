import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, openChannel, startApi, textAt, type TestApi } from '../../engine/api-server.js';
import { soundFlows } from '../flows.js';
import { holdsLater } from '../holds.js';
import { storable } from '../json-defects.js';
import { texts, wellFormedTexts } from '../texts.js';
import { hangUp } from './client.js';
import { messagesOf } from './messages-of.js';

let api: TestApi;
let channel: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  for (const name of ['default', 'nights']) {
    const calendar = { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] }, holidays: ['CN'] };
    await api.call('PUT', `/api/v1/calendars/${name}`, { body: calendar });
  }
}, 60_000);
afterAll(async () => {
  hangUp();
  await api.stop();
});

let customers = 0;
let messages = 0;
let published = 0;

async function say(from: object, text: string): Promise<string> {
  messages += 1;
  const body = { externalId: `flow-${messages}`, from, text };
  // This process takes turns itself, so the turn is over when the message is acknowledged.
  const answer = await api.call('POST', `/api/v1/channels/${channel}/messages`, { body });
  expect(answer.status).toBe(202);
  return textAt(answer.body, 'conversationId');
}

const people = fc.record(
  {
    name: wellFormedTexts.filter((text) => text !== '').map((text) => [...text].slice(0, 200).join('')),
    language: fc.constantFrom('en', 'zh-TW', 'ar'),
    country: fc.constantFrom('CN', 'US'),
    zone: fc.constantFrom('Asia/Kathmandu', 'America/St_Johns'),
  },
  { requiredKeys: [] },
);
const talks = fc.record({
  flow: soundFlows.map(storable),
  person: people,
  said: fc.array(
    // What nobody can see is refused: tests/engine/api-unanswered.test.ts.
    texts.filter((text) => text.length <= 8000 && /[^\s\p{Cc}\p{Cf}]/u.test(text)),
    { minLength: 1, maxLength: 5 },
  ),
});

test('whatever a sound flow decides can be stored: no turn fails, no message is left aside', async () => {
  await holdsLater(
    fc.asyncProperty(talks, async ({ flow, person, said }) => {
      const stored = await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow });
      if (stored.status !== 201) return expect(stored.status).toBe(422);
      published += 1;
      customers += 1;
      const from = { id: `customer-${customers}`, ...person };
      const conversations = new Set<string>();
      for (const text of said) conversations.add(await say(from, text));
      const kept = await Promise.all([...conversations].map((id) => messagesOf(api, id)));
      const own = kept.flat().filter(({ direction }) => direction === 'in');
      expect(own).toHaveLength(said.length);
      expect(at((await api.call('GET', '/api/v1/parked-events')).body, 'items')).toEqual([]);
    }),
    { runs: 100, withinMs: 10_000 },
  );
  expect(published).toBeGreaterThan(0);
  expect(api.errors.slice(0, 3)).toEqual([]);
}, 60_000);

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

const BASE = '/api/v1/knowledge/bases/malta';
const AT_ONCE = 4;
// No yes answers these: that would be judged by a second call.
const WRITTEN = 'STATUS: answered\nShipping to Malta takes six days [1].';
const ENTRY = {
  question: 'How long does shipping to Malta take?',
  answer: 'Shipping to Malta takes six days.',
};
const QUESTIONS = [
  ...['How long does shipping to Malta take?', 'How long does delivery to Malta take?'],
  ...['When does shipping to Malta arrive?', 'How long do you need to ship to Malta?'],
  ...['How many days does shipping to Malta take?', 'How many days is shipping to Malta?'],
  ...['How long will shipping to Malta take?', 'How long is shipping to Malta?'],
  ...['How long does it take to ship to Malta?', 'How fast is shipping to Malta?'],
  ...['What time does shipping to Malta take?', 'How long would shipping to Malta take?'],
];

let api: TestApi;
let models: ModelServer;

beforeAll(async () => {
  [api, models] = await Promise.all([startApi(), startModelServer()]);
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'malta' } });
  await api.call('POST', `${BASE}/entries`, {
    body: ENTRY,
  });
  await api.call('POST', `${BASE}/cases/import`, {
    body: { questions: QUESTIONS.map((question) => ({ question, expect: { facts: ['six days'] } })) },
  });
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  const made = await api.call('POST', '/api/v1/ai/providers', {
    body: {
      ...{ name: 'small', kind: 'openai', apiKey: 'sk-very-secret-key-0001', model: 'small-1' },
      ...{ baseUrl: `${models.url}/openai`, price: { input: 1000, output: 1000 } },
    },
  });
  expect(made.status).toBe(201);
}, 60_000);
afterEach(async () => {
  models.asked.length = 0;
  await limitDay(null);
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
  await models.close();
});

async function limitDay(perDay: number | null): Promise<void> {
  expect((await api.call('PATCH', '/api/v1/ai/settings', { body: { perDay } })).status).toBe(200);
}

/** A model that says nothing until it is let. */
function held(): () => void {
  let letGo = (): void => {};
  const when = new Promise<void>((resolve) => (letGo = resolve));
  models.answer({ type: 'says', text: '', more: { when, text: WRITTEN } });
  return letGo;
}

async function start(provider = 'small'): Promise<string> {
  const { status, body } = await api.call('POST', `${BASE}/runs`, { body: { provider } });
  expect(status).toBe(202);
  return `${BASE}/runs/${textAt(body, 'id')}`;
}

const ended = (run: string, status = 'done') =>
  eventually(
    async () => (await api.call('GET', run)).body,
    (found) => at(found, 'status') === status,
  );

const askedAre = (count: number) =>
  eventually(
    async () => models.asked.length,
    (asked) => asked === count,
  );

describe('a run that asks a model', () => {
  test('asks four questions at once, and what came of them stands in their order', async () => {
    const letGo = held();
    const run = await start();
    await askedAre(AT_ONCE);
    // Whatever comes after these four comes after the rest of this run, too.
    await api.call('GET', run);
    expect(models.asked).toHaveLength(AT_ONCE);
    letGo();
    expect(await ended(run)).toMatchObject({
      progress: { done: QUESTIONS.length, total: QUESTIONS.length },
      summary: { right: 1, model: { written: QUESTIONS.length } },
    });
    const results = listAt((await api.call('GET', `${run}/results`)).body, 'items');
    expect(results.map((result) => at(result, 'question'))).toEqual(QUESTIONS);
  });

  test('asks no more once it is stopped', async () => {
    const letGo = held();
    const run = await start();
    await askedAre(AT_ONCE);
    expect((await api.call('POST', `${run}/stop`)).status).toBe(200);
    letGo();
    // Runs are worked on one after the other.
    await ended(await start('retrieval'));
    expect(at(await ended(run, 'stopped'), 'progress', 'done')).toBe(0);
    expect(models.asked).toHaveLength(AT_ONCE);
  });

  test('goes on where its process ended, and pays for nothing twice', async () => {
    const letGo = held();
    const run = await start();
    await askedAre(AT_ONCE);
    const restarted = api.restart();
    letGo();
    await restarted;
    expect(await ended(run)).toMatchObject({ summary: { questions: QUESTIONS.length, right: 1 } });
    expect(models.asked).toHaveLength(QUESTIONS.length);
  });

  test('spends of the budget of the day what it would one by one', async () => {
    const most = await mostOfOne();
    models.answer({ type: 'says', text: WRITTEN });
    const first = await spent();
    await ended(await start());
    const before = await spent();
    const each = (before - first) / QUESTIONS.length;
    // Beside what four cost there is room for the most that a fifth may cost, and none for a sixth.
    await limitDay(before + 4.5 * each + most);
    models.asked.length = 0;
    await ended(await start());
    expect(models.asked.length).toBe(5);
    expect(await spent()).toBeCloseTo(before + 5 * each, 5);
  });
});

async function spent(): Promise<number> {
  const { rows } = await api.database.pool.query<{ day: number }>(
    'SELECT sum(cost)::float8 AS day FROM ai_day',
  );
  return rows[0]?.day ?? 0;
}

/** What is taken for one question before it is asked. */
async function mostOfOne(): Promise<number> {
  const letGo = held();
  const run = await start();
  await askedAre(AT_ONCE);
  const { rows } = await api.database.pool.query<{ most: number }>(
    'SELECT max(cost)::float8 AS most FROM ai_spend WHERE NOT is_settled',
  );
  letGo();
  await ended(run);
  return rows[0]?.most ?? 0;
}

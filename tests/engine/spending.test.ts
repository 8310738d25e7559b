import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countPage } from '../../apps/engine/src/analytics/roll-up.js';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { at, listAt, openChannel, say, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
let models: ModelServer;
let channel: string;

const flow = {
  ...{ schema: 1, id: 'flw_help', name: 'Help', languages: ['en'], variables: {} },
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'ai' } },
  nodes: {
    ai: {
      type: 'ai.answer',
      v: 1,
      name: 'First answer',
      config: { knowledge: ['lamps'] },
      next: { unsure: 'no' },
    },
    no: { type: 'message.send', v: 1, config: { text: 'I am not sure.' }, next: {} },
  },
};
const input = {
  ...{
    question: 'How long does delivery take?',
    language: 'de',
    bases: ['lamps'],
    style: 'auto',
    banned: [],
  },
  ...{ known: {}, maxLength: 600, tools: [], maxSteps: 0, whenSpent: 'retrieval', steps: [], requests: [] },
};
const QUESTION = 'How long does delivery take?';
const DAYS = 'STATUS: answered\nDelivery takes three days [1].';

beforeAll(async () => {
  [api, models] = await Promise.all([startApi(), startModelServer()]);
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'lamps' } });
  await api.call('POST', '/api/v1/knowledge/bases/lamps/entries', {
    body: { question: QUESTION, answer: 'Delivery takes three days.' },
  });
  const made = await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow });
  expect(made.status).toBe(201);
  channel = await openChannel(api);
  models.answer({ type: 'says', text: DAYS });
});
afterAll(async () => {
  await Promise.all([api.stop(), models.close()]);
});

const addProvider = async (name: string, price?: object): Promise<string> => {
  const { body } = await api.call('POST', '/api/v1/ai/providers', {
    body: {
      ...{ name, kind: 'openai', apiKey: 'sk-very-secret-key-0001', model: `${name}-1` },
      ...{ baseUrl: `${models.url}/openai`, ...(price === undefined ? {} : { price }) },
    },
  });
  return textAt(body, 'id');
};
const chain = (...ids: string[]) => api.call('PATCH', '/api/v1/ai/settings', { body: { chain: ids } });
const read = async (query = ''): Promise<unknown> =>
  (await api.call('GET', `/api/v1/ai/spending?${query}`)).body;
const groupsBy = async (by: string): Promise<unknown[]> => listAt(await read(`by=${by}`), 'groups');
const keysBy = async (by: string): Promise<unknown[]> => (await groupsBy(by)).map((one) => at(one, 'key'));
/** Once everything that was answered has been counted. */
const counted = (questions: number): Promise<unknown> =>
  eventually(
    async () => {
      await countPage(api.database.pool, Date.now() + 60_000);
      return read();
    },
    (found) => at(found, 'answers', 'questions') === questions,
  );

test('without a model nothing is spent, and what the knowledge answers is counted', async () => {
  const before = await say(api, channel, 'ann', QUESTION);
  expect(textAt(before.body, 'replies', 0, 'text')).toBe('Delivery takes three days.');
  expect(await counted(1)).toMatchObject({
    ...{ perDay: null, today: 0, by: 'purpose', days: [] },
    total: { cost: 0, questions: 0, inputTokens: 0, outputTokens: 0 },
    answers: { questions: 1, answered: 1, byModel: 0, cost: 0, perAnswered: 0 },
  });
  expect(await groupsBy('flow')).toEqual([
    expect.objectContaining({ key: 'flw_help', name: 'Help', questions: 0, cost: 0 }),
  ]);
});

test('what a customer’s question costs is told by where it goes, and for each that was answered', async () => {
  const small = await addProvider('small', { input: 1000, output: 1000 });
  await chain(small);
  await say(api, channel, 'bob', QUESTION);
  await say(api, channel, 'bob', 'Who won the football last night?');
  const found = await counted(3);
  const [cost, asked] = [Number(at(found, 'total', 'cost')), Number(at(found, 'total', 'questions'))];
  expect(cost).toBeGreaterThan(0);
  expect(found).toMatchObject({ days: [{ cost, questions: asked }] });
  expect(at(found, 'today')).toBeCloseTo(cost, 9);
  expect(at(found, 'answers')).toEqual({
    questions: 3,
    answered: 2,
    byModel: 1,
    cost,
    perAnswered: cost / 2,
  });
  const whole = { cost, questions: asked };
  const answers = { questions: 3, answered: 2, byModel: 1, cost, perAnswered: cost / 2 };
  expect(await groupsBy('purpose')).toMatchObject([{ key: 'customer', name: null, ...whole, answers }]);
  expect(await groupsBy('flow')).toMatchObject([{ key: 'flw_help', name: 'Help', ...whole, answers }]);
  expect(await groupsBy('node')).toMatchObject([
    { key: 'flw_help/ai', name: 'Help › First answer', step: 'ai.answer', ...whole, answers },
  ]);
  expect(await groupsBy('provider')).toMatchObject([{ key: small, name: 'small', ...whole, answers: null }]);
  expect(await groupsBy('model')).toMatchObject([{ key: 'small-1', ...whole, answers: null }]);
  expect(await groupsBy('base')).toMatchObject([{ key: 'lamps', ...whole, answers }]);
  expect(await groupsBy('language')).toMatchObject([{ key: 'en', ...whole }]);
  expect(await groupsBy('market')).toMatchObject([{ key: null, ...whole }]);
});

test('tries, evaluations and the question box are told apart from customers', async () => {
  const customers = at((await groupsBy('purpose'))[0], 'cost');
  const attempt = (more: object) =>
    api.call('POST', '/api/v1/calls/try', { body: { call: 'ai.answer', input, ...more } });
  await attempt({ flow: 'flw_help' });
  await attempt({ purpose: 'question-box' });
  await api.call('POST', '/api/v1/knowledge/bases/lamps/cases', {
    body: { question: QUESTION, expect: { facts: ['three days'] } },
  });
  await api.call('POST', '/api/v1/knowledge/bases/lamps/runs', { body: {} });
  await eventually(
    () => keysBy('purpose'),
    ({ length }) => length === 4,
  );
  expect(new Set(await keysBy('purpose'))).toEqual(
    new Set(['customer', 'simulator', 'question-box', 'evaluation']),
  );
  const groups = await groupsBy('purpose');
  expect(groups.find((one) => at(one, 'key') === 'customer')).toMatchObject({ cost: customers });
  // Who is played in a try is no customer, and yet a language.
  expect(new Set(await keysBy('language'))).toEqual(new Set(['en', 'de']));
  const total = Number(at(await read(), 'total', 'cost'));
  expect(groups.reduce<number>((sum, one) => sum + Number(at(one, 'cost')), 0)).toBeCloseTo(total, 9);
});

test('what has no price is a guess, what takes nothing is free, and both are counted', async () => {
  await chain(await addProvider('guessed'));
  await say(api, channel, 'cid', QUESTION);
  await chain(await addProvider('own', { input: 0, output: 0 }));
  await say(api, channel, 'cid', QUESTION);
  const found = await read();
  expect(at(found, 'unpriced')).toMatchObject({ questions: 1 });
  expect(Number(at(found, 'unpriced', 'cost'))).toBeGreaterThan(0);
  expect(at(found, 'free')).toMatchObject({ questions: 1, cost: 0 });
  expect(Number(at(found, 'free', 'inputTokens'))).toBeGreaterThan(0);
});

test('a base that has been renamed is the same, and a provider that has gone keeps its name', async () => {
  await api.call('PATCH', '/api/v1/knowledge/bases/lamps', { body: { name: 'lights' } });
  expect(await keysBy('base')).toEqual(['lights']);
  const [dearest] = await groupsBy('provider');
  await api.call('DELETE', `/api/v1/ai/providers/${textAt(dearest, 'key')}`);
  expect((await groupsBy('provider'))[0]).toEqual(dearest);
});

test('a customer who is erased takes nothing of the figures along, and leaves nothing of themselves', async () => {
  const before = await counted(5);
  const { rows } = await api.database.pool.query<{ id: string; conversation: string }>(
    `SELECT contact_id AS id, v.id AS conversation FROM conversation v JOIN identity i USING (contact_id)
     WHERE i.external_id = 'bob'`,
  );
  const [bob] = rows;
  if (bob === undefined) throw new Error('bob is not there');
  const mine = await api.database.pool.query<{ key: string }>(
    'SELECT key FROM ai_spend WHERE conversation_id = $1',
    [bob.conversation],
  );
  expect(mine.rows.length).toBeGreaterThan(0);
  expect((await api.call('DELETE', `/api/v1/contacts/${bob.id}`)).status).toBe(200);
  expect(await read()).toEqual(before);
  const left = await api.database.pool.query<{ day: Date }>(
    `SELECT * FROM ai_spend WHERE key LIKE 'erased/%'`,
  );
  expect(left.rows).toHaveLength(mine.rows.length);
  for (const row of left.rows)
    expect(row).toMatchObject({ conversation_id: null, question: '', answer: null, at: row.day });
  const all = JSON.stringify((await api.database.pool.query('SELECT * FROM ai_spend, ai_answer_count')).rows);
  for (const { key } of mine.rows) expect(all).not.toContain(key.slice(0, key.indexOf('/')));
});

test('a period is whole days; one that is none is refused, and nobody sees another’s', async () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(await read(`from=${today}&to=${today}`)).toMatchObject({
    from: today,
    to: today,
    days: [{ day: today }],
  });
  expect(await read('days=1&to=2020-02-29')).toMatchObject({
    ...{ from: '2020-02-29', to: '2020-02-29', days: [], groups: [] },
    total: { questions: 0, cost: 0 },
  });
  for (const query of ['from=2026-02-30', 'from=2026-03-02&to=2026-03-01', 'from=2020-01-01', 'by=customer'])
    expect((await api.call('GET', `/api/v1/ai/spending?${query}`)).status).toBe(422);
  await api.database.pool.query(`INSERT INTO workspace (id, name) VALUES ('wsp_other', 'Other')`);
  await api.database.pool.query(`UPDATE ai_spend SET workspace_id = 'wsp_other'`);
  expect(await read()).toMatchObject({
    total: { questions: 0 },
    groups: [{ key: 'customer', questions: 0 }],
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ModelReply, ModelRequest } from '@nightshift/schema';
import { createAi, type Ai } from '../../apps/engine/src/ai/ai.js';
import { createProviderRow } from '../../apps/engine/src/ai/provider-rows.js';
import { createSecretBox } from '../../apps/engine/src/secret/secret-box.js';
import { startModelServer, type Mode, type ModelServer } from '../support/model-server.js';
import { WORKSPACE } from './shop.js';
import { openOutboxShop, TRIED, type OutboxShop } from './support/outbox-shop.js';

const secretBox = createSecretBox('a secret for tests only');
const REQUEST: ModelRequest = {
  system: 'You answer customers.',
  messages: [{ role: 'user', text: 'Can I return it?' }],
  maxTokens: 300,
};
const CUT: Mode = { type: 'says', text: 'You can return it within 30 days. And you', isCut: true };
const WHOLE: Mode = { type: 'says', text: 'You can return it.' };
const THINKING: Mode = { type: 'says', text: '', isCut: true, thought: 300 };

let here: OutboxShop;
let models: ModelServer;
let ai: Ai;

beforeAll(async () => {
  models = await startModelServer();
});
afterAll(() => models.close());
beforeEach(async () => {
  here = await openOutboxShop();
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  ai = createAi({
    database: here.engine.database,
    secretBox,
    log: quiet,
    clock: Date.now,
    openAi: undefined,
    tellTyping: here.engine.notifier.tellTyping,
  });
  models.asked.length = 0;
  await here.shop.query(`UPDATE workspace SET settings = jsonb_set(settings, '{allowedHosts}', $1)`, [
    JSON.stringify([models.host]),
  ]);
});
afterEach(async () => {
  await here.close();
  ai.stop();
});

const add = (name: string, kind: 'openai' | 'dify' = 'openai') =>
  createProviderRow(here.engine.database, secretBox, WORKSPACE, {
    name,
    kind,
    apiKey: 'sk-1',
    baseUrl: `${models.url}/${kind}`,
    model: name,
    price: { input: 1000, output: 1000 },
    actor: 'command',
  });

const ask = (key: string, over: Partial<ModelRequest> = {}): Promise<ModelReply> =>
  ai
    .forCall({ workspaceId: WORKSPACE, conversationId: null, key, booking: TRIED })
    .model({ ...REQUEST, ...over });

/** Whom was asked, and how long the answer might be. */
const asked = () => models.asked.map(({ body }) => [body['model'], body['max_tokens']]);
const spent = () =>
  here.shop.query<{ cost: number; output_tokens: number }>('SELECT cost, output_tokens FROM ai_spend');

test('a reply that was cut off makes way for the whole one of the next model', async () => {
  await add('first');
  await add('second');
  models.answer(CUT, WHOLE);
  const reply = await ask('a');
  expect(reply).toMatchObject({ type: 'answer', provider: 'second', answer: { text: 'You can return it.' } });
  expect(asked()).toEqual([
    ['first', 300],
    ['second', 300],
  ]);
  const [line] = await spent();
  expect(reply.type === 'answer' && reply.cost).toBeCloseTo(line?.cost ?? 0, 6);
  expect(line?.output_tokens).toBe(41 + 18);
});

test('when every model is cut off, the longest that was said is given', async () => {
  await add('first');
  await add('second');
  models.answer(CUT, { type: 'says', text: 'You can', isCut: true });
  expect(await ask('a')).toMatchObject({ provider: 'first', answer: { finish: 'length' } });
  models.answer(CUT, { type: 'status', status: 401 });
  expect(await ask('b')).toMatchObject({ provider: 'first', answer: { finish: 'length' } });
});

test('a model that spent its length thinking is asked again with more room, and from then on at once', async () => {
  await add('thinker');
  models.answer(THINKING, { ...WHOLE, thought: 900 });
  expect(await ask('a')).toMatchObject({ type: 'answer', answer: { text: 'You can return it.' } });
  expect(await ask('b')).toMatchObject({ type: 'answer' });
  expect(asked()).toEqual([
    ['thinker', 300],
    ['thinker', 4000],
    ['thinker', 4000],
  ]);
});

test('thinking aloud and thinking unseen are both known by what they cost', async () => {
  await add('aloud');
  models.answer({ type: 'says', text: `<think>${'well '.repeat(50)}`, isCut: true }, WHOLE);
  await ask('a');
  expect(asked().map(([, length]) => length)).toEqual([300, 4000]);
});

test('one that says it was thinking is given room from its next question on', async () => {
  await add('thinker');
  models.answer({ ...WHOLE, thought: 12 });
  await ask('a');
  await ask('b');
  expect(asked().map(([, length]) => length)).toEqual([300, 4000]);
});

test('one that only thinks fails as cut off, and the next model answers before that', async () => {
  await add('thinker');
  models.answer(THINKING);
  expect(await ask('a')).toMatchObject({ type: 'failed', code: 'ai.cut-off' });
  expect(models.asked).toHaveLength(2);
  await add('second');
  ai.providers.forget(WORKSPACE);
  models.answer(THINKING, WHOLE);
  expect(await ask('b')).toMatchObject({ provider: 'second' });
});

test('more room is taken only where the budget has it', async () => {
  await add('thinker');
  models.answer(THINKING, WHOLE);
  // 300 tokens cost 30 cents here, 4000 cost 4 dollars.
  expect(await ask('a', { budget: { perAnswer: 2 } })).toMatchObject({ type: 'failed', code: 'ai.cut-off' });
  expect(asked()).toEqual([['thinker', 300]]);
  expect(await ask('b', { budget: { perAnswer: 2 } })).toMatchObject({ type: 'answer' });
  expect(asked().at(-1)).toEqual(['thinker', 300]);
});

test('a service that sets its own limit is not asked the same again', async () => {
  await add('app', 'dify');
  models.answer(THINKING, WHOLE);
  expect(await ask('a')).toMatchObject({ type: 'failed', code: 'ai.cut-off' });
  expect(models.asked).toHaveLength(1);
});

test('who cannot call the tools that are offered is asked after those who can, unless it is named', async () => {
  await add('app', 'dify');
  await add('model');
  models.answer(WHOLE);
  const tools = [{ name: 'stock', description: 'Looks up', parameters: { type: 'object' } }];
  expect(await ask('a')).toMatchObject({ provider: 'app' });
  expect(await ask('b', { tools })).toMatchObject({ provider: 'model' });
  expect(await ask('c', { tools, provider: 'app' })).toMatchObject({ provider: 'app' });
});

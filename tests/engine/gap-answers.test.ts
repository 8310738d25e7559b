import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAi } from '../../apps/engine/src/ai/ai.js';
import { createKnowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { collectGaps } from '../../apps/engine/src/learning/collect-gaps.js';
import { createSecretBox } from '../../apps/engine/src/secret/secret-box.js';
import { at, listAt, openChannel, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;
const bases = '/api/v1/knowledge/bases';

const listens = (word: string, next: string) => ({
  ...{ type: 'message.keyword', v: 1, config: { any: [word] } },
  next,
});
const forms = {
  schema: 1,
  id: 'forms',
  name: 'Forms',
  languages: ['en'],
  variables: { budget: { type: 'number' }, day: { type: 'text' }, wish: { type: 'text' } },
  triggers: {
    t1: listens('quote', 'budget'),
    t2: listens('date', 'day'),
    t3: listens('help', 'wish'),
  },
  nodes: {
    budget: {
      type: 'ask.number',
      v: 1,
      config: { question: 'Your budget?', variable: 'budget', maxAttempts: 1 },
      next: { answered: 'answer', 'gave-up': 'answer' },
    },
    day: {
      type: 'ai.extract',
      v: 1,
      config: {
        fields: [{ variable: 'day', type: 'date' }],
        question: 'When do you need it?',
        maxAttempts: 1,
      },
      next: { collected: 'answer', 'gave-up': 'answer' },
    },
    wish: {
      type: 'ask.text',
      v: 1,
      config: { question: 'What can we do for you?', variable: 'wish' },
      next: { answered: 'answer' },
    },
    answer: {
      type: 'ai.answer',
      v: 1,
      config: { knowledge: ['lamps'], giveUpAfter: 9 },
      next: { answered: null, unsure: 'unsure', 'out-of-scope': 'unsure', 'wants-human': 'unsure' },
    },
    unsure: { type: 'message.send', v: 1, config: { text: 'Not sure.' }, next: { done: null } },
  },
};

beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  await api.call('POST', bases, { body: { name: 'lamps' } });
  await add('Can I send a lamp back?', 'Within 30 days, free of charge.');
  await add('How do I care for a lamp?', CARE);
  await add('What does wrapping cost?', WRAPPING);
  const published = await api.call('POST', '/api/v1/flows/import?publish=true', { body: forms });
  expect(published.status).toBe(201);
}, 60_000);
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const CARE = 'Never put a brass lamp into the dishwasher. Dry it with a soft cloth after each use.';
const WRAPPING = 'Wrapping costs 3 euros per lamp and includes a handwritten card.';
const add = (question: string, answer: string) =>
  api.call('POST', `${bases}/lamps/entries`, { body: { question, answer } });

/** Says a word that has a step ask, and answers it with what the base does not know. */
async function answers(from: string, word: string, text: string): Promise<string> {
  await say(api, channel, from, word);
  const { body } = await say(api, channel, from, text);
  expect(listAt(body, 'replies').map((reply) => at(reply, 'text'))).toEqual(['Not sure.']);
  return textAt(body, 'conversationId');
}

/** Without a model. */
async function gaps(): Promise<unknown[]> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const { database } = api;
  const secretBox = createSecretBox('a secret for tests only');
  const ai = createAi({ database, secretBox, log, clock: Date.now, openAi: undefined, tellTyping: () => {} });
  const knowledge = createKnowledge({ pool: database.pool });
  await collectGaps({ database, knowledge, ai, log, nowMs: Date.now() + 1000, behindMs: 0 }).finally(ai.stop);
  return listAt((await api.call('GET', '/api/v1/knowledge/gaps')).body, 'items');
}

const draftOf = async (title: string) =>
  at(
    (await gaps()).find((gap) => at(gap, 'title') === title),
    'draft',
  );

const write = async (conversation: string, text: string): Promise<void> => {
  const { status } = await api.call('POST', `/api/v1/conversations/${conversation}/messages`, {
    body: { text },
  });
  expect(status).toBe(201);
};

test('what a customer answers to a step that asks for a value is no gap, and a question put instead is one', async () => {
  await answers('ann', 'quote', 'dunno, mate');
  await answers('bob', 'date', 'no idea yet');
  await answers('cleo', 'quote', 'Do you engrave names?');
  await answers('dan', 'help', 'holes in the socket');
  expect((await gaps()).map((gap) => at(gap, 'title')).sort()).toEqual([
    'Do you engrave names?',
    'holes in the socket',
  ]);
});

test('without a model the draft is what a person told, no greeting and no question, else what is near in the base', async () => {
  const question = 'Who writes the card?';
  const conversation = await answers('eve', 'help', question);
  const near = {
    answer: WRAPPING,
    from: 'passage',
    language: 'en',
    passageId: expect.stringMatching(/^psg_/),
  };
  expect(await draftOf(question)).toEqual(near);
  for (const text of ['Hello there!', 'Which card do you mean?']) await write(conversation, text);
  expect(await draftOf(question)).toEqual(near);
  const told = 'A colleague of mine writes each of them by hand.';
  await write(conversation, told);
  expect(await draftOf(question)).toMatchObject({ answer: told, from: 'agent' });
});

test('what those who asked cannot read is a draft only where the base has nothing near', async () => {
  const german = 'Wir gravieren gern bis zu zwanzig Buchstaben in den Fuß der Lampe.';
  const near = 'Can it go in the dishwasher?';
  for (const [from, question] of [
    ['finn', near],
    ['gwen', 'Where do the quokkas live?'],
  ] as const)
    await write(await answers(from, 'help', question), german);
  expect(await draftOf(near)).toMatchObject({ answer: CARE, from: 'passage' });
  expect(await draftOf('Where do the quokkas live?')).toMatchObject({
    ...{ answer: german, from: 'agent', isForeign: true },
  });
});

test('a question is called by the words of somebody who says nothing of themselves, and an answer holds for all markets unless one is named', async () => {
  await answers('hana', 'help', 'My phone is 555-123-4567, do you polish brass?');
  const titles = async () => (await gaps()).map((gap) => at(gap, 'title'));
  expect(await titles()).toContain('do you polish brass');
  expect(JSON.stringify(await titles())).not.toContain('555');
  await answers('ivy', 'help', 'Do you polish brass as well?');
  expect(await titles()).toContain('Do you polish brass as well?');
  const { pool } = api.database;
  await pool.query(`UPDATE knowledge_gap SET market = 'US' WHERE title LIKE 'My phone%'`);
  const [gap] = (await gaps()).filter((one) => at(one, 'market') === 'US');
  const route = `/api/v1/knowledge/gaps/${textAt(gap, 'id')}`;
  const add = (body: object) => api.call('POST', `${route}/add`, { body });
  const everywhere = await add({ answer: 'Yes, for 5 euros.' });
  expect(at(everywhere.body, 'entry', 'market')).toBeNull();
  await api.call('POST', `${route}/reopen`);
  const there = await add({ answer: 'Yes, for 5 euros.', market: 'US' });
  expect(at(there.body, 'entry', 'market')).toBe('US');
});

test('what the base knows is no gap, though the budget was spent or the call failed when it was asked', async () => {
  const { pool } = api.database;
  const cut = async (from: string, text: string, outcome: object): Promise<void> => {
    await say(api, channel, from, 'help');
    const { body } = await say(api, channel, from, text);
    await pool.query(
      `UPDATE event SET payload = jsonb_set(payload::jsonb, '{outcome}', $2::jsonb)::json, trace = '[]'
       WHERE conversation_id = $1 AND type = 'call.finished'`,
      [textAt(body, 'conversationId'), JSON.stringify(outcome)],
    );
  };
  const spent = {
    ok: true,
    value: { verdict: 'wants-human', language: 'en', cost: 0, why: { code: 'ai.spent-day' } },
  };
  const failed = { ok: false, error: { kind: 'terminal', code: 'call.timeout', message: 'too late' } };
  const before = (await gaps()).length;
  await cut('jo', 'Can I send a lamp back?', spent);
  await cut('kim', 'How do I care for a lamp?', failed);
  expect(await gaps()).toHaveLength(before);
  await cut('lea', 'Do the bulbs hum at night?', spent);
  expect((await gaps()).map((gap) => at(gap, 'title'))).toContain('Do the bulbs hum at night?');
});

test('what is only said in other languages is a draft where it is about the same, in English before any other', async () => {
  const entries = [
    ['zh-Hant', '我的訂單怎麼退貨？', '請保留包裝並附上訂單號，我們會和您一起處理退貨。'],
    ['zh-Hant', '運送需要多久？可以寄到日本嗎？', '一般三至五個工作天送達，日本約七個工作天。'],
    [
      'en',
      'Do you ship to Japan, and how long does delivery take?',
      'To Japan it takes about seven working days.',
    ],
  ] as const;
  for (const [language, question, answer] of entries)
    await api.call('POST', `${bases}/lamps/entries`, { body: { question, answer, language } });
  await answers('mai', 'help', '日本に発送できますか？');
  await answers('nils', 'help', 'Wo ist mein Paket?');
  expect(await draftOf('日本に発送できますか？')).toMatchObject({ language: 'en', isForeign: true });
  expect(await draftOf('Wo ist mein Paket?')).toBeNull();
});

import { describe, expect, test } from '@jest/globals';
import type { ModelReply, ModelRequest } from '@nightshift/schema';
import { answer } from './answer.js';
import { judge } from './judge.js';
import { settleWords } from './settle-words.js';
import { believes, isForJudge, verdicts } from '../testing/believing-judge.js';
import { SHOP } from '../testing/claims.js';
import { passagesOf } from '../testing/judge-claim.js';
import { OBEYED } from '../testing/obeyed.js';
import { known, passage, question, says, testIo } from '../testing/shop.js';

const noTool = () => Promise.reject(new Error('no tool was to be used'));
const GOOD = 'You can return lamps within 30 days of delivery [1].';
const DOUBTED =
  'Our friendly elves gladly polish that dusty lamp afterwards using golden velvet brushes [1].';
const BOTH = `STATUS: answered\n${GOOD} ${DOUBTED}`;
const ALL =
  'You can return lamps within 30 days of delivery. Our friendly elves gladly polish that dusty lamp afterwards using golden velvet brushes.';
const SAID = 'You can return lamps within 30 days of delivery.';
type Reply = string | ModelReply | ((request: ModelRequest) => string);
const ask = async (replies: Reply[], over = {}) => {
  const io = testIo(replies, { found: { ...known(), verdict: 'unsure' } });
  return { result: await answer(question(over), io, noTool), io };
};

describe('a sentence that words doubt', () => {
  test('is said when a second model proves it, is paid for, and waits until then', async () => {
    const { result, io } = await ask([BOTH, verdicts(true)], { budget: { perAnswer: 1 }, checker: 'small' });
    expect(result).toMatchObject({
      ...{ verdict: 'answered', text: ALL, cost: 0.002 },
      why: { also: [{ code: 'ai.proven', values: { count: 1 } }] },
    });
    expect(result).not.toHaveProperty('unsaid');
    expect(io.shown).toEqual([SAID]);
    expect(io.requests[1]).toMatchObject({ budget: { perAnswer: 1 }, provider: 'small', patienceMs: 12_000 });
  });

  test('is all that is asked about, beside the answer that it stands in', async () => {
    const { io } = await ask([BOTH, verdicts(true)]);
    expect(JSON.parse(io.requests[1]?.messages[0]?.text ?? '')).toMatchObject({
      answer: ALL,
      sentences: [{ number: 1, text: DOUBTED.replace(' [1]', ''), cites: [1] }],
      passages: [{ number: 1 }],
    });
  });

  test('is left out when it is not proven', async () => {
    const { result } = await ask([BOTH, verdicts(false)]);
    expect(result).toMatchObject({
      text: SAID,
      cost: 0.002,
      unsaid: { what: 'part', reasons: [{ code: 'held.off-topic' }] },
      why: { also: [{ code: 'ai.unproven' }, { code: 'ai.shortened' }] },
    });
  });

  test.each([
    ['does not answer', { type: 'failed', code: 'ai.timeout', message: 'it took too long' }],
    ['is not paid for', { type: 'spent', limit: 'answer' }],
    ['writes no JSON', 'All of that is fine.'],
    ['says something else than yes or no', verdicts('perhaps')],
  ] as const)('is left out as words have it when the second model %s', async (_what, reply) => {
    const { result } = await ask([BOTH, reply]);
    expect(result).toMatchObject({
      text: SAID,
      why: { also: [{ code: 'ai.unchecked' }, { code: 'ai.shortened' }] },
    });
  });

  test('is left out without asking where none is to be asked', async () => {
    const { result, io } = await ask([BOTH, verdicts(true)], { check: 'never' });
    expect(result).toMatchObject({ text: SAID });
    expect(io.requests).toHaveLength(1);
  });

  test('alone is the answer when it is proven, and nobody is sure when it is not', async () => {
    const alone = `STATUS: answered\n${DOUBTED}`;
    expect((await ask([alone, verdicts(true)])).result).toMatchObject({ by: 'model' });
    expect((await ask([alone, verdicts(false)])).result).toMatchObject({
      verdict: 'unsure',
      unsaid: { what: 'all', reasons: [{ code: 'held.off-topic' }] },
    });
  });

  test('may be a bare yes of which words do not see what it is said to', async () => {
    const over = { question: 'Would you take my old chandelier again?' };
    const yes = 'STATUS: answered\nYes, we do [1].';
    expect((await ask([yes, verdicts(true)], over)).result).toMatchObject({ text: 'Yes, we do.' });
    expect((await ask([yes, verdicts(false)], over)).result).toMatchObject({ verdict: 'unsure' });
  });
});

describe('nobody is asked to prove', () => {
  test.each([
    ['a sum that stands nowhere', 'Our elves polish each returned lamp for $9 [1].'],
    ['another number', 'Our elves polish each returned lamp within 9 days [1].'],
    [
      'another date',
      'Our friendly elves gladly polish that dusty lamp afterwards using golden velvet brushes on 23 May [1].',
    ],
    ['what is not free', 'Our elves gladly polish each returned lamp free of charge [1].'],
    ['another country', 'Our elves gladly polish each returned lamp in Brazil [1].'],
    ['a way to pay', 'Our elves gladly polish each lamp you return with Klarna [1].'],
    ['what says no word of the evidence', 'Roses bloom softly beneath silver moonlight [1].'],
    ['an opposite', 'Refunds reach you before 5 working days [1].'],
  ])('%s', async (_what, sentence) => {
    const { result, io } = await ask([`STATUS: answered\n${GOOD} ${sentence}`, believes]);
    expect(result).toMatchObject({ text: SAID });
    expect(io.requests).toHaveLength(1);
  });

  test('what leaves out from how much on something is free', async () => {
    const free = passage({ title: 'Shipping', text: 'Shipping is free for orders over 50 euros.' });
    const io = testIo(['STATUS: answered\nShipping is free [1].', believes], {
      found: { ...known(free), verdict: 'unsure' },
    });
    expect(await answer(question({ question: 'Is shipping free?' }), io, noTool)).toMatchObject({
      verdict: 'unsure',
    });
    expect(io.requests).toHaveLength(1);
  });
});

test.each(OBEYED)(
  '%s: a second model that believes it does not get it said: “%s”',
  async (language, text) => {
    const [own] = passagesOf(SHOP, language);
    const fact = language === 'en' ? 'Refunds reach you after 5 working days.' : '';
    const passages = own === undefined ? [] : [{ ...own, text: `${own.text} ${fact}` }];
    const standard = {
      ...{
        instructions: 'You answer customers of an online shop.',
        passages,
        toolFacts: [],
        said: [],
        language,
      },
      ...{ question: 'Can I return it?', banned: [], maxLength: 600 },
    };
    expect(judge(text, standard).isGood).toBe(false);
    const io = { model: async (request: ModelRequest) => says(isForJudge(request) ? believes(request) : '') };
    expect(await settleWords(text, standard, {}, io)).toMatchObject({ type: 'not-said' });
  },
);

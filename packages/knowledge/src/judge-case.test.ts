import { describe, expect, test } from '@jest/globals';
import type { EvaluationQuestion, Passage } from '@nightshift/schema';
import {
  compareCases,
  judgeCase,
  missedLimits,
  saysSame,
  summariseCases,
  type Attempt,
} from './judge-case.js';

const passage = (id: string, title: string, text: string): Passage => ({
  ...{ id, title, text, base: 'shop', language: 'en', score: 0.9 },
  source: { id: 'src_1', name: 'faq.md' },
});
const RETURNS = passage('psg_1', 'Returns', 'Within 30 days, free of charge.');
const DELIVERY = passage('psg_2', 'Delivery', 'Three days to Germany.');

const answered: Attempt = {
  verdict: 'answered',
  answer: 'Within 30 days, free of charge.',
  cited: ['psg_1'],
  passages: [RETURNS, DELIVERY],
  confidence: 0.9,
  by: 'retrieval',
  why: '',
  cost: 0,
  tookMs: 1,
};
const unsure: Attempt = { ...answered, verdict: 'unsure', answer: null, cited: [], by: null };
const judged = (expect: EvaluationQuestion['expect'], attempt: Attempt = answered) => {
  const { outcome, reason, rank } = judgeCase({ question: 'Can I return it?', expect }, attempt);
  return [outcome, reason, rank];
};

describe('a question of an evaluation', () => {
  test.each<[string, EvaluationQuestion['expect'], Attempt, unknown[]]>([
    ['comes from the passage it should', { title: 'return' }, answered, ['right', null, 1]],
    ['comes from another passage', { title: 'Delivery' }, answered, ['wrong', 'passage', 2]],
    ['is not answered, its passage found', { fact: '30 days' }, unsure, ['unsure', null, 1]],
    ['is not answered, its passage not found', { passage: 'psg_9' }, unsure, ['unsure', null, null]],
    ['says the fact', { facts: ['30 DAYS'] }, answered, ['right', null, null]],
    ['lacks a fact', { facts: ['30 days', 'receipt'] }, answered, ['wrong', 'facts', null]],
    [
      'says something else',
      { answer: 'Within 14 days, free of charge.' },
      answered,
      ['wrong', 'answer', null],
    ],
    ['must not be answered, and is', 'none', answered, ['wrong', 'should-not-answer', null]],
    ['must not be answered, and is not', 'none', unsure, ['right', null, null]],
    [
      'needs all that is named: passage',
      { title: 'Returns', facts: ['receipt'] },
      answered,
      ['wrong', 'facts', 1],
    ],
    [
      'is right when a tool has said it, without a passage',
      { title: 'Returns', facts: ['30 days'] },
      { ...answered, cited: [] },
      ['right', null, 1],
    ],
  ])('%s', (_title, expect_, attempt, expected) => {
    expect(judged(expect_, attempt)).toEqual(expected);
  });

  test('tells what is missing only of a wrong answer', () => {
    const missing = (attempt: Attempt) =>
      judgeCase({ question: 'q', expect: { facts: ['receipt'] } }, attempt).missing;
    expect(missing(answered)).toEqual(['receipt']);
    expect(missing(unsure)).toEqual([]);
  });
});

test.each([
  ['You have thirty days, 30, to send it back free of charge', 'Send it back within 30 days', true],
  ['Send it back within 14 days', 'Send it back within 30 days', false],
  ['We ship lamps to Malta', 'You can pay by card', false],
  ['七天內可以無理由退貨', '7天', false],
  ['支持7天无理由退货', '7 天無理由退貨', true],
])('“%s” says “%s”: %s', (answer, expected, same) => {
  expect(saysSame(answer, expected)).toBe(same);
});

describe('a run', () => {
  const questions: EvaluationQuestion[] = [
    { question: 'a', expect: { title: 'Returns' } },
    { question: 'b', expect: { facts: ['receipt'] } },
    { question: 'c', expect: 'none' },
    { question: 'd', expect: { title: 'Delivery' } },
  ];
  const results = [
    judgeCase({ question: 'a', expect: { title: 'Returns' } }, answered),
    judgeCase({ question: 'b', expect: { facts: ['receipt'] } }, answered),
    judgeCase({ question: 'c', expect: 'none' }, unsure),
    judgeCase({ question: 'd', expect: { title: 'Delivery' } }, { ...unsure, cost: 0.5 }),
  ];

  test('counts each share of those it is meant for', () => {
    expect(summariseCases(questions, results)).toMatchObject({
      questions: 4,
      top1: 0.5,
      top3: 1,
      right: 0.5,
      wrong: 0.25,
      unsure: 0.25,
      answered: 0.6667,
      cost: 0.5,
    });
  });

  test('tells how many answers of a model were not said, or in part, though a right passage was said instead', () => {
    const why = { reasons: [{ code: 'held.number' }], why: 'a number' };
    const wanted = { question: 'a', expect: { title: 'Returns' } };
    const withheld = judgeCase(wanted, { ...answered, unsaid: { what: 'all', ...why } });
    const shortened = judgeCase(wanted, { ...answered, by: 'model', unsaid: { what: 'part', ...why } });
    const whole = judgeCase(wanted, { ...answered, by: 'model' });
    expect(withheld).toMatchObject({ outcome: 'right', unsaid: { what: 'all', ...why } });
    const all = [withheld, shortened, whole, judgeCase(wanted, answered)];
    const questionsOf = all.map(() => wanted);
    expect(summariseCases(questionsOf, all).model).toEqual({ written: 3, withheld: 1, shortened: 1 });
    expect(summariseCases(questions, results)).not.toHaveProperty('model');
  });

  test('misses the limits that it does not reach, and no others', () => {
    const summary = summariseCases(questions, results);
    expect(missedLimits({}, summary)).toEqual([]);
    expect(missedLimits({ minTop3: 1, maxWrong: 0.25, minAnswered: 0.6 }, summary)).toEqual([]);
    expect(missedLimits({ minTop3: 0.9, maxWrong: 0.2, minAnswered: 0.7 }, summary)).toEqual([
      { limit: 'maxWrong', wanted: 0.2, got: 0.25 },
      { limit: 'minAnswered', wanted: 0.7, got: 0.6667 },
    ]);
  });

  test('is better where a wrong answer is not given any more, and worse the other way round', () => {
    const wrong = judgeCase({ question: 'b', expect: 'none' }, answered);
    const right = judgeCase({ question: 'b', expect: 'none' }, unsure);
    const [before, after] = [new Map([['b', wrong]]), new Map([['b', right]])];
    expect(compareCases(before, after)).toMatchObject({ better: [{ question: 'b' }], worse: [] });
    expect(compareCases(after, before)).toMatchObject({ better: [], worse: [{ question: 'b' }] });
    expect(compareCases(new Map(), after)).toEqual({ better: [], worse: [] });
  });
});

describe('an answer that was marked wrong', () => {
  const judged = (answer: string | null) =>
    judgeCase(
      { question: 'How many does it seat?', expect: { not: 'The table seats ten people.' } },
      {
        ...{ verdict: answer === null ? 'unsure' : 'answered', answer, cited: [], passages: [] },
        ...{ confidence: 0.9, by: 'retrieval', why: '', cost: 0, tookMs: 1 },
      },
    );
  test.each<[string | null, string, string | null]>([
    ['The table seats ten people.', 'wrong', 'said-again'],
    ['Of course! The table seats ten people. [1]', 'wrong', 'said-again'],
    ['The table seats eight people.', 'right', null],
    ['Eight.', 'right', null],
    [null, 'unsure', null],
  ])('%s is %s', (answer, outcome, reason) => {
    expect(judged(answer)).toMatchObject({ outcome, reason });
  });
});

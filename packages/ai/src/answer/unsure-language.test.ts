import { expect, test } from '@jest/globals';
import type { KnowledgeQuery, KnowledgeResult } from '@nightshift/schema';
import { answerOffline } from './answer.js';
import type { AnswerInput } from './answer-input.js';

const INPUT: Omit<AnswerInput, 'question' | 'language'> = {
  ...{ bases: [], style: 'auto', banned: [], maxLength: 600, known: {}, tools: [], maxSteps: 0 },
  ...{ whenSpent: 'retrieval', steps: [] },
};

/** A base with one entry, which every question finds. */
const onlyIn =
  (language: string, guessed?: string) =>
  ({ known }: KnowledgeQuery): KnowledgeResult => ({
    passages: [
      {
        ...{ id: 'psg_1', base: 'shop', title: 'Payment', text: 'By card.', language, score: 0.98 },
        source: { id: 'src_1', name: 'shop' },
      },
    ],
    verdict: 'known',
    confidence: 0.98,
    language: known ?? guessed ?? language,
    ...(guessed === undefined ? {} : { guessed }),
  });

const verdictOf = (question: string, language: string, base: string, guessed?: string, isAssumed?: true) =>
  answerOffline(
    { ...INPUT, question, language, ...(isAssumed === undefined ? {} : { isAssumed }) },
    onlyIn(base, guessed),
  ).verdict;

test.each([
  ['what was guessed is not what is known of them', '代金引換', 'ja', 'ja', 'zh-Hant'],
  ['they may well write what was guessed', 'Versandkosten?', 'en', 'de', 'de'],
  ['their language has no such characters', '寸法', 'en', 'ja', 'zh'],
  ['their language has no such characters, and nobody could guess', '時間', 'de', 'ja', 'und'],
])('an unsure guess refuses nothing where %s', (_why, question, language, base, guessed) => {
  expect(verdictOf(question, language, base, guessed)).toBe('answered');
});

test('nor where nobody knows what the customer speaks', () => {
  expect(verdictOf('sizes?', 'en', 'fr', 'en', true)).toBe('answered');
});

test.each([
  ['the message says so', 'Where is your shop, please?', 'en', 'ja', undefined],
  ['it is known of them, and the message says nothing else', 'sale?', 'zh-CN', 'ja', 'und'],
  ['it is known of them, and the guess is the same', '尺寸', 'zh-CN', 'ja', 'zh'],
])(
  'what is there in another language only is not said where %s',
  (_why, question, language, base, guessed) => {
    expect(verdictOf(question, language, base, guessed)).toBe('unsure');
  },
);

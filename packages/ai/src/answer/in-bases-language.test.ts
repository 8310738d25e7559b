import { expect, test } from '@jest/globals';
import type { KnowledgeQuery, KnowledgeResult, ModelReply, ModelRequest, Passage } from '@nightshift/schema';
import { answer } from './answer.js';
import type { AnswerInput } from './answer-input.js';

const PASSAGE: Passage = {
  ...{ id: 'psg_1', base: 'shop', title: 'Plant box', text: 'You can cancel the plant box at any time.' },
  ...{ language: 'en', score: 0.9, source: { id: 'src_1', name: 'shop' } },
};
const INPUT: AnswerInput = {
  ...{ question: 'Wie kann ich die Pflanzenbox kündigen?', language: 'de', bases: [], style: 'auto' },
  ...{ banned: [], maxLength: 600, known: {}, tools: [], maxSteps: 0, whenSpent: 'retrieval', steps: [] },
};

/** An English base, which a German question finds nothing in. */
const search = async ({ text }: KnowledgeQuery): Promise<KnowledgeResult> =>
  text.includes('cancel')
    ? { passages: [PASSAGE], verdict: 'known', confidence: 0.9, language: 'en' }
    : { passages: [], verdict: 'out-of-scope', confidence: 0, language: 'de', otherLanguages: ['en'] };

const said = (text: string): ModelReply => ({
  ...{ type: 'answer', cost: 0.01, model: 'm', provider: 'p' },
  answer: { text, toolCalls: [], finish: 'stop', usage: { inputTokens: 1, outputTokens: 1 } },
});

const ask = async (reply: (request: ModelRequest) => ModelReply, question = INPUT.question) =>
  answer(
    { ...INPUT, question },
    { search, model: async (request) => reply(request), history: async () => [], show: () => {} },
    async () => null,
  );

test('a question that no passage is in the language of is looked up in theirs, and answered in its own', async () => {
  const result = await ask(({ system }) =>
    said(
      system.startsWith('Translate')
        ? 'How can I cancel the plant box?'
        : 'STATUS: answered\nSie können die Pflanzenbox jederzeit kündigen. [1]',
    ),
  );
  expect(result).toMatchObject({ verdict: 'answered', language: 'de', by: 'model' });
  // Between two languages words see little: the answer was to be judged as well, and was paid for.
  expect(result.cost).toBe(0.03);
});

test('without a model nobody is sure, for words of another language prove nothing', async () => {
  const result = await ask(() => ({ type: 'none' }));
  expect(result).toMatchObject({ verdict: 'unsure', cost: 0 });
});

test('what is not there in the language of the passages either is out of scope', async () => {
  const result = await ask(
    () => said('What is the weather going to be like?'),
    'Wie wird morgen das Wetter?',
  );
  expect(result).toMatchObject({ verdict: 'out-of-scope', cost: 0.01 });
});

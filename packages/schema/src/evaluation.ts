import { Type, type Static } from 'typebox';
import { CountryInputSchema, LanguageInputSchema } from './text.js';
import { oneOf } from './one-of.js';
import type { Why } from './effect.js';

const exact = { additionalProperties: false } as const;
const text = (description: string, maxLength = 2000) => Type.String({ minLength: 1, maxLength, description });

/** What a right answer must come from, or say. All that is named must hold. */
export const ExpectedAnswerSchema = Type.Object(
  {
    passage: Type.Optional(text('Id of the passage it comes from', 100)),
    title: Type.Optional(text('Title of the passage, or a part of it')),
    source: Type.Optional(text('Name of the source of the passage', 200)),
    fact: Type.Optional(text('What stands in the text of the passage')),
    facts: Type.Optional(
      Type.Array(text('A word, number or phrase', 500), {
        minItems: 1,
        maxItems: 20,
        description: 'What must stand in the answer itself, each of them',
      }),
    ),
    answer: Type.Optional(text('What the answer should say, in any words; its numbers must be there', 8000)),
    not: Type.Optional(
      text(
        'An answer that was wrong: whatever is said, it is not this. Changed in a word it is another',
        8000,
      ),
    ),
  },
  { ...exact, minProperties: 1 },
);
export type ExpectedAnswer = Static<typeof ExpectedAnswerSchema>;

/** `none`: nothing in the base is about it, so it must not be answered. */
export const ExpectedSchema = Type.Union([Type.Literal('none'), ExpectedAnswerSchema]);
export type Expected = Static<typeof ExpectedSchema>;

/** A question with what must come of it. */
export const EvaluationQuestionSchema = Type.Object(
  {
    question: Type.String({ minLength: 1, maxLength: 8000 }),
    language: Type.Optional(LanguageInputSchema),
    market: Type.Optional(CountryInputSchema),
    expect: ExpectedSchema,
  },
  exact,
);
export type EvaluationQuestion = Static<typeof EvaluationQuestionSchema>;

export const EvaluationSetSchema = Type.Object(
  { questions: Type.Array(EvaluationQuestionSchema, { minItems: 1, maxItems: 20_000 }) },
  exact,
);
export type EvaluationSet = Static<typeof EvaluationSetSchema>;

export const EVALUATION_VERDICTS = ['answered', 'unsure', 'out-of-scope', 'wants-human', 'error'] as const;
export const EVALUATION_OUTCOMES = ['right', 'unsure', 'wrong'] as const;

/** How one question went. */
export const EvaluationResultSchema = Type.Object({
  question: Type.String(),
  rank: Type.Union([Type.Integer(), Type.Null()], {
    description:
      'Of the first passage that is right, from 1; null when it is not among the first ten, or none is expected',
  }),
  verdict: oneOf(EVALUATION_VERDICTS),
  outcome: oneOf(EVALUATION_OUTCOMES, {
    description:
      '`right`: answered rightly, or rightly not answered. `unsure`: not answered although it should be. `wrong`: answered otherwise, or although it should not be',
  }),
  reason: Type.Union(
    [oneOf(['passage', 'facts', 'answer', 'said-again', 'should-not-answer']), Type.Null()],
    {
      description:
        'What is wrong with a wrong one: comes from another passage, lacks facts, says something else, says again what it must not',
    },
  ),
  confidence: Type.Number(),
  found: Type.Union([Type.String(), Type.Null()], { description: 'The title of what came first' }),
  answer: Type.Union([Type.String(), Type.Null()]),
  missing: Type.Array(Type.String(), { description: 'Expected facts that the answer lacks' }),
  by: Type.Union([oneOf(['model', 'retrieval']), Type.Null()]),
  why: Type.String(),
  because: Type.Optional(
    Type.Unsafe<Why>(
      Type.Object(
        { code: Type.String() },
        { description: 'Why it is not answered, as a code with its values' },
      ),
    ),
  ),
  unsaid: Type.Optional(
    Type.Object(
      {
        what: oneOf(['all', 'part'], {
          description:
            '`all`: what the model wrote was not said; a passage was, or nothing. `part`: sentences were left out',
        }),
        reasons: Type.Array(Type.Unsafe<Why>(Type.Object({ code: Type.String() }))),
        why: Type.String({ description: 'The reasons in words' }),
      },
      { description: 'What a model wrote to it and nobody would have been told' },
    ),
  ),
  nearest: Type.Optional(
    Type.String({ description: 'Of what is not answered: the passage that came first, its beginning' }),
  ),
  cost: Type.Number({ description: 'US dollars' }),
  tookMs: Type.Number(),
});
export type EvaluationResult = Static<typeof EvaluationResultSchema>;

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

export const EvaluationSummarySchema = Type.Object({
  questions: Type.Integer(),
  top1: Type.Union([share('Of the questions with an expected passage: found first'), Type.Null()], {
    description: 'Null when no question names the passage it is answered from',
  }),
  top3: Type.Union([share('Of the questions with an expected passage: found among three'), Type.Null()], {
    description: 'Null when no question names the passage it is answered from',
  }),
  right: share('Of all questions; with unsure and wrong together 1'),
  unsure: share('Of all questions'),
  wrong: share('Of all questions'),
  answered: share('Of the questions that should be answered: answered, rightly or not'),
  latencyMs: Type.Object({
    p50: Type.Number(),
    p95: Type.Optional(Type.Number({ description: 'Absent in what was asked long ago' })),
    p99: Type.Number(),
  }),
  cost: Type.Number({ description: 'US dollars' }),
  model: Type.Optional(
    Type.Object(
      {
        written: Type.Integer({ description: 'Answers that a model wrote' }),
        withheld: Type.Integer({ description: 'Of these, not said at all' }),
        shortened: Type.Integer({ description: 'Of these, said without some of their sentences' }),
      },
      { description: 'Absent where no model wrote any, and in what was asked long ago' },
    ),
  ),
});
export type EvaluationSummary = Static<typeof EvaluationSummarySchema>;

/** What a base must reach before flows that use it are published. Without any limit nothing is asked. */
export const EvaluationGateSchema = Type.Object(
  {
    minTop3: Type.Optional(share('Least share of questions whose passage is among the first three')),
    maxWrong: Type.Optional(share('Most share of questions answered wrongly')),
    minAnswered: Type.Optional(share('Least share answered of those that should be')),
    severity: Type.Optional(
      oneOf(['warning', 'error'], { description: 'What a flow that uses it is told; `warning` when absent' }),
    ),
  },
  exact,
);
export type EvaluationGate = Static<typeof EvaluationGateSchema>;

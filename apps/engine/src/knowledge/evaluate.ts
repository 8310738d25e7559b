import type { KnowledgeQuery, KnowledgeVerdict, Passage } from '@nightshift/schema';
import { Type, type Static } from 'typebox';

/** What the answer to a question must come from. All that is named must hold for one passage. */
const ExpectedSchema = Type.Object(
  {
    passage: Type.Optional(Type.String({ minLength: 1, description: 'Its id' })),
    title: Type.Optional(Type.String({ minLength: 1, description: 'Its title, or a part of it' })),
    source: Type.Optional(Type.String({ minLength: 1, description: 'The name of its source' })),
    fact: Type.Optional(Type.String({ minLength: 1, description: 'What stands in its text' })),
  },
  { additionalProperties: false, minProperties: 1 },
);

/** A set of questions with what must be found for each; `none`: nothing in the base is about it. */
export const EvaluationSetSchema = Type.Object(
  {
    questions: Type.Array(
      Type.Object(
        {
          question: Type.String({ minLength: 1, maxLength: 8000 }),
          language: Type.Optional(Type.String({ maxLength: 35 })),
          market: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
          expect: Type.Union([Type.Literal('none'), ExpectedSchema]),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20_000 },
    ),
  },
  { additionalProperties: false },
);
export type EvaluationSet = Static<typeof EvaluationSetSchema>;
type EvaluationCase = EvaluationSet['questions'][number];

export interface EvaluatedCase {
  question: string;
  /** Of the first passage that is right, from 1; null when it is not among the first ten, or none is expected. */
  rank: number | null;
  verdict: KnowledgeVerdict;
  confidence: number;
  /** `right`: answered from the right passage, or rightly not answered. `wrong`: answered from another. */
  outcome: 'right' | 'unsure' | 'wrong';
  /** The title of what came first. */
  found: string | null;
}

export interface Evaluation {
  questions: number;
  /** Shares of the questions whose answer is in the base, 0 to 1. */
  top1: number;
  top3: number;
  /** Shares of all questions, 0 to 1; together 1. */
  right: number;
  unsure: number;
  wrong: number;
  latencyMs: { p50: number; p99: number };
  /** In US dollars. */
  cost: number;
  cases: EvaluatedCase[];
}

/** Enough to tell "low in the list" from "not there". */
const LIMIT = 10;

interface Searched {
  passages: Passage[];
  verdict: KnowledgeVerdict;
  confidence: number;
}

/** Asks every question, one after the other, as a customer would. */
export async function evaluate(
  set: EvaluationSet,
  bases: readonly string[],
  search: (query: KnowledgeQuery) => Promise<Searched>,
): Promise<Evaluation> {
  const cases: EvaluatedCase[] = [];
  const times: number[] = [];
  for (const each of set.questions) {
    const { question: text, language, market } = each;
    const start = performance.now();
    const found = await search({
      ...{ bases, text, limit: LIMIT },
      ...(language === undefined ? {} : { language }),
      ...(market === undefined ? {} : { market }),
    });
    times.push(performance.now() - start);
    cases.push(judge(each, found));
  }
  return { ...summarise(set, cases), latencyMs: percentiles(times), cost: 0, cases };
}

function judge(
  { question, expect }: EvaluationCase,
  { passages, verdict, confidence }: Searched,
): EvaluatedCase {
  const at = expect === 'none' ? -1 : passages.findIndex((passage) => isRight(passage, expect));
  const isAnswered = verdict === 'known';
  const outcome = isAnswered ? (at === 0 ? 'right' : 'wrong') : expect === 'none' ? 'right' : 'unsure';
  const [first] = passages;
  return {
    question,
    rank: at < 0 ? null : at + 1,
    verdict,
    confidence,
    outcome,
    found: first?.title ?? null,
  };
}

function isRight(
  { id, title, text, source }: Passage,
  expect: Exclude<EvaluationCase['expect'], 'none'>,
): boolean {
  const holds = (whole: string, part: string | undefined): boolean =>
    part === undefined || whole.toLowerCase().includes(part.toLowerCase());
  return (
    (expect.passage === undefined || expect.passage === id) &&
    (expect.source === undefined || expect.source === source.name) &&
    holds(title, expect.title) &&
    holds(text, expect.fact)
  );
}

function summarise(set: EvaluationSet, cases: readonly EvaluatedCase[]) {
  const inside = cases.filter((_, index) => set.questions[index]?.expect !== 'none');
  const share = (list: readonly EvaluatedCase[], test: (each: EvaluatedCase) => boolean): number =>
    list.length === 0 ? 1 : Math.round((10_000 * list.filter(test).length) / list.length) / 10_000;
  return {
    questions: cases.length,
    top1: share(inside, ({ rank }) => rank === 1),
    top3: share(inside, ({ rank }) => rank !== null && rank <= 3),
    right: share(cases, ({ outcome }) => outcome === 'right'),
    unsure: share(cases, ({ outcome }) => outcome === 'unsure'),
    wrong: share(cases, ({ outcome }) => outcome === 'wrong'),
  };
}

function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(100 * (sorted[Math.floor(sorted.length * share)] ?? 0)) / 100;
  return { p50: at(0.5), p99: at(0.99) };
}

export interface Comparison {
  /** Questions that are answered rightly now and were not before, and the other way round. */
  better: string[];
  worse: string[];
}

export function compareEvaluations(
  before: Pick<Evaluation, 'cases'>,
  after: Pick<Evaluation, 'cases'>,
): Comparison {
  const was = new Map(before.cases.map(({ question, outcome }) => [question, outcome]));
  const turned = (from: boolean): string[] =>
    after.cases
      .filter(
        ({ question, outcome }) =>
          was.has(question) && (was.get(question) === 'right') === from && (outcome === 'right') !== from,
      )
      .map(({ question }) => question);
  return { better: turned(false), worse: turned(true) };
}

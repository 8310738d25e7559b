import { normalizeText } from '@nightshift/interpreter';
import type {
  EvaluationGate,
  EvaluationQuestion,
  EvaluationResult,
  EvaluationSummary,
  ExpectedAnswer,
  Passage,
  Why,
} from '@nightshift/schema';
import { wordsOf } from './tokens.js';

/** What came of a question that a base was asked. */
export interface Attempt {
  verdict: EvaluationResult['verdict'];
  /** What a customer would read; null when it is not answered. */
  answer: string | null;
  /** Ids of the passages that the answer names. */
  cited: readonly string[];
  /** Best first. */
  passages: readonly Passage[];
  confidence: number;
  by: EvaluationResult['by'];
  why: string;
  /** Why it is not answered, as a code that people are told in their language. */
  reason?: Why;
  /** What a model wrote and nobody would have been told. */
  unsaid?: EvaluationResult['unsaid'];
  cost: number;
  tookMs: number;
}

/**
 * Whether it went as it should.
 * 1. What must not be answered is right when it is not.
 * 2. What is not answered although it should be is unsure: nobody was told anything false.
 * 3. An answer is wrong when it comes from none of the passages it should come from, lacks a fact, says something else,
 *    or says again what somebody has found wrong.
 */
export function judgeCase({ question, expect }: EvaluationQuestion, attempt: Attempt): EvaluationResult {
  const { verdict, answer, passages, confidence, by, why, reason, unsaid, cost, tookMs } = attempt;
  const place =
    expect === 'none' || !namesPassage(expect) ? -1 : passages.findIndex((one) => isExpected(one, expect));
  const flaw = flawOf(expect, attempt);
  const isAnswered = verdict === 'answered';
  const outcome = isAnswered
    ? flaw.reason === null
      ? 'right'
      : 'wrong'
    : expect === 'none'
      ? 'right'
      : 'unsure';
  return {
    ...{ question, verdict, outcome, confidence, answer, by, why, cost, tookMs },
    rank: place < 0 ? null : place + 1,
    reason: outcome === 'wrong' ? flaw.reason : null,
    found: passages[0]?.title ?? null,
    missing: outcome === 'wrong' ? flaw.missing : [],
    ...(isAnswered || reason === undefined ? {} : { because: reason }),
    ...(unsaid === undefined ? {} : { unsaid }),
    ...(isAnswered || passages[0] === undefined ? {} : { nearest: passages[0].text.slice(0, SHOWN) }),
  };
}

/** Of a passage, for whoever looks at what was not said. */
const SHOWN = 400;

type Flaw = Pick<EvaluationResult, 'reason' | 'missing'>;

function flawOf(expect: EvaluationQuestion['expect'], { answer, cited, passages }: Attempt): Flaw {
  if (expect === 'none') return { reason: 'should-not-answer', missing: [] };
  const said = answer ?? '';
  if (expect.not !== undefined && repeats(said, expect.not)) return { reason: 'said-again', missing: [] };
  const right = passages.filter((passage) => isExpected(passage, expect));
  // Where the answer names no passage (tools may have said it), its words alone are judged.
  const isFromThere = cited.length === 0 || right.some(({ id }) => cited.includes(id));
  if (namesPassage(expect) && !isFromThere) return { reason: 'passage', missing: [] };
  const missing = (expect.facts ?? []).filter((fact) => !holds(said, fact));
  if (missing.length > 0) return { reason: 'facts', missing };
  const isSaid = expect.answer === undefined || saysSame(said, expect.answer);
  return { reason: isSaid ? null : 'answer', missing: [] };
}

/** Whether it can be told of an answer to this question that it came from the right passage. */
export const expectsPassage = ({ expect }: Pick<EvaluationQuestion, 'expect'>): boolean =>
  expect !== 'none' && namesPassage(expect);

function namesPassage({ passage, title, source, fact }: ExpectedAnswer): boolean {
  return [passage, title, source, fact].some((part) => part !== undefined);
}

function isExpected({ id, title, text, source }: Passage, expect: ExpectedAnswer): boolean {
  return (
    (expect.passage === undefined || expect.passage === id) &&
    (expect.source === undefined || expect.source === source.name) &&
    (expect.title === undefined || holds(title, expect.title)) &&
    (expect.fact === undefined || holds(text, expect.fact))
  );
}

/** Whatever the case, the spaces, and whether Chinese is written in one script or the other. */
function holds(whole: string, part: string): boolean {
  return plain(whole).includes(plain(part));
}

function plain(text: string): string {
  return normalizeText(text).replaceAll(/\s+/g, ' ').trim();
}

/** How much of what is expected must be said. */
const ENOUGH = 0.5;

/** Whether an answer has every word and number of another: with one exchanged it may say the opposite. */
function repeats(answer: string, other: string): boolean {
  const said = new Set(lettersOf(answer));
  const words = lettersOf(other);
  return words.length === 0 ? holds(answer, other) : words.every((word) => said.has(word));
}

/** A citation is no part of what is said. */
function lettersOf(text: string): string[] {
  const bare = plain(text).replaceAll(/\[\d+\]/g, ' ');
  return [...new Intl.Segmenter('und', { granularity: 'word' }).segment(bare)].flatMap(
    ({ segment, isWordLike }) => (isWordLike === true ? [segment] : []),
  );
}

/** Whether an answer says what another says: all its numbers, and half of its words that mean something. */
export function saysSame(answer: string, expected: string): boolean {
  const numbers = numbersIn(answer);
  if (![...numbersIn(expected)].every((number) => numbers.has(number))) return false;
  const said = new Set(wordsOf(answer).flatMap(({ terms }) => terms.map(({ key }) => key)));
  let all = 0;
  let shared = 0;
  for (const { terms } of wordsOf(expected)) {
    for (const { key, weight } of terms) {
      all += weight;
      if (said.has(key)) shared += weight;
    }
  }
  return all === 0 ? holds(answer, expected) : shared >= all * ENOUGH;
}

function numbersIn(text: string): Set<string> {
  return new Set(normalizeText(text).match(/\d+(?:[.,]\d+)*/g) ?? []);
}

/** Shares are of those that are meant by each, and 1 where there are none; of passages that nobody named, nothing is said. */
export function summariseCases(
  questions: readonly EvaluationQuestion[],
  results: readonly EvaluationResult[],
): EvaluationSummary {
  const withPassage = results.filter((_, index) =>
    expectsPassage({ expect: questions[index]?.expect ?? 'none' }),
  );
  const toBeAnswered = results.filter((_, index) => questions[index]?.expect !== 'none');
  const within =
    (most: number) =>
    ({ rank }: EvaluationResult): boolean =>
      rank !== null && rank <= most;
  const share = (outcome: EvaluationResult['outcome']): number =>
    shareOf(results, (result) => result.outcome === outcome, 0);
  return {
    questions: results.length,
    top1: withPassage.length === 0 ? null : shareOf(withPassage, within(1)),
    top3: withPassage.length === 0 ? null : shareOf(withPassage, within(3)),
    right: results.length === 0 ? 1 : share('right'),
    unsure: share('unsure'),
    wrong: share('wrong'),
    answered: shareOf(toBeAnswered, ({ verdict }) => verdict === 'answered'),
    latencyMs: percentiles(results.map(({ tookMs }) => tookMs)),
    cost: results.reduce((sum, { cost }) => sum + cost, 0),
    ...writtenByModel(results),
  };
}

/** A right passage that was said instead of a model's answer looks like a right answer: how often it was so is told. */
function writtenByModel(results: readonly EvaluationResult[]): Pick<EvaluationSummary, 'model'> {
  const withheld = results.filter(({ unsaid }) => unsaid?.what === 'all').length;
  const written = withheld + results.filter(({ by }) => by === 'model').length;
  const shortened = results.filter(({ unsaid }) => unsaid?.what === 'part').length;
  return written === 0 ? {} : { model: { written, withheld, shortened } };
}

function shareOf(
  list: readonly EvaluationResult[],
  test: (result: EvaluationResult) => boolean,
  whenNone = 1,
): number {
  return list.length === 0
    ? whenNone
    : Math.round((10_000 * list.filter(test).length) / list.length) / 10_000;
}

function percentiles(times: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(100 * (sorted[Math.floor(sorted.length * share)] ?? 0)) / 100;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export interface Turned {
  question: string;
  before: EvaluationResult;
  after: EvaluationResult;
}

export interface Comparison {
  /** Answered better than before, and worse: right is better than unsure, and unsure better than wrong. */
  better: Turned[];
  worse: Turned[];
}

const WORTH = { right: 2, unsure: 1, wrong: 0 } as const;

/** Of the same questions, by their keys; what only one of them was asked is left out. */
export function compareCases(
  before: ReadonlyMap<string, EvaluationResult>,
  after: ReadonlyMap<string, EvaluationResult>,
): Comparison {
  const turned = [...after].flatMap(([key, now]): (Turned & { by: number })[] => {
    const was = before.get(key);
    if (was === undefined) return [];
    return [{ question: now.question, before: was, after: now, by: WORTH[now.outcome] - WORTH[was.outcome] }];
  });
  const pick = (test: (by: number) => boolean): Turned[] =>
    turned.filter(({ by }) => test(by)).map(({ by: _by, ...rest }) => rest);
  return { better: pick((by) => by > 0), worse: pick((by) => by < 0) };
}

/** Which limits of a gate a run has missed; an empty list when it passes. */
export function missedLimits(gate: EvaluationGate, summary: EvaluationSummary): GateMiss[] {
  const { minTop3, maxWrong, minAnswered } = gate;
  return [
    ...(minTop3 !== undefined && summary.top3 !== null && summary.top3 < minTop3
      ? [{ limit: 'minTop3', wanted: minTop3, got: summary.top3 } as const]
      : []),
    ...(maxWrong !== undefined && summary.wrong > maxWrong
      ? [{ limit: 'maxWrong', wanted: maxWrong, got: summary.wrong } as const]
      : []),
    ...(minAnswered !== undefined && summary.answered < minAnswered
      ? [{ limit: 'minAnswered', wanted: minAnswered, got: summary.answered } as const]
      : []),
  ];
}

export interface GateMiss {
  limit: 'minTop3' | 'maxWrong' | 'minAnswered';
  wanted: number;
  got: number;
}

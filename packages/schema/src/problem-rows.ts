import type { Problem } from './problem.js';
import type { OverlapLike } from './settle-overlap.js';

/** What is shown of problems as one row each, wherever they are listed and counted. */
export interface ProblemRows<P extends OverlapLike> {
  alone: readonly P[];
  /** Where there are several, those of one language are one row. */
  lacking: readonly LackingTexts<P>[];
  others: readonly OtherFlow<P>[];
}

/** The texts that are still to be written in one language. */
export interface LackingTexts<P> {
  language: string;
  /** Nothing is there. */
  missing: readonly P[];
  /** What is there was copied from another language. */
  copied: readonly P[];
}

/** All that another live flow would answer as well. */
export interface OtherFlow<P extends OverlapLike = OverlapLike> {
  id: string;
  name: string;
  /** Keywords of this flow that start both. */
  words: number;
  /** The first of them, as they are written. */
  shown: readonly string[];
  /** Other occasions on which both may fire. */
  occasions: number;
  /** Who answers in the middle of a question, where that is somebody else than at other times. */
  asking?: 'own' | 'other';
  /** Who takes any message, and with it what the other is there to answer, where that is all that there is between them. */
  taker?: 'own' | 'other';
  problems: readonly P[];
}

/** How many things there are to do about a flow. */
export interface ProblemCounts {
  /** All that keep it from being published, those to fill in among them. */
  errors: number;
  /** Of the errors, those that are there only because the flow is unfinished. */
  toFillIn: number;
  /** As rows. */
  warnings: number;
}

/** The numbers that every screen shows of the same problems; which are to be filled in is for whoever has the flow to say. */
export function countProblems<P extends Problem>(
  problems: readonly P[],
  isToFillIn: (problem: P) => boolean,
): ProblemCounts {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const { alone, lacking, others } = problemRows(problems.filter(({ severity }) => severity === 'warning'));
  return {
    errors: errors.length,
    toFillIn: errors.filter(isToFillIn).length,
    warnings: alone.length + lacking.length + others.length,
  };
}

export function problemRows<P extends OverlapLike>(problems: readonly P[]): ProblemRows<P> {
  const { others, rest } = byOtherFlow(problems);
  return { others, ...byLanguage(rest) };
}

const LACKING: Readonly<Record<string, 'missing' | 'copied'>> = {
  'text.missing-language': 'missing',
  'text.untranslated': 'copied',
};

/** The languages in which a text is still to be written; none where the problem is another. */
export function lackingLanguages({ code, params }: OverlapLike): string[] {
  return Object.hasOwn(LACKING, code) ? textOf(params?.['languages']).split(', ') : [];
}

function byLanguage<P extends OverlapLike>(
  problems: readonly P[],
): Pick<ProblemRows<P>, 'alone' | 'lacking'> {
  const lacking = problems.filter(({ code }) => Object.hasOwn(LACKING, code));
  if (lacking.length < 2) return { alone: problems, lacking: [] };
  const of = (language: string, what: 'missing' | 'copied'): P[] =>
    lacking.filter(
      (problem) => LACKING[problem.code] === what && lackingLanguages(problem).includes(language),
    );
  return {
    alone: problems.filter((problem) => !lacking.includes(problem)),
    // A row stays in its place when its texts are copied.
    lacking: [...new Set(lacking.flatMap(lackingLanguages))].sort().map((language) => ({
      language,
      missing: of(language, 'missing'),
      copied: of(language, 'copied'),
    })),
  };
}

/** Overlaps by the flow they are with, the one with most words first; everything else is the rest. */
export function byOtherFlow<P extends OverlapLike>(
  problems: readonly P[],
): { others: readonly OtherFlow<P>[]; rest: readonly P[] } {
  const isOverlap = ({ code, params }: P): boolean =>
    code.startsWith('overlap.') && params?.['otherId'] !== undefined;
  const byId = new Map<string, P[]>();
  for (const problem of problems.filter(isOverlap)) {
    const id = String(problem.params?.['otherId']);
    byId.set(id, [...(byId.get(id) ?? []), problem]);
  }
  const others = [...byId].map(([id, each]) => otherFlow(id, each));
  others.sort((a, b) => b.words - a.words || b.occasions - a.occasions);
  return { others, rest: problems.filter((problem) => !isOverlap(problem)) };
}

/** It was said who goes first; what is left to say is about questions. */
export function isSettled({ words, occasions }: OtherFlow): boolean {
  return words + occasions === 0;
}

function otherFlow<P extends OverlapLike>(id: string, problems: readonly P[]): OtherFlow<P> {
  // Of what is settled only the middle of a question is left to say.
  const open = problems.filter(({ code }) => code !== 'overlap.asking');
  const counts = open.map(({ params }) => Number(params?.['count'] ?? 0));
  const shown = open.flatMap(({ params }, index) =>
    counts[index] === 0 ? [] : textOf(params?.['own'] ?? params?.['shown']).split(/, (?=")/),
  );
  // The same word may meet several triggers of the other.
  const own = open.every(({ params }, index) => counts[index] === 0 || params?.['own'] !== undefined);
  const asking = problems.map(({ params }) => textOf(params?.['askingId'])).find((each) => each !== '');
  return {
    id,
    name: textOf(problems[0]?.params?.['other']) || id,
    words: own ? new Set(shown).size : counts.reduce((sum, count) => sum + count, 0),
    shown: [...new Set(shown)].slice(0, MOST_WORDS),
    occasions: counts.filter((count) => count === 0).length,
    ...(asking === undefined ? {} : { asking: asking === id ? 'other' : 'own' }),
    ...takerOf(open),
    problems,
  };
}

function takerOf(open: readonly OverlapLike[]): Pick<OtherFlow, 'taker'> {
  if (open.length === 0) return {};
  if (open.every(({ code }) => code === 'overlap.takes')) return { taker: 'own' };
  return open.every(({ code }) => code === 'overlap.taken') ? { taker: 'other' } : {};
}

const MOST_WORDS = 5;

/** A detail of a problem that is a text; empty when it is none. */
function textOf(detail: unknown): string {
  return typeof detail === 'string' ? detail : '';
}

import type { OverlapLike } from '@nightshift/schema';

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
  problems: readonly P[];
}

const MOST_WORDS = 5;

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
    problems,
  };
}

/** A detail of a problem that is a text; empty when it is none. */
export function textOf(detail: unknown): string {
  return typeof detail === 'string' ? detail : '';
}

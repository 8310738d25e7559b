import type { KnowledgeVerdict } from '@nightshift/schema';
import type { Found, Hit } from './search.js';

/**
 * What tells an answer from something that merely shares words with the question: how much of the question
 * stands in the passage, how near the passage comes to the best that there could be, and how much of the passage
 * is in the question.
 */
export function featuresOf(
  { most }: Pick<Found, 'most'>,
  { coverage, points, likeness }: Hit,
): [number, number, number] {
  return [coverage, most === 0 ? 0 : Math.sqrt(Math.min(1, points / most)), likeness];
}

/** Fitted by scripts/fit-scores.mjs on questions in eight languages whose answer is there or is not. */
const WEIGHTS = [-6.288, 7.393, 6.528, 0.738] as const;

/** 0 to 1, comparable between questions and bases: how likely it is that the hit is about the question. */
export function scoreOf(found: Pick<Found, 'most'>, hit: Hit): number {
  const [coverage, nearness, likeness] = featuresOf(found, hit);
  const sum = WEIGHTS[0] + WEIGHTS[1] * coverage + WEIGHTS[2] * nearness + WEIGHTS[3] * likeness;
  return 1 / (1 + Math.exp(-sum));
}

/** From here on the first passage answers; below the other, nothing here is about the question. */
export const KNOWN_FROM = 0.6;
export const OUT_BELOW = 0.3;

export function verdictOf(confidence: number): KnowledgeVerdict {
  if (confidence >= KNOWN_FROM) return 'known';
  return confidence >= OUT_BELOW ? 'unsure' : 'out-of-scope';
}

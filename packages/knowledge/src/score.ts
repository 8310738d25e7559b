import type { KnowledgeVerdict } from '@nightshift/schema';
import type { Found, Hit } from './search.js';

/**
 * What tells an answer from something that merely shares words with the question: how much of the question
 * stands in the passage, how near the passage comes to the best that there could be, how much of the passage
 * is in the question, and how much it is that both say: of a question of one word all is soon found.
 */
export function featuresOf(
  { most }: Pick<Found, 'most'>,
  { coverage, ownPoints, likeness, evidence }: Hit,
): [number, number, number, number] {
  return [coverage, most === 0 ? 0 : Math.sqrt(Math.min(1, ownPoints / most)), likeness, evidence];
}

/** Fitted by scripts/fit-scores.mjs on questions in eight languages whose answer is there or is not. */
const BIAS = -11.153;
const WEIGHTS = [2.034, 11.528, 1.459, 6.013] as const;

/**
 * What a fit on whole texts cannot show, set by hand: a question of a shop's customers is short, and a name that the base
 * never says is what it is about; and a passage that mentions delivery under another title does not answer for delivery.
 */
const STRANGE = 30;
const STRANGE_FROM = 0.38;
const ASIDE = 4.5;
/** A sum of money is no answer to "how long", whatever else both say. */
const UNTOLD = 6;
/** What holds for unused goods may be all that is said of goods, and still says something of used ones. */
const TURNED = 2;
/** What to do with what broke is no answer to whoever says nothing of the kind. */
const OF_DAMAGE = 2;

export function doubtOf({ strangeness, isAside, isUntold, isTurned, isOfDamage }: Hit): number {
  const strange = STRANGE * Math.max(0, strangeness - STRANGE_FROM);
  return (
    strange +
    (isAside ? ASIDE : 0) +
    (isUntold ? UNTOLD : 0) +
    (isTurned ? TURNED : 0) +
    (isOfDamage ? OF_DAMAGE : 0)
  );
}

/** What is near a thing that is only named is no answer before anybody knows the question. */
const BARE = 0.59;

/** 0 to 1, comparable between questions and bases: how likely it is that the hit is about the question. */
export function scoreOf(found: Pick<Found, 'most'>, hit: Hit): number {
  const sum = featuresOf(found, hit).reduce((at, value, index) => at + value * (WEIGHTS[index] ?? 0), BIAS);
  const score = 1 / (1 + Math.exp(doubtOf(hit) - sum));
  return hit.isBare ? score * BARE : score;
}

/** A hit with its score, and what it is placed by. */
export interface Scored {
  id: string;
  score: number;
  place: number;
}

/**
 * The hits, best first. Points know best which of several passages that are all about the question is the one; the
 * score, which of them is about it at all.
 */
export function scoreHits(found: Found): Scored[] {
  return found.hits
    .map((hit) => ({ hit, score: scoreOf(found, hit) }))
    .map(({ hit, score }) => ({ id: hit.id, score, place: hit.points * score * fitOf(hit) }))
    .sort((a, b) => b.place - a.place);
}

/** Of passages that all are about the question, what is about it alone comes first, and what is doubted last. */
const fitOf = (hit: Hit): number =>
  Math.exp(-doubtOf(hit)) * (hit.isMore ? MORE : 1) * (hit.isDated ? DATED : 1) * (hit.isTimed ? TIMED : 1);
const MORE = 0.75;
const DATED = 0.6;
const TIMED = 1.3;

/** In the order of their places; the first has the best score of all, so that scores never rise towards the end. */
export function rank(scored: readonly Scored[]): { id: string; score: number }[] {
  const scores = scored.map(({ score }) => score).sort((a, b) => b - a);
  return [...scored].sort((a, b) => b.place - a.place).map(({ id }, at) => ({ id, score: scores[at] ?? 0 }));
}

/** From here on the first passage answers; below the other, nothing here is about the question. */
export const KNOWN_FROM = 0.6;
export const OUT_BELOW = 0.3;

export function verdictOf(confidence: number): KnowledgeVerdict {
  if (confidence >= KNOWN_FROM) return 'known';
  return confidence >= OUT_BELOW ? 'unsure' : 'out-of-scope';
}

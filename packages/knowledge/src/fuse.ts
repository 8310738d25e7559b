import { KNOWN_FROM } from './score.js';

/** A passage that some way of searching found, with its score from 0 to 1. */
export interface Ranked {
  id: string;
  score: number;
}

/** Dampens how much the very first places count. */
const RANK_OFFSET = 60;
/** Cosines of present embedding models: unrelated texts lie around the lower, paraphrases around the upper. */
const UNRELATED = 0.25;
const SAME = 0.65;

/** 0 to 1, on the scale of `scoreOf`: 0.6 halfway between unrelated and a paraphrase. */
export function scoreOfCosine(cosine: number): number {
  const share = (cosine - UNRELATED) / (SAME - UNRELATED);
  return Math.max(0, Math.min(1, share * 2 * KNOWN_FROM * 0.83));
}

/**
 * One list out of two that were found in different ways: ordered by reciprocal rank, so that neither scale rules.
 * A passage keeps the better of its scores; scores never rise towards the end of the list.
 */
export function fuse(byWords: readonly Ranked[], byVectors: readonly Ranked[], limit: number): Ranked[] {
  const fused = new Map<string, { rank: number; score: number }>();
  for (const list of [byWords, byVectors]) {
    for (const [place, { id, score }] of list.entries()) {
      const known = fused.get(id) ?? { rank: 0, score: 0 };
      fused.set(id, {
        rank: known.rank + 1 / (RANK_OFFSET + place + 1),
        score: Math.max(known.score, score),
      });
    }
  }
  const ordered = [...fused].sort(([, a], [, b]) => b.rank - a.rank || b.score - a.score).slice(0, limit);
  const scores = ordered.map(([, { score }]) => score).sort((a, b) => b - a);
  return ordered.map(([id], place) => ({ id, score: scores[place] ?? 0 }));
}

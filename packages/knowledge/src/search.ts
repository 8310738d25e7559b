import { conceptsOf, type Concept } from './concepts.js';
import { pairsOf } from './pairs.js';
import { CONCEPT, matchParts, partsOf, type Match, type QuestionPart } from './question-parts.js';
import type { Segment } from './segment.js';
import { wordsOf, type Word } from './tokens.js';

/** A segment, and which of its passages count now. */
export interface Shelf {
  segment: Segment;
  /** Those that have been taken away since it was made, by number. */
  removed: ReadonlySet<number>;
}

export interface Hit extends Match {
  id: string;
  /** BM25, of this question only. */
  points: number;
  /** 0 to 1: how much of the passage the question says; of a long one next to nothing. */
  likeness: number;
}

export interface SearchOptions {
  limit: number;
  /** Leaves passages out. */
  accepts?(id: string): boolean;
}

export interface Found {
  hits: Hit[];
  /** The points of a passage that is nothing but the question. */
  most: number;
}

const K1 = 1.2;
const B = 0.75;
const QUARTERS = 4;
/** What two words count that stand side by side here as in the question: welcome, and not missed. */
const PAIR = 0.5;
/** Longer questions are cut: what is asked stands at the beginning or comes again. */
const MOST_TERMS = 400;

interface Wanted {
  key: string;
  weight: number;
  /** How often in the question. */
  times: number;
  /** Its words or its wish are asked for already: welcome, and not missed. */
  isExtra: boolean;
  /** One of the terms that the length of a passage is counted in. */
  isPart: boolean;
}

export function search(
  shelves: readonly Shelf[],
  question: string,
  { limit, accepts }: SearchOptions,
): Found {
  const words = wordsOf(question);
  const concepts = conceptsOf(words).filter(({ key }) => countPassages(shelves, key) > 0);
  const wanted = termsOf(question, words, concepts);
  const passages = shelves.reduce((sum, { segment, removed }) => sum + segment.ids.length - removed.size, 0);
  if (wanted.length === 0 || passages === 0) return { hits: [], most: 0 };
  const averageLength =
    shelves.reduce((sum, { segment }) => sum + totalLength(segment), 0) /
    shelves.reduce((sum, { segment }) => sum + segment.ids.length, 0);
  const rarity = wanted.map(({ key }) => idf(passages, countPassages(shelves, key)));
  const most = wanted.reduce(
    (sum, { weight, times, isExtra }, index) => (isExtra ? sum : sum + weight * times * (rarity[index] ?? 0)),
    0,
  );
  const byKey = new Map(wanted.map(({ key }, index) => [key, rarity[index] ?? 0]));
  const parts = partsOf(words, concepts, {
    idfOf: (key) => byKey.get(key) ?? 0,
    unknown: idf(passages, 0),
  });
  const best: Hit[] = [];
  for (const shelf of shelves)
    scoreShelf(shelf, { wanted, parts, rarity, averageLength, limit, accepts }, best);
  return { hits: best, most: most * (K1 + 1) };
}

interface Scoring {
  wanted: readonly Wanted[];
  parts: readonly QuestionPart[];
  rarity: readonly number[];
  averageLength: number;
  limit: number;
  accepts: ((id: string) => boolean) | undefined;
}

function scoreShelf(
  { segment, removed }: Shelf,
  { wanted, parts, rarity, averageLength, limit, accepts }: Scoring,
  best: Hit[],
): void {
  const { ids, terms, starts, passages, counts, lengths } = segment;
  const points = new Float32Array(ids.length);
  for (const [index, { key, weight, times }] of wanted.entries()) {
    const term = terms.get(key);
    if (term === undefined) continue;
    const worth = weight * times * (rarity[index] ?? 0);
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const passage = passages[at] ?? 0;
      const count = (counts[at] ?? 0) / QUARTERS;
      const fullness = K1 * (1 - B + (B * (lengths[passage] ?? 0)) / averageLength);
      points[passage] = (points[passage] ?? 0) + (worth * count * (K1 + 1)) / (count + fullness);
    }
  }
  const candidates = new Map<Hit, number>();
  let least = best.length < limit ? 0 : (best[best.length - 1]?.points ?? 0);
  for (let passage = 0; passage < ids.length; passage += 1) {
    const score = points[passage] ?? 0;
    if (score <= least || removed.has(passage)) continue;
    const id = ids[passage] ?? '';
    if (accepts !== undefined && !accepts(id)) continue;
    const hit = { id, points: score, coverage: 0, evidence: 0, likeness: 0 };
    candidates.set(hit, passage);
    insert(best, hit, limit);
    least = best.length < limit ? 0 : (best[best.length - 1]?.points ?? 0);
  }
  for (const hit of best) {
    const passage = candidates.get(hit);
    if (passage === undefined) continue;
    // Only asked for the few that are found: the rest of the postings are not read for it.
    const has = (key: string): boolean => standsIn(segment, key, passage);
    const shared = wanted.reduce(
      (sum, { key, weight, isPart }) => (isPart && has(key) ? sum + weight : sum),
      0,
    );
    hit.likeness = Math.min(1, shared / (segment.lengths[passage] ?? 1));
    Object.assign(hit, matchParts(parts, has));
  }
}

function standsIn({ terms, starts, passages }: Segment, key: string, passage: number): boolean {
  const term = terms.get(key);
  if (term === undefined) return false;
  let from = starts[term] ?? 0;
  let to = starts[term + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((passages[middle] ?? 0) < passage) from = middle + 1;
    else to = middle;
  }
  return from < (starts[term + 1] ?? 0) && passages[from] === passage;
}

function insert(best: Hit[], hit: Hit, limit: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.points ?? 0) < hit.points) place -= 1;
  best.splice(place, 0, hit);
  if (best.length > limit) best.pop();
}

function termsOf(question: string, words: readonly Word[], concepts: readonly Concept[]): Wanted[] {
  const wanted = new Map<string, Wanted>();
  const want = (key: string, weight: number, { isExtra = false, isPart = false } = {}): void => {
    const known = wanted.get(key);
    if (known !== undefined) known.times += 1;
    else if (wanted.size < MOST_TERMS) wanted.set(key, { key, weight, times: 1, isExtra, isPart });
  };
  const inOtherWords = new Set(concepts.flatMap((concept) => concept.words));
  for (const [at, { terms }] of words.entries()) {
    const isExtra = inOtherWords.has(at);
    for (const { key, weight } of terms) want(key, weight, { isExtra, isPart: true });
  }
  for (const key of new Set(concepts.map((concept) => concept.key))) want(key, CONCEPT);
  for (const key of pairsOf(question, words)) want(key, PAIR, { isExtra: true });
  return [...wanted.values()];
}

function countPassages(shelves: readonly Shelf[], key: string): number {
  return shelves.reduce((sum, { segment: { terms, starts } }) => {
    const term = terms.get(key);
    return term === undefined ? sum : sum + (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  }, 0);
}

function idf(passages: number, withTerm: number): number {
  return Math.log(1 + (Math.max(0, passages - withTerm) + 0.5) / (withTerm + 0.5));
}

const totals = new WeakMap<Segment, number>();

function totalLength(segment: Segment): number {
  const known = totals.get(segment);
  if (known !== undefined) return known;
  const total = segment.lengths.reduce((sum, length) => sum + length, 0);
  totals.set(segment, total);
  return total;
}

import { conceptsOf, isOnlyAsked, saysWish, wantedConcepts, type Concept } from './concepts.js';
import { correctWord } from './correct-words.js';
import { isGenericPair, isGenericWord } from './generic-words.js';
import { asideAtFront } from './aside-at-front.js';
import { pairsOf } from './pairs.js';
import { CONCEPT, matchParts, partsOf, type Match, type QuestionPart } from './question-parts.js';
import type { Segment } from './segment.js';
import { thingsIn } from './things.js';
import { isNumberWord } from './told.js';
import { titleWordKey } from './title-words.js';
import { readWords } from './read-words.js';
import { withApostrophes } from './with-apostrophes.js';
import { wordsOf, type Word } from './tokens.js';

/** A segment, and which of its passages count now. */
export interface Shelf {
  segment: Segment;
  /** Those that have been taken away since it was made, by number. */
  removed: ReadonlySet<number>;
}

export interface Hit extends Match {
  id: string;
  /** The question is a thing's name and no more, and the passage is not called by it. */
  isBare: boolean;
  /** BM25, of this question only. */
  points: number;
  /** The same without words that are counted as a wish already, to be held against the best that there could be. */
  ownPoints: number;
  /** 0 to 1: how much of the passage the question says; of a long one next to nothing. */
  likeness: number;
}

export interface SearchOptions {
  limit: number;
  /** Leaves passages out. */
  accepts?(id: string): boolean;
  /** A word without which a passage is left out. */
  says?: string;
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
/** So little weigh words that stand in every question, and pairs across the border of a word. */
const LIGHT = 0.3;
/** Longer questions are cut: what is asked stands at the beginning or comes again. */
const MOST_TERMS = 400;

interface Wanted {
  key: string;
  weight: number;
  /** How often in the question. */
  times: number;
  /** Its words or its wish are asked for already: welcome, and not missed. */
  isExtra: boolean;
  /** What it says is counted as a wish. */
  isSaid: boolean;
  /** One of the terms that the length of a passage is counted in. */
  isPart: boolean;
}

export function search(
  shelves: readonly Shelf[],
  typed: string,
  { limit, accepts, says }: SearchOptions,
): Found {
  const question = withApostrophes(typed);
  const words = readQuestion(shelves, question);
  const concepts = wantedConcepts(words, (key) => countPassages(shelves, key) > 0);
  const wanted = termsOf(question, words, concepts);
  const passages = shelves.reduce((sum, { segment, removed }) => sum + segment.ids.length - removed.size, 0);
  if (wanted.length === 0 || passages === 0) return { hits: [], most: 0 };
  const averageLength =
    shelves.reduce((sum, { segment }) => sum + totalLength(segment), 0) /
    shelves.reduce((sum, { segment }) => sum + segment.ids.length, 0);
  const rarity = wanted.map(({ key, weight }) => {
    const withTerm = countPassages(shelves, key);
    // What is said in passing is not missed where nobody says it.
    return withTerm === 0 && weight <= LIGHT && !key.startsWith('~') ? 0 : idf(passages, withTerm);
  });
  const most = wanted.reduce(
    (sum, { weight, times, isExtra }, index) => (isExtra ? sum : sum + weight * times * (rarity[index] ?? 0)),
    0,
  );
  const byKey = new Map(wanted.map(({ key }, index) => [key, rarity[index] ?? 0]));
  const bare = namesOnly(question, words, concepts) ? words[0]?.terms[0]?.key : undefined;
  const parts = partsOf(words, concepts, {
    isName: nameTester(question),
    idfOf: (key) => byKey.get(key) ?? 0,
    unknown: idf(passages, 0),
  });
  const best: Hit[] = [];
  for (const shelf of shelves)
    scoreShelf(
      shelf,
      {
        wanted,
        parts,
        rarity,
        averageLength,
        limit,
        accepts,
        bare,
        must: says === undefined ? undefined : wholeKey(says),
      },
      best,
    );
  return { hits: best, most: most * (K1 + 1) };
}

/** The term that is all of a word: a pair of characters where one of them is not. */
function wholeKey(word: string): string | undefined {
  const last = wordsOf(word).at(-1);
  return (last?.isPaired === true ? last.terms.at(-1) : last?.terms[0])?.key;
}

/** The words of a question as this base understands them: slips mended, and what is said in passing not weighed. */
function readQuestion(shelves: readonly Shelf[], question: string): Word[] {
  const vocabulary = { count: (key: string) => countPassages(shelves, key), isKnown: isUnderstood };
  const { words: written, concepts } = readWords(question);
  // What says a wish together with others is understood as it stands: "opening hours".
  const said = new Set(concepts.flatMap((concept) => [...concept.words, ...concept.named]));
  const words = written.map((word, at) => (said.has(at) ? word : correctWord(word, vocabulary)));
  const isAsWritten = words.every((word, at) => word === written[at]);
  const things = thingsIn(words, isAsWritten ? concepts : conceptsOf(words));
  const aside = asideAtFront(words, vocabulary);
  return words.map((word, at) => {
    if (aside.has(at)) return unweighed(word);
    if (things.has(at)) return weighThing(word, vocabulary.count);
    if (isNumberWord(word.terms[0]?.key ?? '')) return weighGeneric(word, vocabulary.count);
    const next = words[at + 1];
    const isGeneric =
      word.terms.some(({ key }) => isGenericWord(key) || isGenericPair(key)) ||
      (word.isPaired && next?.isPaired && next.terms.some(({ key }) => isGenericPair(key)));
    return isGeneric ? weighGeneric(word, vocabulary.count) : word;
  });
}

const isUnderstood = (word: string): boolean => saysWish(word) || isGenericWord(word);

/** A base that says it itself may tell passages apart by it. */
const weighGeneric = (word: Word, count: (key: string) => number): Word => ({
  ...word,
  terms: word.terms.map(({ key, weight }) => ({ key, weight: count(key) > 0 ? weight : 0 })),
});

/** "Kettle": nobody can say what is asked of it. */
const namesOnly = (question: string, words: readonly Word[], concepts: readonly Concept[]): boolean =>
  concepts.length === 0 &&
  words.length === 1 &&
  words.every(({ isPaired, text }) => isPaired !== true && /^\p{L}+$/u.test(text)) &&
  !/[?？؟]/u.test(question);

/** What holds for returns holds for a thing that is named elsewhere, too. */
const weighThing = (word: Word, count: (key: string) => number): Word => ({
  ...word,
  terms: word.terms.map(({ key, weight }) => ({ key, weight: count(key) > 0 ? weight * LIGHT : 0 })),
});

const unweighed = (word: Word): Word => ({
  ...word,
  terms: word.terms.map(({ key }) => ({ key, weight: 0 })),
});

/** What no other language says that gives nouns no capital. */
const GERMAN =
  /(?<!\p{L})(?:der|das|den|dem|des|eine[nmrs]?|ist|sind|habt|ihr|eure[nmrs]?|und|ich|wir|wie|wann|kann|darf|muss|meine?|für|fuer|nach|wird|vom|zum|zur|auch|nicht|oder)(?!\p{L})/iu;

/** A capital within a sentence makes a name of a word, wherever not everything has one, or every noun. */
function nameTester(question: string): (word: Word) => boolean {
  if (!/\p{Ll}/u.test(question) || GERMAN.test(question)) return () => false;
  return ({ text, start }) => /^\p{Lu}/u.test(text) && /[\p{L}\p{N},]\s*$/u.test(question.slice(0, start));
}

interface Scoring {
  wanted: readonly Wanted[];
  parts: readonly QuestionPart[];
  rarity: readonly number[];
  averageLength: number;
  limit: number;
  accepts: ((id: string) => boolean) | undefined;
  /** The one word that the question is. */
  bare: string | undefined;
  must: string | undefined;
}

function scoreShelf(
  { segment, removed }: Shelf,
  { wanted, parts, rarity, averageLength, limit, accepts, bare, must }: Scoring,
  best: Hit[],
): void {
  const { ids, terms, starts, passages, counts } = segment;
  const points = new Float32Array(ids.length);
  for (const [index, { key, weight, times }] of wanted.entries()) {
    const term = terms.get(key);
    if (term === undefined) continue;
    const worth = weight * times * (rarity[index] ?? 0);
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const passage = passages[at] ?? 0;
      const count = (counts[at] ?? 0) / QUARTERS;
      const fullness = fullnessOf(segment, passage, averageLength);
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
    if (must !== undefined && !standsIn(segment, must, passage)) continue;
    const hit = {
      id,
      points: score,
      ownPoints: 0,
      coverage: 0,
      evidence: 0,
      strangeness: 0,
      isAside: false,
      isMore: false,
      isDated: false,
      isTimed: false,
      isUntold: false,
      isTurned: false,
      isOfDamage: false,
      isBare: false,
      likeness: 0,
    };
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
    const fullness = fullnessOf(segment, passage, averageLength);
    hit.ownPoints = wanted.reduce((sum, { key, weight, times, isSaid }, index) => {
      const count = isSaid ? 0 : countIn(segment, key, passage);
      return sum + (weight * times * (rarity[index] ?? 0) * count * (K1 + 1)) / (count + fullness);
    }, 0);
    hit.likeness = Math.min(1, shared / (segment.lengths[passage] ?? 1));
    hit.isBare = bare !== undefined && !has(titleWordKey(bare));
    Object.assign(hit, matchParts(parts, has));
  }
}

const fullnessOf = ({ lengths }: Segment, passage: number, averageLength: number): number =>
  K1 * (1 - B + (B * (lengths[passage] ?? 0)) / averageLength);

const standsIn = (segment: Segment, key: string, passage: number): boolean =>
  countIn(segment, key, passage) > 0;

function countIn({ terms, starts, passages, counts }: Segment, key: string, passage: number): number {
  const term = terms.get(key);
  if (term === undefined) return 0;
  let from = starts[term] ?? 0;
  let to = starts[term + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((passages[middle] ?? 0) < passage) from = middle + 1;
    else to = middle;
  }
  return from < (starts[term + 1] ?? 0) && passages[from] === passage ? (counts[from] ?? 0) / QUARTERS : 0;
}

function insert(best: Hit[], hit: Hit, limit: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.points ?? 0) < hit.points) place -= 1;
  best.splice(place, 0, hit);
  if (best.length > limit) best.pop();
}

function termsOf(question: string, words: readonly Word[], concepts: readonly Concept[]): Wanted[] {
  const wanted = new Map<string, Wanted>();
  const want = (
    key: string,
    weight: number,
    { isExtra = false, isSaid = false, isPart = false } = {},
  ): void => {
    const known = wanted.get(key);
    if (known !== undefined) known.times += 1;
    else if (wanted.size < MOST_TERMS)
      wanted.set(key, { key, weight, times: 1, isExtra: isExtra || isSaid, isSaid, isPart });
  };
  const inOtherWords = new Set(concepts.flatMap((concept) => concept.words));
  for (const [at, { terms }] of words.entries()) {
    const isSaid = inOtherWords.has(at);
    for (const { key, weight } of terms) want(key, weight, { isSaid, isPart: true });
  }
  for (const key of new Set(concepts.map((concept) => concept.key)))
    if (!isOnlyAsked(key)) want(key, CONCEPT);
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

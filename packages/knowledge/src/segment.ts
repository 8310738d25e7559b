import { IN_COMPOUNDS, tailsOf, writesCompounds } from './compounds.js';
import { conceptsOf, titleKeysOf } from './concepts.js';
import { pairsOf } from './pairs.js';
import { toldKeys } from './told.js';
import { titleWordsOf } from './title-words.js';
import { wordsOf } from './tokens.js';

/** What is looked for in: a passage's title and text, and what it is kept apart by. */
export interface IndexedPassage {
  id: string;
  title: string;
  text: string;
  /** As BCP 47. */
  language?: string;
}

/**
 * An index over some passages that never changes: per term the passages it stands in, and how often.
 * Term t owns the postings from `starts[t]` to `starts[t + 1]`.
 */
export interface Segment {
  readonly ids: readonly string[];
  readonly terms: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  /** Numbers of passages, ascending within a term. */
  readonly passages: Uint32Array;
  /** How often, in quarters; 255 for more. */
  readonly counts: Uint8Array;
  /** In terms, weighted. */
  readonly lengths: Float32Array;
}

/** A word in the title counts as that many in the text. */
const TITLE = 2;
const QUARTERS = 4;

export function createSegment(passages: readonly IndexedPassage[]): Segment {
  const builder = startSegment();
  for (const passage of passages) builder.add(passage);
  return builder.finish();
}

export interface SegmentBuilder {
  readonly size: number;
  add(passage: IndexedPassage): void;
  finish(): Segment;
}

export function startSegment(): SegmentBuilder {
  const ids: string[] = [];
  const terms = new Map<string, number>();
  const lengths: number[] = [];
  // All postings in the order of the passages; sorted by term at the end, by counting.
  const postings = { terms: new Growing(), passages: new Growing(), counts: new Growing() };
  return {
    get size() {
      return ids.length;
    },
    add: (passage) => {
      const counts = new Map<number, number>();
      const hasCompounds = writesCompounds(passage.language);
      const more = hasCompounds ? tailsOf : () => [];
      const length =
        countTerms(passage.title, TITLE, { terms, counts, more }) +
        countTerms(passage.text, 1, { terms, counts, more });
      if (hasCompounds) counts.set(numberOf(IN_COMPOUNDS, terms), 1);
      for (const [term, count] of counts) {
        postings.terms.push(term);
        postings.passages.push(ids.length);
        postings.counts.push(Math.min(255, Math.round(count * QUARTERS)));
      }
      lengths.push(length);
      ids.push(passage.id);
    },
    finish: () => sortPostings(ids, terms, lengths, postings),
  };
}

interface Counted {
  terms: Map<string, number>;
  counts: Map<number, number>;
  /** Further terms of a word, in a language of the kind. */
  more(word: string): readonly string[];
}

function countTerms(text: string, times: number, { terms, counts, more }: Counted): number {
  let length = 0;
  const count = (key: string): void => {
    const term = numberOf(key, terms);
    counts.set(term, (counts.get(term) ?? 0) + times);
  };
  const words = wordsOf(text);
  for (const word of words) {
    for (const { key, weight } of word.terms) {
      count(key);
      length += weight;
    }
    for (const key of more(word.terms[0]?.key ?? '')) count(key);
  }
  const wishes = conceptsOf(words);
  for (const { key } of wishes) count(key);
  for (const key of toldKeys(text, words)) if (!wishes.some((wish) => wish.key === key)) count(key);
  if (times === TITLE) for (const key of [...titleKeysOf(wishes), ...titleWordsOf(text)]) count(key);
  for (const key of pairsOf(text, words)) count(key);
  return length;
}

function numberOf(key: string, terms: Map<string, number>): number {
  let term = terms.get(key);
  if (term === undefined) terms.set(key, (term = terms.size));
  return term;
}

interface Postings {
  terms: Growing;
  passages: Growing;
  counts: Growing;
}

function sortPostings(
  ids: string[],
  terms: Map<string, number>,
  lengths: number[],
  { terms: of, passages, counts }: Postings,
): Segment {
  const starts = new Uint32Array(terms.size + 1);
  const ofTerms = of.values;
  for (let at = 0; at < of.length; at += 1) increment(starts, (ofTerms[at] ?? 0) + 1, 1);
  for (let term = 0; term < terms.size; term += 1) increment(starts, term + 1, starts[term] ?? 0);
  const next = starts.slice();
  const sortedPassages = new Uint32Array(of.length);
  const sortedCounts = new Uint8Array(of.length);
  for (let at = 0; at < of.length; at += 1) {
    const term = ofTerms[at] ?? 0;
    const place = next[term] ?? 0;
    next[term] = place + 1;
    sortedPassages[place] = passages.values[at] ?? 0;
    sortedCounts[place] = counts.values[at] ?? 0;
  }
  return {
    ids,
    terms,
    starts,
    passages: sortedPassages,
    counts: sortedCounts,
    lengths: Float32Array.from(lengths),
  };
}

function increment(numbers: Uint32Array, at: number, by: number): void {
  numbers[at] = (numbers[at] ?? 0) + by;
}

class Growing {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

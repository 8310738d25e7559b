import { classAt, FREE, isSameWord, MARK } from './character-class.js';
import { unitsOf, type FoldedText } from './normalize-text.js';

/** The words of a text: from `starts[n]` up to `ends[n]`. Everything between is gaps. */
export interface WordSpans {
  starts: number[];
  ends: number[];
}

/** Words of scripts that have words, digits included. Han, kana, Thai, Korean and emoji are gaps. */
export function wordSpans({ units, length }: FoldedText): WordSpans {
  const spans: WordSpans = { starts: [], ends: [] };
  let last = FREE;
  for (let at = 0; at < length;) {
    const here = classAt(units, length, at);
    const width = (units[at] ?? 0) >= 0xd800 && (units[at] ?? 0) <= 0xdbff ? 2 : 1;
    if (here >= MARK) {
      if (last < MARK || !isSameWord(last, here)) {
        spans.starts.push(at);
        spans.ends.push(at + width);
      } else spans.ends[spans.ends.length - 1] = at + width;
    }
    last = here;
    at += width;
  }
  return spans;
}

/** Words in which one typo is forgiven: five letters or more, and nothing but letters, so that no number is mistaken for another. */
export function isForgiving(word: string): boolean {
  return (
    word.length <= MAXIMAL_FUZZY_LENGTH && isLettersOnly(word) && (word.match(/\p{L}/gu)?.length ?? 0) >= 5
  );
}

export function isLettersOnly(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word) && !/[\ud800-\udfff]/.test(word);
}

/** Whether one inserted, missing or wrong letter or two swapped neighbours at most lie between a word and `units[start, end)`. */
export function isWithinOneTypo(word: string, units: Uint16Array, start: number, end: number): boolean {
  const length = end - start;
  const shorter = Math.min(word.length, length);
  if (Math.abs(word.length - length) > 1) return false;
  let head = 0;
  while (head < shorter && word.charCodeAt(head) === units[start + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && word.charCodeAt(word.length - 1 - tail) === units[end - 1 - tail])
    tail += 1;
  if (word.length !== length) return head + tail === shorter;
  const wrong = length - head - tail;
  if (wrong !== 2) return wrong < 2;
  return (
    word.charCodeAt(head) === units[start + head + 1] && word.charCodeAt(head + 1) === units[start + head]
  );
}

/** Longer words are compared exactly. Keeps the index and the work per message small. */
export const MAXIMAL_FUZZY_LENGTH = 40;

/**
 * Finds words within one typo without comparing all: two such words become equal when at most one letter is taken
 * out of each. Every word is filed under its own hash and that of each such remainder; collisions only cost a look.
 */
export interface TypoIndex {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly hashes: Int32Array;
  readonly words: Int32Array;
  /** The hashes of the word being looked up. */
  readonly scratch: Int32Array;
}

export function buildTypoIndex(words: readonly string[]): TypoIndex {
  const size = words.reduce((sum, word) => sum + word.length + 1, 0);
  const index = {
    heads: new Int32Array(2 ** Math.ceil(Math.log2(size * 2 + 2))).fill(-1),
    next: new Int32Array(size),
    hashes: new Int32Array(size),
    words: new Int32Array(size),
  };
  const hashes = new Int32Array(MAXIMAL_FUZZY_LENGTH + 1);
  let entry = 0;
  words.forEach((word, number) => {
    const { units, length } = unitsOf(word);
    const count = putRemainderHashes(hashes, units, 0, length);
    for (let at = 0; at < count; at += 1) {
      const hash = hashes[at] ?? 0;
      const slot = slotOf(index, hash);
      index.hashes[entry] = hash;
      index.words[entry] = number;
      index.next[entry] = index.heads[slot] ?? -1;
      index.heads[slot] = entry;
      entry += 1;
    }
  });
  return { ...index, scratch: new Int32Array(MAXIMAL_FUZZY_LENGTH + 2) };
}

/** Adds to `found` the numbers of the words that may be within one typo of `units[start, end)`: compare before trusting. May repeat a number. */
export function addSimilarWords(
  found: number[],
  index: TypoIndex,
  units: Uint16Array,
  start: number,
  end: number,
): void {
  const count = putRemainderHashes(index.scratch, units, start, end);
  for (let at = 0; at < count; at += 1) {
    const hash = index.scratch[at] ?? 0;
    for (let entry = index.heads[slotOf(index, hash)] ?? -1; entry >= 0; entry = index.next[entry] ?? -1) {
      if (index.hashes[entry] === hash) found.push(index.words[entry] ?? 0);
    }
  }
}

function slotOf({ heads }: Pick<TypoIndex, 'heads'>, hash: number): number {
  return (hash ^ (hash >>> 16)) & (heads.length - 1);
}

/** The hash of the word, then of the word without each of its letters, computed from the hashes of its ends. Returns how many. */
function putRemainderHashes(hashes: Int32Array, units: Uint16Array, start: number, end: number): number {
  let whole = 0;
  for (let at = start; at < end; at += 1) whole = (Math.imul(whole, BASE) + (units[at] ?? 0)) | 0;
  let count = 0;
  hashes[count++] = whole;
  let head = whole;
  let tail = 0;
  let power = 1;
  for (let at = end - 1; at >= start; at -= 1) {
    const unit = units[at] ?? 0;
    head = Math.imul(head - unit, INVERSE_OF_BASE);
    // Out of a run of equal letters it does not matter which one goes.
    if (at === end - 1 || units[at + 1] !== unit) hashes[count++] = (Math.imul(head, power) + tail) | 0;
    tail = (tail + Math.imul(unit, power)) | 0;
    power = Math.imul(power, BASE);
  }
  return count;
}

const BASE = 0x01000193;
/** BASE × INVERSE_OF_BASE = 1, modulo 2³². */
const INVERSE_OF_BASE = 0x359c449b;

import { isPartOfAddress } from './address-spans.js';
import {
  addSimilarWords,
  buildTypoIndex,
  isForgiving,
  isLettersOnly,
  isWithinOneTypo,
  MAXIMAL_FUZZY_LENGTH,
  wordSpans,
  type WordSpans,
} from './fuzzy-words.js';
import type { FuzzyNeedle, FuzzyNeedles, KeywordMatch, Scan, Use } from './keyword-index.js';
import { textOf, unitsOf } from './normalize-text.js';
import { take } from './scan-state.js';

export function buildFuzzyNeedles(
  wanted: readonly { text: string; match: KeywordMatch; use: Use }[],
): FuzzyNeedles {
  const needles: FuzzyNeedle[] = [];
  const numberByKey = new Map<string, number>();
  const needlesByWord = new Map<string, number[]>();
  for (const { text, match, use } of wanted) {
    const key = `${match} ${text}`;
    const known = needles[numberByKey.get(key) ?? -1];
    if (known !== undefined) {
      known.uses.push(use);
      continue;
    }
    const needle = fuzzyNeedle(text, match, use);
    if (needle === undefined) continue;
    const number = needles.push(needle) - 1;
    numberByKey.set(key, number);
    const anchor = needle.words[needle.anchor] ?? '';
    const others = needlesByWord.get(anchor);
    if (others === undefined) needlesByWord.set(anchor, [number]);
    else others.push(number);
  }
  return {
    needles,
    needlesOfWord: [...needlesByWord.values()],
    index: buildTypoIndex([...needlesByWord.keys()]),
  };
}

/** Marks the keywords that occur with a typo. What the automaton found before stays found without one. */
export function findFuzzyNeedles(fuzzy: FuzzyNeedles, scan: Scan): void {
  if (fuzzy.needles.length === 0) return;
  const spans = wordSpans(scan.text);
  const similar: number[] = [];
  for (let at = 0; at < spans.starts.length; at += 1) {
    const start = spans.starts[at] ?? 0;
    const end = spans.ends[at] ?? 0;
    if (end - start < 4 || end - start > MAXIMAL_FUZZY_LENGTH + 1) continue;
    similar.length = 0;
    addSimilarWords(similar, fuzzy.index, scan.text.units, start, end);
    for (const word of similar) {
      for (const number of fuzzy.needlesOfWord[word] ?? []) {
        const needle = fuzzy.needles[number];
        if (
          needle === undefined ||
          scan.fuzzyNeedles[number] === scan.turn ||
          !occursAt(needle, scan, spans, at)
        )
          continue;
        scan.fuzzyNeedles[number] = scan.turn;
        for (const use of needle.uses) take(scan, use, true);
      }
    }
  }
}

function fuzzyNeedle(text: string, match: KeywordMatch, use: Use): FuzzyNeedle | undefined {
  const { starts, ends } = wordSpans(unitsOf(text));
  const words = starts.map((start, at) => text.slice(start, ends[at]));
  const forgiving = words.map(isForgiving);
  const anchor = words.reduce(
    (best, word, at) => (forgiving[at] === true && word.length > (words[best]?.length ?? 0) ? at : best),
    -1,
  );
  if (anchor === -1) return undefined;
  const gaps = [...starts, text.length].map((start, at) => text.slice(at === 0 ? 0 : ends[at - 1], start));
  return { match, words, isForgiving: forgiving, gaps, anchor, uses: [use] };
}

/** Whether the needle occurs with its anchor at word number `at` of the message. */
function occursAt(needle: FuzzyNeedle, scan: Scan, { starts, ends }: WordSpans, at: number): boolean {
  const { units, length } = scan.text;
  const first = at - needle.anchor;
  const next = first + needle.words.length;
  if (first < 0 || next > starts.length) return false;
  const start = (starts[first] ?? 0) - (needle.gaps[0]?.length ?? 0);
  const end = (ends[next - 1] ?? 0) + (needle.gaps[needle.words.length]?.length ?? 0);
  if (start < 0 || end > length) return false;
  if (needle.match !== 'contains' && start !== scan.start) return false;
  if (needle.match === 'exact' && end !== scan.end) return false;
  if (isPartOfAddress(scan.addresses, start, end)) return false;
  for (let word = 0; word < needle.words.length; word += 1) {
    if (!isSimilar(needle, word, units, starts[first + word] ?? 0, ends[first + word] ?? 0)) return false;
  }
  return needle.gaps.every((gap, number) => {
    const from = number === 0 ? start : (ends[first + number - 1] ?? 0);
    const to = number === needle.words.length ? end : (starts[first + number] ?? 0);
    return textOf(units, from, to) === gap;
  });
}

function isSimilar(
  needle: FuzzyNeedle,
  word: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const text = needle.words[word] ?? '';
  if (needle.isForgiving[word] === true)
    return isWithinOneTypo(text, units, start, end) && isLettersOnly(textOf(units, start, end));
  return text.length === end - start && textOf(units, start, end) === text;
}

import { wordsOf } from './tokens.js';

/** Words that mean the same to whoever keeps a base: `["shipping", "delivery", "postage"]`. */
export type SynonymGroup = readonly string[];

/** Each is a search of its own. */
const MOST_VARIANTS = 12;

/**
 * The question once more for each word that means the same as one of its own, so that nothing has to be indexed anew
 * when somebody writes down another one. Compared like everything else: accents, case and Traditional do not count.
 */
export function variantsOf(question: string, groups: readonly SynonymGroup[]): string[] {
  if (groups.length === 0) return [];
  const said = placesOf(question);
  const variants = new Set<string>();
  for (const group of groups) {
    const phrases = group.map((text) => ({ text, keys: placesOf(text).map(({ key }) => key) }));
    for (const { start, end, keys } of longestRuns(said, phrases)) {
      for (const phrase of phrases) {
        if (variants.size >= MOST_VARIANTS) return [...variants];
        if (!isSame(phrase.keys, keys))
          variants.add(`${question.slice(0, start)}${phrase.text}${question.slice(end)}`);
      }
    }
  }
  return [...variants];
}

/** The question with each word that means the same as others in the words of the first of them. */
export function firstWordings(question: string, groups: readonly SynonymGroup[]): string {
  return groups.reduce((text, group) => {
    const phrases = group.map((each) => ({ keys: placesOf(each).map(({ key }) => key) }));
    return longestRuns(placesOf(text), phrases).reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)}${group[0] ?? ''}${rest.slice(end)}`,
      text,
    );
  }, question);
}

/** Where a text says one of the words that mean the same. */
export const runsOf = (text: string, group: SynonymGroup): { start: number; end: number }[] =>
  longestRuns(
    placesOf(text),
    group.map((each) => ({ keys: placesOf(each).map(({ key }) => key) })),
  );

interface Place {
  key: string;
  start: number;
  end: number;
}

const placesOf = (text: string): Place[] =>
  wordsOf(text).flatMap(({ text: word, start, terms }) =>
    terms[0] === undefined ? [] : [{ key: terms[0].key, start, end: start + word.length }],
  );

interface Run {
  start: number;
  end: number;
  keys: readonly string[];
}

/** Where one of the phrases stands; of several that begin at one word the longest, as 农历新年 and not the 新年 in it. */
function longestRuns(said: readonly Place[], phrases: readonly { keys: readonly string[] }[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < said.length) {
    const [longest] = phrases
      .filter(({ keys }) => keys.length > 0 && keys.every((key, place) => said[at + place]?.key === key))
      .sort((a, b) => b.keys.length - a.keys.length);
    const [first, last] = [said[at], said[at + (longest?.keys.length ?? 1) - 1]];
    if (longest !== undefined && first !== undefined && last !== undefined)
      runs.push({ start: first.start, end: last.end, keys: longest.keys });
    at += longest?.keys.length ?? 1;
  }
  return runs;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);

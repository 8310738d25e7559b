import { conceptsOf } from './concepts.js';
import { runsOf, type SynonymGroup } from './synonyms.js';
import { wordsOf, type Word } from './tokens.js';

/** A word of the question that stands in a passage, itself or as another that means the same. */
export interface MatchedWord {
  /** As the customer wrote it. */
  word: string;
  /** What stands for it in the passage, where that is another: "delivery" for "postage". */
  as?: string;
  /** 0 to 1: its share of what was matched. */
  weight: number;
}

/** A stretch of the passage's text, in UTF-16 units; the end is not part of it. */
export type Span = [start: number, end: number];

export interface Why {
  /** The weightiest first, at most twelve. */
  words: MatchedWord[];
  /** What of the passage's text to highlight, in order. */
  highlights: Span[];
}

const MOST_WORDS = 12;
const MOST_SPANS = 60;
/** Less is a word that stands everywhere. */
const LEAST_WEIGHT = 0.2;

/**
 * Which words of the question brought the passage up, and where they stand in it: themselves, as what customers of any
 * shop say in other words, or as one of the base's synonyms. Only for what is shown: it reads both.
 */
export function explainMatch(
  question: string,
  { title, text }: { title: string; text: string },
  groups: readonly SynonymGroup[] = [],
): Why {
  const asked = wordsOf(question);
  const inPassage = new Set(
    [...wordsOf(title), ...wordsOf(text)].flatMap(({ terms }) => terms.map(({ key }) => key)),
  );
  const keys = new Set<string>();
  const found: Stretch[] = [];
  for (const { text: word, start, terms } of asked) {
    const shared = terms.filter(({ key }) => inPassage.has(key));
    // One common run of letters makes no match.
    if (shared.length * 2 < terms.length) continue;
    for (const { key } of shared) keys.add(key);
    const weight = shared.reduce((sum, each) => sum + each.weight, 0);
    const last = found.at(-1);
    // Characters that stand together are one word to the reader.
    if (last?.end === start) Object.assign(last, { end: start + word.length, weight: last.weight + weight });
    else found.push({ start, end: start + word.length, weight });
  }
  const inTitle = meaningsIn(title, groups);
  const inText = meaningsIn(text, groups);
  const meant: Span[] = [];
  for (const { key, start, end } of meaningsIn(question, groups)) {
    // Said by the passage in the same words, or in none.
    if (found.some((word) => word.weight > LEAST_WEIGHT && word.start < end && start < word.end)) continue;
    const said = inText.filter((meaning) => meaning.key === key);
    const [first] = said;
    const named = inTitle.find((meaning) => meaning.key === key);
    const as =
      first === undefined ? named && title.slice(named.start, named.end) : text.slice(first.start, first.end);
    if (as === undefined) continue;
    found.push({ start, end, weight: weightOf(asked, start, end), as });
    meant.push(...said.map((meaning): Span => [meaning.start, meaning.end]));
  }
  const matched = new Map<string, Stretch>();
  for (const stretch of found) {
    const word = question.slice(stretch.start, stretch.end);
    if (stretch.weight > Math.max(LEAST_WEIGHT, matched.get(word)?.weight ?? 0)) matched.set(word, stretch);
  }
  const total = [...matched.values()].reduce((sum, { weight }) => sum + weight, 0);
  const words = [...matched]
    .map(([word, { weight, as }]) => ({
      word,
      ...(as === undefined ? {} : { as }),
      weight: Math.round((100 * weight) / total) / 100,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS);
  return { words, highlights: joinSpans([...findSpans(text, keys), ...meant]) };
}

interface Stretch {
  start: number;
  end: number;
  weight: number;
  as?: string;
}

interface Meaning {
  key: string;
  start: number;
  end: number;
}

/** Where a text says what may be said in other words as well. */
function meaningsIn(text: string, groups: readonly SynonymGroup[]): Meaning[] {
  const words = wordsOf(text);
  const wishes = conceptsOf(words).flatMap(({ key, words: saying }) => {
    const [first, last] = [words[Math.min(...saying)], words[Math.max(...saying)]];
    return first === undefined || last === undefined
      ? []
      : [{ key, start: first.start, end: last.start + last.text.length }];
  });
  const synonyms = groups.flatMap((group, at) =>
    runsOf(text, group).map(({ start, end }) => ({ key: `synonym ${at}`, start, end })),
  );
  return [...synonyms, ...wishes];
}

const weightOf = (words: readonly Word[], from: number, to: number): number =>
  words
    .filter(({ start }) => start >= from && start < to)
    .reduce((sum, { terms }) => sum + (terms[0]?.weight ?? 0), 0);

/** In order, none over another. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.slice(0, MOST_SPANS);
}

function findSpans(text: string, keys: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { text: word, start, terms } of wordsOf(text)) {
    const shared = terms.filter(({ key, weight }) => keys.has(key) && weight >= 0.3);
    if (shared.length === 0 || shared.length * 2 < terms.length) continue;
    const last = spans.at(-1);
    if (last?.[1] === start) last[1] = start + word.length;
    else spans.push([start, start + word.length]);
  }
  return spans;
}

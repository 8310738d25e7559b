import { wordsOf } from './tokens.js';

/** A word of the question that stands in a passage. */
export interface MatchedWord {
  /** As the customer wrote it. */
  word: string;
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

/** Which words of the question brought the passage up, and where they stand in it. Only for what is shown: it reads both. */
export function explainMatch(question: string, { title, text }: { title: string; text: string }): Why {
  const inPassage = new Set(
    [...wordsOf(title), ...wordsOf(text)].flatMap(({ terms }) => terms.map(({ key }) => key)),
  );
  const keys = new Set<string>();
  const found: { start: number; end: number; weight: number }[] = [];
  for (const { text: word, start, terms } of wordsOf(question)) {
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
  const matched = new Map<string, number>();
  for (const { start, end, weight } of found) {
    const word = question.slice(start, end);
    if (weight > LEAST_WEIGHT) matched.set(word, Math.max(matched.get(word) ?? 0, weight));
  }
  const total = [...matched.values()].reduce((sum, weight) => sum + weight, 0);
  const words = [...matched]
    .map(([word, weight]) => ({ word, weight: Math.round((100 * weight) / total) / 100 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS);
  return { words, highlights: findSpans(text, keys) };
}

function findSpans(text: string, keys: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { text: word, start, terms } of wordsOf(text)) {
    const shared = terms.filter(({ key, weight }) => keys.has(key) && weight >= 0.3);
    if (shared.length === 0 || shared.length * 2 < terms.length) continue;
    const last = spans.at(-1);
    if (last?.[1] === start) last[1] = start + word.length;
    else if (spans.length < MOST_SPANS) spans.push([start, start + word.length]);
  }
  return spans;
}

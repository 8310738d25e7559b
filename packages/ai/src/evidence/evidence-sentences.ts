import type { Passage } from '@nightshift/schema';
import { clauseOf, type Clause } from '../text/clauses.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, type ContentWords } from '../text/content-words.js';
import { foldText } from '../text/fold.js';
import { keepLast } from '@nightshift/language';
import { splitSentences } from '../text/sentences.js';

/** A sentence of the evidence, and where it stands. */
export interface EvidenceSentence extends Clause {
  /** Of which passage, and which of its sentences: what stands beside it may go on with it. */
  passage: number;
  place: number;
  concepts: ReadonlySet<number>;
}

export function sentencesOf(passages: readonly Passage[]): readonly EvidenceSentence[] {
  return passages.flatMap(({ text }, passage) =>
    readText(text).map((sentence, place) => ({ ...sentence, passage, place })),
  );
}

const readText = keepLast(512, (text) =>
  splitSentences(text)
    .map((sentence) => clauseOf(foldText(sentence).replaceAll(/(?<=\d)[,.](?=\d)/gu, '')))
    .filter(({ words, numbers }) => words.size + numbers.length > 0)
    .map((clause) => ({ ...clause, concepts: conceptsIn(clause.words) })),
);

/** Words that say something by themselves; a number says as much as a word. */
export function tellingWords({ words, numbers }: Clause): ContentWords {
  return new Map([
    ...[...words].filter(([word, weight]) => weight > LIGHT && !isFiller(word)),
    ...numbers.map((number): [string, number] => [number, 1]),
  ]);
}

const LIGHT = 0.15;
/** Another word for the same thing. */
const OTHER_WORD = 0.7;

export const worthOf = (words: ContentWords): number =>
  [...words.values()].reduce((sum, weight) => sum + weight, 0);

/** How far a sentence says one word. */
export function says(word: string, { words, folded, numbers, concepts }: EvidenceSentence): number {
  if (/^\d+$/u.test(word)) return numbers.includes(word) ? 1 : 0;
  const exact = borneOut(word, words, folded);
  return exact === 0 && conceptsOf(word).some((each) => concepts.has(each)) ? OTHER_WORD : exact;
}

/** How much of some words a sentence says, 0 to 1. */
export function shareIn(words: ContentWords, sentence: EvidenceSentence): number {
  const worth = worthOf(words);
  let found = 0;
  for (const [word, weight] of words) found += weight * says(word, sentence);
  return worth === 0 ? 0 : found / worth;
}

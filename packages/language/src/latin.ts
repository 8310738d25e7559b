import { keysOf } from './grams.js';
import { LATIN_GRAMS, LATIN_LANGUAGES, LATIN_WORDS } from './latin-tables.js';
import { openScoreTable, type ScoreTable } from './score-table.js';

export interface LatinGuess {
  language: string;
  /** How far it leads the next one, a word: below about 0.5 it is a toss. */
  lead: number;
}

/** What one step of the tables is worth, in nats. */
const GRAM_UNIT = 0.72;
const WORD_UNIT = 0.4;

let grams: ScoreTable | undefined;
let wholeWords: ScoreTable | undefined;

/** A mark that only one language has, `¿`, beats what its words share with another. */
const MARK_WEIGHT = 8;

/**
 * The likeliest of the languages that are written in Latin letters.
 * `words`: lower case, letters only, one space apart. `marked`: the language whose marks it has.
 */
export function guessLatin(
  words: string,
  marked?: string,
  among?: ReadonlySet<string>,
): LatinGuess | undefined {
  grams ??= openScoreTable(LATIN_GRAMS);
  wholeWords ??= openScoreTable(LATIN_WORDS);
  const keys = keysOf(words);
  if (keys.words.length === 0) return undefined;
  const byGrams = new Float64Array(16);
  const byWords = new Float64Array(16);
  for (const key of keys.grams) grams.add(key, byGrams);
  for (const key of keys.words) wholeWords.add(key, byWords);
  let best: LatinGuess | undefined;
  let bestScore = -1;
  let nextScore = 0;
  for (const [index, language] of LATIN_LANGUAGES.entries()) {
    if (among !== undefined && !among.has(language)) continue;
    const mark = language === marked ? MARK_WEIGHT : 0;
    const score = (byGrams[index] ?? 0) * GRAM_UNIT + (byWords[index] ?? 0) * WORD_UNIT + mark;
    if (score > bestScore) {
      nextScore = Math.max(bestScore, 0);
      bestScore = score;
      best = { language, lead: 0 };
    } else nextScore = Math.max(nextScore, score);
  }
  if (best === undefined || bestScore <= 0) return undefined;
  return { ...best, lead: (bestScore - nextScore) / Math.sqrt(keys.words.length) };
}

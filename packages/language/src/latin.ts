import { keysOf } from './grams.js';
import { LATIN_GRAMS, LATIN_LANGUAGES, LATIN_WORDS } from './latin-tables.js';
import { openScoreTable, type ScoreTable } from './score-table.js';

export interface LatinGuess {
  language: string;
  /** How far it leads the next one, a word: below about 0.5 it is a toss. */
  lead: number;
  /** How much there is for it at all, a letter: a language that nobody here knows has little for any of them. */
  evidence: number;
  /** Share of its words that are known as words of it, and share of those with letters that it does not have. */
  known: number;
  foreign: number;
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
  const hits = new Float64Array(16);
  for (const key of keys.grams) grams.add(key, byGrams);
  const before = new Float64Array(16);
  for (const key of keys.words) {
    before.set(byWords);
    wholeWords.add(key, byWords);
    for (let index = 0; index < before.length; index += 1)
      if ((byWords[index] ?? 0) > (before[index] ?? 0)) hits[index] = (hits[index] ?? 0) + 1;
  }
  let best: number | undefined;
  let bestScore = -1;
  let nextScore = 0;
  for (const [index, language] of LATIN_LANGUAGES.entries()) {
    if (among !== undefined && !among.has(language)) continue;
    const mark = language === marked ? MARK_WEIGHT : 0;
    const score = (byGrams[index] ?? 0) * GRAM_UNIT + (byWords[index] ?? 0) * WORD_UNIT + mark;
    if (score > bestScore) {
      nextScore = Math.max(bestScore, 0);
      bestScore = score;
      best = index;
    } else nextScore = Math.max(nextScore, score);
  }
  const language = best === undefined ? undefined : LATIN_LANGUAGES[best];
  if (best === undefined || language === undefined || bestScore <= 0) return undefined;
  return {
    language,
    lead: (bestScore - nextScore) / Math.sqrt(keys.words.length),
    evidence: bestScore / words.replaceAll(' ', '').length,
    known: (hits[best] ?? 0) / keys.words.length,
    foreign: foreignShare(words, language),
  };
}

/**
 * What each writes beside a to z, with what it leaves to borrowed words and names. Vietnamese, whose letters carry two
 * marks at a time, is not looked at.
 */
const LETTERS: Readonly<Record<string, string>> = {
  en: 'éïöñçèêâüëàôî',
  es: 'áéíóúüñ',
  pt: 'áàâãçéêíóôõúü',
  de: 'äöüßé',
  fr: 'àâæçéèêëîïôœùûüÿ',
  it: 'àèéìíîòóùú',
  nl: 'éëïöüèêáóíúçäà',
  pl: 'ąćęłńóśźż',
  // A capital İ in lower case is an i and a dot of its own.
  tr: 'çğıöşüâîû\u0307',
  id: 'é',
};

function foreignShare(words: string, language: string): number {
  const own = LETTERS[language];
  if (own === undefined) return 0;
  const all = words.split(' ');
  const isForeign = (letter: string): boolean => letter > '\x7f' && !own.includes(letter);
  return all.filter((word) => [...word].some(isForeign)).length / all.length;
}

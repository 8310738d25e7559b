import { chineseOf } from './chinese.js';
import { cleanText, wordsOf } from './clean-text.js';
import type { Detection } from './detection.js';
import { guessLatin, type LatinGuess } from './latin.js';
import { LATIN_LANGUAGES } from './latin-tables.js';
import { nearLanguage } from './near-languages.js';
import { countLetters, type Letters } from './script.js';
import { languageOfShortWords } from './short-words.js';

const UNKNOWN: Detection = { language: 'und', isSure: false };
/** What is shorter says too little, unless it is a word that everybody knows. */
const SHORT = 10;
/** How far the likeliest must lead to be taken for sure, and to be named at all where there are few letters. */
const SURE_LEAD = 0.8;
const LEAD_OF_FEW = 14;
/**
 * How much must speak for it, a letter, to be named, and to be taken for sure. Most words being known makes up for some
 * of it; none being known takes more.
 */
const NAMED_FROM = 0.8;
const NAMED_FROM_KNOWN = 0.56;
const SURE_FROM = 1.3;
const SURE_FROM_UNKNOWN = 1.4;
const MOST_FOREIGN = 0.2;
/** Of two words one that is known tells too little, unless it leads by far: "tot" is a word of Dutch and of German. */
const FEW_WORDS = 2;
const LEAD_OF_ONE = 6;
/** Half a page tells as much as a whole one. */
const MAX_LENGTH = 400;

/**
 * The language of a message, offline: by its letters where they tell, else by their order. Pure.
 * `among`: languages to choose from where several share their letters (`en`, `pt` …); all it knows when absent.
 */
export function detectLanguage(text: string, among?: ReadonlySet<string>): Detection {
  const cleaned = cleanText(text.slice(0, MAX_LENGTH));
  const letters = countLetters(cleaned);
  if (letters.all === 0) return UNKNOWN;
  return byScript(cleaned, letters) ?? byWords(cleaned, letters, among);
}

const KNOWN: ReadonlySet<string> = new Set([
  ...LATIN_LANGUAGES,
  ...['zh', 'ja', 'ko', 'th', 'he', 'el', 'hi', 'ar', 'fa', 'ur', 'ru', 'uk'],
]);

/** Whether texts in a language (`de`, without its country) can be told from others. */
export function knowsLanguage(language: string): boolean {
  return KNOWN.has(language);
}

/** Letters of one language alone. A Latin name or unit within a Chinese sentence does not make it English. */
function byScript(text: string, letters: Letters): Detection | undefined {
  const { latin, han, kana, hangul, thai, arabic, cyrillic, hebrew, greek, devanagari, all } = letters;
  if (latin === all) return undefined;
  // A letter of these weighs as much as three Latin ones: a Chinese word has two, an English one six.
  const isAside = (count: number): boolean => count * 3 < latin;
  const eastAsian = han + kana + hangul;
  if (eastAsian > 0 && !isAside(eastAsian)) {
    if (hangul > 0 && hangul * 2 >= han + kana) return { language: 'ko', isSure: true };
    if (kana > 0 && kana * 8 >= han) return { language: 'ja', isSure: true };
    return chineseOf(text);
  }
  const alone: readonly (readonly [number, string])[] = [
    [thai, 'th'],
    [hebrew, 'he'],
    [greek, 'el'],
    [devanagari, 'hi'],
    [arabic, arabicOf(text)],
    [cyrillic, cyrillicOf(text)],
  ];
  const [count, language] = alone.reduce((most, one) => (one[0] > most[0] ? one : most));
  return count > 0 && !isAside(count) ? { language, isSure: language !== 'und' } : undefined;
}

function arabicOf(text: string): string {
  if (/[ٹڈڑےںھہ]/u.test(text)) return 'ur';
  return /[پچژگکی]/u.test(text) ? 'fa' : 'ar';
}

/** Words that Russian does not have, for texts too short for a letter of their own. */
const UKRAINIAN =
  /(?<!\p{L})(?:що|чи|де|як|це|або|коли|ще|робити|дякую|замовлення|мене|буде ласка)(?!\p{L})/iu;
/** Letters of other languages, and a hard sign where Russian has none: Bulgarian къде. */
const NOT_RUSSIAN = /[ђјљњћџўәғқңөұүһі]|[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщ]/iu;

function cyrillicOf(text: string): string {
  if (!/[ыэёъ]/iu.test(text) && (/[іїєґ]/iu.test(text) || UKRAINIAN.test(text))) return 'uk';
  return NOT_RUSSIAN.test(text) ? 'und' : 'ru';
}

function byWords(text: string, letters: Letters, among: ReadonlySet<string> | undefined): Detection {
  const words = wordsOf(text);
  const short = languageOfShortWords(words);
  if (short !== undefined) return { language: short, isSure: false };
  const near = among === undefined ? nearLanguage(words) : undefined;
  if (near !== undefined) return { language: near, isSure: false };
  const marked = /[¿¡]/u.test(text) ? 'es' : undefined;
  const guess = guessLatin(withoutShared(words), marked, among);
  if (guess === undefined) return UNKNOWN;
  // Who may choose among few is to choose one; a mark of its own speaks for itself.
  if (among === undefined && guess.language !== marked && isOfNone(guess)) return UNKNOWN;
  if (text.trim().length < SHORT && guess.lead < LEAD_OF_FEW) return UNKNOWN;
  // Who writes a word in letters of another language may well speak that one.
  const isMixed = letters.latin < letters.all;
  const isTold =
    guess.known === 1 ||
    guess.lead >= LEAD_OF_ONE ||
    words.split(' ').length > FEW_WORDS ||
    guess.language === marked;
  return {
    language: guess.language,
    isSure: guess.lead >= SURE_LEAD && isPlain(guess) && isTold && !isMixed,
  };
}

/** Said in every language, so that what stands beside them has to tell it. */
const SHARED = new Set('ok okay oki pls plz hi info email app online wifi whatsapp paypal visa'.split(' '));

function withoutShared(words: string): string {
  const telling = words.split(' ').filter((word) => !SHARED.has(word));
  return telling.length === 0 ? words : telling.join(' ');
}

/** Rather a language that nobody here knows, or none. */
function isOfNone({ evidence, known, foreign }: LatinGuess): boolean {
  return foreign > MOST_FOREIGN || evidence < (known >= 0.5 ? NAMED_FROM_KNOWN : NAMED_FROM);
}

function isPlain({ evidence, known, foreign }: LatinGuess): boolean {
  return foreign === 0 && evidence >= (known >= 0.3 ? SURE_FROM : SURE_FROM_UNKNOWN);
}

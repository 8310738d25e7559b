import { normalizeText } from '@nightshift/interpreter';
import { foldWord } from './fold-word.js';
import { unifyRadicals } from './radicals.js';
import { isStopWord } from './stop-words.js';

/** A word of a text, as it is looked for: its terms, and where it stands in the text. */
export interface Word {
  /** As it stands in the text. */
  text: string;
  start: number;
  terms: readonly Term[];
  /** Its terms hold it together with its neighbour. */
  isPaired?: true;
}

export interface Term {
  /** What is compared. Parts of words begin with `~`, so that they meet only parts of words. */
  key: string;
  /** How much a match of it counts, beside how rare it is. */
  weight: number;
}

/** Runs of one kind of script. Numbers with their signs stay whole: 3.5, SF-1023, v2. */
const RUNS =
  /(?<place>\bU\.\s?S\.(?:\s?A\b\.?)?|\bU\.\s?K\b\.?)|(?<cjk>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+)|(?<unspaced>[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)|(?<word>(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})[\p{L}\p{M}\p{N}])+)/gu;

/** Nobody looks for a longer one; what is longer is a token, a hash or an attack. */
const LONGEST_WORD = 64;
const GRAM = 4;
const GRAM_WEIGHT = 0.3;
const SYLLABLE_GRAM = 2;
/** The word without its article says as much as the word; the two together no more than one and a half. */
const ARTICLE_WEIGHT = 0.5;
const CHARACTER_WEIGHT = 0.5;
/** A pair across the border of a word: 的 with whatever comes next. */
const LOOSE_PAIR_WEIGHT = 0.3;
/** Says little about what a text is about, and stands in most. */
const STOP_WEIGHT = 0.15;

/**
 * Takes a text in any script apart into words and their terms.
 * 1. Chinese and Japanese: characters and pairs of neighbours; Traditional counts as Simplified.
 * 2. Thai and its neighbours, which write no spaces: the dictionary of the platform.
 * 3. Everything else: words without accents and, for inflection and compounds, the runs of four letters in them;
 *    in Korean runs of two syllables.
 */
export function wordsOf(written: string): Word[] {
  const text = unifyRadicals(written);
  const words: Word[] = [];
  const hasSyllables = isVietnamese(text);
  // Where all is in capitals, US may well be "us".
  const tellsPlaces = /\bU(?:\.\s?)?[SK]\b/u.test(text) && /\p{Ll}/u.test(text);
  for (const match of text.matchAll(RUNS)) {
    const [run] = match;
    const place = tellsPlaces ? PLACES[run.replace(/[.\s]/gu, '')] : undefined;
    if (place !== undefined)
      words.push({ text: run, start: match.index, terms: [{ key: place, weight: 1 }] });
    else if (match.groups?.['cjk'] !== undefined) addCharacters(words, run, match.index);
    else if (match.groups?.['unspaced'] !== undefined) addSegments(words, run, match.index);
    else if (hasSyllables) addSyllable(words, text, run, match.index);
    else addWord(words, run, match.index);
  }
  return words;
}

/** Countries whose short names are words, or no words, in lower case. */
const PLACES: Readonly<Record<string, string>> = { US: 'usa', USA: 'usa', UK: 'uk' };

/** Letters that hardly any other language has; a text that was typed without them is not told from others. */
const VIETNAMESE = /[ăđơưạ-ỹ]/giu;

function isVietnamese(text: string): boolean {
  const letters = text.match(VIETNAMESE)?.length ?? 0;
  return letters > 0 && letters * 30 >= text.length;
}

/** Written word by word, Vietnamese has spaces within its words: giao hàng, delivery. So pairs say what it is about. */
function addSyllable(words: Word[], text: string, run: string, at: number): void {
  const key = foldWord(run.slice(0, LONGEST_WORD));
  if (key === '') return;
  const terms: Term[] = [{ key, weight: weightOf(key) * CHARACTER_WEIGHT }];
  const before = words.at(-1);
  const beforeKey = before?.terms[0]?.key;
  if (before !== undefined && beforeKey !== undefined && isBeside(text, before, at)) {
    const isLoose = isStopWord(key) || isStopWord(beforeKey);
    terms.push({ key: `${beforeKey} ${key}`, weight: isLoose ? LOOSE_PAIR_WEIGHT : 1 });
  }
  words.push({ text: run, start: at, terms, isPaired: true });
}

const isBeside = (text: string, before: Word, at: number): boolean =>
  text.slice(before.start + before.text.length, at) === ' ';

function addCharacters(words: Word[], run: string, at: number): void {
  let start = at;
  let before = '';
  for (const character of run) {
    const folded = normalizeText(character);
    const isStop = isStopWord(folded);
    const terms: Term[] = [{ key: folded, weight: CHARACTER_WEIGHT * (isStop ? STOP_WEIGHT : 1) }];
    if (before !== '')
      terms.push({ key: before + folded, weight: isStop || isStopWord(before) ? LOOSE_PAIR_WEIGHT : 1 });
    words.push({ text: character, start, terms, isPaired: true });
    before = folded;
    start += character.length;
  }
}

let segmenter: Intl.Segmenter | undefined;

function addSegments(words: Word[], run: string, at: number): void {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === false) continue;
    const key = normalizeText(segment);
    words.push({ text: segment, start: at + index, terms: [{ key, weight: weightOf(key) }] });
  }
}

function addWord(words: Word[], run: string, at: number): void {
  const key = foldWord(run.slice(0, LONGEST_WORD));
  if (key === '') return;
  const terms: Term[] = [{ key, weight: weightOf(key) }];
  const bare = withoutArticle(key);
  if (bare !== key) terms.push({ key: bare, weight: ARTICLE_WEIGHT });
  if (HANGUL.test(key)) addGrams(terms, key, SYLLABLE_GRAM, CHARACTER_WEIGHT);
  else if (!isStopWord(key) && !/^\d+$/.test(key)) addGrams(terms, key, GRAM, GRAM_WEIGHT);
  words.push({ text: run, start: at, terms });
}

/**
 * Arabic writes "the", and "and the", "by the", "for the", into the word: الضمان, بالضمان are ضمان. A passage has the bare
 * word beside its own, so that each finds the other.
 */
function withoutArticle(word: string): string {
  return ARABIC_ARTICLE.exec(word)?.[1] ?? word;
}

const ARABIC_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(\p{Script=Arabic}{3,})$/u;

const HANGUL = /\p{Script=Hangul}/u;

function addGrams(terms: Term[], word: string, length: number, weight: number): void {
  for (let start = 0; start + length <= word.length; start += 1)
    terms.push({ key: `~${word.slice(start, start + length)}`, weight });
}

function weightOf(word: string): number {
  return isStopWord(word) ? STOP_WEIGHT : 1;
}

import { MOODLESS_WORDS } from './moodless-words.js';
import { simplifiedPairs } from './simplified-characters.js';

/** What is left of a message when it is read for its mood. */
export interface MoodTokens {
  tokens: MoodToken[];
  isShouted: boolean;
  /** Marks of excitement that stand together: `!!`, `?!`, `。。。`. */
  exclamations: number;
  isQuestion: boolean;
}

export type MoodToken =
  /** Ends what a negation before it reaches. */
  | { type: 'pause' }
  /** In letters that stand between spaces. */
  | { type: 'word'; text: string }
  /** A stretch in a script without spaces: Chinese, Japanese, Thai and their like. */
  | { type: 'run'; text: string }
  | { type: 'emoji'; text: string };

/** A mood shows early; half a page tells as much as a whole one. */
const MAX_LENGTH = 400;

/**
 * A number of an order or a model has no mood: "LL-2026-0045", "AB123", "PO 4711". Two figures at least, since "gr8" and
 * "b4" are words; of what begins with figures only capitals, since "300days" says something.
 */
const CODE =
  '(?<![\\p{L}\\p{N}])(?:[A-Z]{1,3} ?\\d{3}|[A-Za-z]{1,8}(?:[-_/][A-Za-z]{1,8})*[-_/]?\\d{2}|\\d{2,}[-_/]?[A-Z]{1,6}(?![a-z]))[A-Za-z\\d]*(?:[-_/][A-Za-z\\d]+)*';

const TOKENS = new RegExp(
  String.raw`(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|${CODE}|(?<run>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+)|(?<word>[\p{L}\p{M}][\p{L}\p{M}']*)|(?<number>\d+)|(?<emoji>\p{Extended_Pictographic}|[:;=]'?-?[()DPp3/|\\*]+|<3|\^_*\^|T_T|[☹☺])|(?<loud>[!！]+[?？!！]*|[?？]+[!！?？]*)|(?<pause>[.,;:。，；…、\n]+)`,
  'gu',
);

export function moodTokensOf(message: string): MoodTokens {
  const found: MoodTokens = { tokens: [], isShouted: false, exclamations: 0, isQuestion: false };
  const text = message.slice(0, MAX_LENGTH).replaceAll('’', "'");
  let loudWords = 0;
  let quietWords = 0;
  for (const match of text.matchAll(TOKENS)) {
    const { run, word, emoji, loud, pause } = match.groups ?? {};
    if (word !== undefined) {
      if (word.length > 2 && isLoud(word)) loudWords += 1;
      else if (word.length > 2) quietWords += 1;
      const plain = word.toLowerCase().normalize('NFC');
      if (!MOODLESS_WORDS.has(plain)) found.tokens.push({ type: 'word', text: shorten(plain) });
    } else if (run !== undefined) found.tokens.push({ type: 'run', text: shorten(simplify(run)) });
    else if (emoji !== undefined) found.tokens.push({ type: 'emoji', text: emoji });
    else if (loud !== undefined) {
      if (loud.length > 1) found.exclamations += 1;
      if (/[?？]/.test(loud)) found.isQuestion = true;
      found.tokens.push({ type: 'pause' });
    } else if (pause !== undefined) found.tokens.push({ type: 'pause' });
  }
  found.isShouted = loudWords >= 2 && loudWords > quietWords;
  return found;
}

function isLoud(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** “soooo” and “sooooooo” are as much as “soo”. */
function shorten(text: string): string {
  return text.replace(/(.)\1{2,}/gu, '$1$1');
}

let simplifiedOf: ReadonlyMap<string, string> | undefined;

function simplify(text: string): string {
  const pairs = (simplifiedOf ??= readPairs());
  let simplified = '';
  for (const character of text) simplified += pairs.get(character) ?? character;
  return simplified;
}

function readPairs(): ReadonlyMap<string, string> {
  const characters = Array.from(simplifiedPairs);
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
  return pairs;
}

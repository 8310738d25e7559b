import { COMMON_TERMS } from './common-terms.js';
import { keepLast } from './keep-last.js';
import { fromBase64 } from './score-table.js';
import { moodTokensOf } from './sentiment-tokens.js';

/** What two phrases may have in common, with how much it says: `where`, `my` and 的 say next to nothing. */
export type PhraseTerms = ReadonlyMap<string, number>;

/** As many places as the table of common terms has; two a byte. */
export const COMMON_PLACES = 2 ** 15;
const MAX_TERMS = 120;
/** A piece of a word says less than the word, and forgives endings and typos. */
const PIECE = 0.6;
const STEM = 4;
/** A character alone says less than two in a row. */
const CHARACTER = 0.3;

let common: Uint8Array | undefined;

// Many triggers hear the same message one after the other.
let lastText = '';
let lastTerms: PhraseTerms = new Map();

/** Words without accents and their beginnings; where no spaces are written, characters and pairs of them. */
export function phraseTermsOf(text: string): PhraseTerms {
  if (text === lastText) return lastTerms;
  const terms = new Map<string, number>();
  for (const { term, share } of eachTerm(text)) {
    if (terms.size >= MAX_TERMS) break;
    terms.set(term, rarityOfTerm(term) * share);
  }
  lastText = text;
  lastTerms = terms;
  return terms;
}

export function eachTerm(text: string): { term: string; share: number }[] {
  return moodTokensOf(text).tokens.flatMap((token) => {
    if (token.type === 'word') return wordTerms(token.text);
    return token.type === 'run' ? runTerms(token.text) : [];
  });
}

function wordTerms(word: string): { term: string; share: number }[] {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/gu, '')
    .normalize('NFC');
  const terms = [{ term: plain, share: 1 }];
  if (plain.length >= STEM) terms.push({ term: `${plain.slice(0, STEM)}…`, share: PIECE });
  return terms;
}

function runTerms(run: string): { term: string; share: number }[] {
  return Array.from({ length: run.length }, (_, at) => [
    { term: run.charAt(at), share: CHARACTER },
    ...(at + 1 < run.length ? [{ term: run.slice(at, at + 2), share: PIECE }] : []),
  ]).flat();
}

/** How seldom a word is said in talk, from nearly 0 for what everybody says to 1; a character alone says less than a word. */
export const rarityOf = keepLast(2000, (word) => {
  const terms = eachTerm(word);
  return terms.length === 0 ? 1 : Math.max(...terms.map(({ term, share }) => rarityOfTerm(term) * share));
});

/** From 1 for what nobody says to nearly 0 for what everybody says; a word that is not in the table is rare. */
function rarityOfTerm(term: string): number {
  common ??= fromBase64(COMMON_TERMS);
  const place = commonPlace(term);
  const pair = common[place >> 1] ?? 0;
  return 1 - (place % 2 === 0 ? pair >> 4 : pair & 15) / 16;
}

export function commonPlace(term: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) sum = Math.imul(sum ^ term.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) & (COMMON_PLACES - 1);
}

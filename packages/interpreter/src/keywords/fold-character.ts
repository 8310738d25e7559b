import { simplifiedPairs } from '@nightshift/language';

/** What a character can become besides another one. Text never holds these units: control characters are dropped. */
export const DROPPED = 1;
/** Becomes several characters, or depends on its neighbours. */
export const COMPLEX = 2;
/** Half of a pair: ask for the code point. */
export const SURROGATE = 3;

// Filled as characters are met, so that loading this module costs nothing.
const knownUnits = new Uint16Array(0x10000);
const knownAstrals = new Map<number, number>();
const knownCharacters = new Map<string, string>();
const MAXIMAL_KNOWN_CHARACTERS = 20_000;

/** The unit that a UTF-16 unit is compared as, or `DROPPED`, `COMPLEX`, `SURROGATE`. */
export function foldUnit(unit: number): number {
  const known = knownUnits[unit] ?? 0;
  if (known !== 0) return known;
  const found = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : foldAlone(String.fromCharCode(unit), 1);
  knownUnits[unit] = found;
  return found;
}

/** The same for a code point above U+FFFF. The answer may lie below it. */
export function foldAstral(codePoint: number): number {
  const known = knownAstrals.get(codePoint);
  if (known !== undefined) return known;
  const found = foldAlone(String.fromCodePoint(codePoint), 2);
  knownAstrals.set(codePoint, found);
  return found;
}

/** The characters that a character is compared as. Neighbours (joiners, accents) are the caller's business. */
export function foldCharacter(character: string): string {
  const known = knownCharacters.get(character);
  if (known !== undefined) return known;
  const folded = foldRepeatedly(character);
  if (knownCharacters.size < MAXIMAL_KNOWN_CHARACTERS) knownCharacters.set(character, folded);
  return folded;
}

function foldRepeatedly(character: string): string {
  let folded = character;
  for (let round = 0; round < 5; round += 1) {
    const next = Array.from(folded.normalize('NFKC'), foldOnce).join('').normalize('NFKC');
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

function foldAlone(character: string, maximalUnits: number): number {
  const folded = foldRepeatedly(character);
  if (folded === '') return DROPPED;
  const codePoint = folded.codePointAt(0) ?? DROPPED;
  const isOne = folded.length === (codePoint > 0xffff ? 2 : 1) && folded.length <= maximalUnits;
  return isOne && !composes.test(character) && !composes.test(folded) ? codePoint : COMPLEX;
}

function foldOnce(character: string): string {
  const replaced = replacements().get(character);
  if (replaced !== undefined) return replaced;
  if (whitespace.test(character)) return ' ';
  if (invisible.test(character) && !contextual.test(character)) return '';
  // Up and down again: the way down alone leaves ß, ſ and the Greek final sigma as they are.
  return character.toUpperCase().toLowerCase();
}

/** Accents, the parts of Korean syllables and the vowels of Kirat Rai merge with what precedes them; joiners and flag tags count only inside emoji. */
const composes =
  /[\p{M}\u{1100}-\u{11FF}\u{A960}-\u{A97F}\u{D7B0}-\u{D7FF}\u{16D63}-\u{16D6A}\u{200D}\u{E0020}-\u{E007F}]/u;
const contextual = /[\u{200D}\u{E0020}-\u{E007F}]/u;
const whitespace = /[\s\u{85}]/u;
/** Control characters, zero-width characters, variation selectors, halves of pairs, and the frame of keycap emoji: 1️⃣ is 1. */
const invisible = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}\u{20E3}]/u;
/** Vowel signs that Arabic and Hebrew are usually written without, and the line that stretches Arabic words. */
const vowelSigns = [
  [0x064b, 0x0652],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0640, 0x0640],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
] as const;
/** Written one way or the other by the same people: typographic quotes, dashes, Turkish İ, Russian ё, Arabic alef, yeh, kaf. */
const alike = [
  "‘'",
  "’'",
  "‛'",
  "ʼ'",
  '“"',
  '”"',
  '„"',
  '‐-',
  '‒-',
  '–-',
  '—-',
  '―-',
  '−-',
  'İi',
  'Ёе',
  'ёе',
  'أا',
  'إا',
  'آا',
  'ٱا',
  'ىي',
  'یي',
  'کك',
];

let replacementsOnce: Map<string, string> | undefined;

function replacements(): Map<string, string> {
  if (replacementsOnce !== undefined) return replacementsOnce;
  const map = new Map<string, string>();
  const addPairs = (pairs: string) => {
    const characters = Array.from(pairs);
    for (let at = 0; at + 1 < characters.length; at += 2)
      map.set(characters[at] ?? '', characters[at + 1] ?? '');
  };
  addPairs(simplifiedPairs);
  addPairs(alike.join(''));
  for (const [first, last] of vowelSigns) {
    for (let code = first; code <= last; code += 1) map.set(String.fromCharCode(code), '');
  }
  replacementsOnce = map;
  return map;
}

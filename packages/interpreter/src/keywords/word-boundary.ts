import {
  ARABIC,
  classAt,
  classBefore,
  EMOJI,
  EMOJI_TAIL,
  HEBREW,
  isSameWord,
  MARK,
} from './character-class.js';

/** Whether a keyword whose first character has class `first` may begin at `start`. */
export function mayBeginAt(units: Uint16Array, start: number, first: number): boolean {
  if (start <= 0) return true;
  const before = classBefore(units, start);
  if (first === EMOJI) return !isJoiner(units[start - 1]) && !splitsFlag(units, start);
  if (!isSameWord(before, first)) return true;
  if (first === ARABIC) return isPrefix(units, start, ARABIC, 4, arabicPrefix);
  return first === HEBREW && isPrefix(units, start, HEBREW, 3, hebrewPrefix);
}

/** Whether a keyword whose last character has class `last` may end before `end`. */
export function mayEndAt(units: Uint16Array, length: number, end: number, last: number): boolean {
  if (end >= length) return true;
  const after = classAt(units, length, end);
  if (last === EMOJI || last === EMOJI_TAIL) return after !== EMOJI_TAIL;
  return last < MARK || !isSameWord(last, after);
}

/** Arabic and Hebrew glue "and", "the", "in", "for" to the word: السعر is still the word سعر. */
function isPrefix(
  units: Uint16Array,
  start: number,
  script: number,
  maximalLength: number,
  prefix: RegExp,
): boolean {
  let from = start;
  while (from > 0 && start - from <= maximalLength && classBefore(units, from) === script) from -= 1;
  return start - from <= maximalLength && prefix.test(String.fromCharCode(...units.subarray(from, start)));
}

const arabicPrefix = /^[وف]?(?:[بك]?ال|لل|[بكل])?$/;
const hebrewPrefix = /^[ושהבלמכ]+$/;

function isJoiner(unit: number | undefined): boolean {
  return unit === 0x200d;
}

/** Flags are pairs of letters: the last of one and the first of the next (🇩🇪🇸🇪) are not a flag. Among hundreds in a row no flag is found. */
function splitsFlag(units: Uint16Array, start: number): boolean {
  if (!isFlagLetter(units, start)) return false;
  let at = start;
  while (at >= 2 && start - at < 512 && isFlagLetter(units, at - 2)) at -= 2;
  return start - at >= 512 || ((start - at) / 2) % 2 === 1;
}

function isFlagLetter(units: Uint16Array, at: number): boolean {
  const low = units[at + 1] ?? 0;
  return units[at] === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

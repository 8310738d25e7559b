import { COMPLEX, DROPPED, foldAstral, foldCharacter, foldUnit, SURROGATE } from './fold-character.js';

/** Folded text as UTF-16 units: the hot path matches on these and never builds the string. */
export interface FoldedText {
  units: Uint16Array;
  length: number;
}

/**
 * Text as keywords compare it: NFKC, case folded, full width as half width, Traditional Chinese as Simplified,
 * runs of whitespace as one space, none at the ends, nothing invisible. Emoji stay, with skin tones and joiners.
 * Applying it twice changes nothing. Halves of surrogate pairs are dropped.
 */
export function normalizeText(text: string): string {
  if (isFolded(text)) return text;
  const folded: FoldedText = { units: new Uint16Array(text.length), length: 0 };
  foldInto(folded, text);
  return textOf(folded.units, 0, folded.length);
}

/** What conditions compare, such as `web`, `vip` and `en`, mostly is as it would become. False when that takes more than a glance. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // What a look-up may tell instead of a character is told by those that nobody sees.
    if (unit <= SPACE || foldUnit(unit) !== unit) return false;
  }
  return true;
}

/** Puts the folded text into `target`, which grows when needed. */
export function foldInto(target: FoldedText, text: string): void {
  if (!foldSimply(target, text)) copyInto(target, foldThoroughly(text));
}

export function unitsOf(text: string): FoldedText {
  const folded: FoldedText = { units: new Uint16Array(text.length), length: 0 };
  copyInto(folded, text);
  return folded;
}

export function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}

/** One pass with one table look-up per unit. False when a character needs its neighbours: then `target` holds nothing of use. */
function foldSimply(target: FoldedText, text: string): boolean {
  reserve(target, text.length);
  const { units } = target;
  let length = 0;
  let isAfterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    let folded = foldUnit(text.charCodeAt(at));
    if (folded === SURROGATE) {
      const codePoint = text.codePointAt(at) ?? 0;
      folded = codePoint > 0xffff ? foldAstral(codePoint) : DROPPED;
      if (codePoint > 0xffff) at += 1;
    }
    if (folded === DROPPED) continue;
    if (folded === COMPLEX) return false;
    if (folded === SPACE) {
      if (isAfterSpace) continue;
      isAfterSpace = true;
    } else isAfterSpace = false;
    if (folded > 0xffff) {
      units[length++] = 0xd800 + ((folded - 0x10000) >> 10);
      folded = 0xdc00 + (folded & 0x3ff);
    }
    units[length++] = folded;
  }
  target.length = isAfterSpace && length > 0 ? length - 1 : length;
  return true;
}

/** Several rounds, because what was dropped may have kept an accent from its letter. */
function foldThoroughly(text: string): string {
  let folded = text;
  for (let round = 0; round < 5; round += 1) {
    const next = foldInContext(folded.replace(markRun, '$1').normalize('NFKC'));
    if (next === folded) break;
    folded = next;
  }
  return folded.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
}

function foldInContext(text: string): string {
  let folded = '';
  let last = '';
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    if (isContextual.test(character) && !belongs(character, last, text.slice(at, at + 2))) continue;
    const piece = foldCharacter(character);
    if (piece === '') continue;
    folded += piece;
    last = piece;
  }
  return folded;
}

/** A joiner counts between two emoji, a tag within a flag, and the dot of a lower-cased İ nowhere. */
function belongs(character: string, last: string, next: string): boolean {
  if (character === JOINER)
    return (
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u.test(last) && /^\p{Extended_Pictographic}/u.test(next)
    );
  if (tag.test(character)) return last === BLACK_FLAG || tag.test(last);
  return !(character === '\u0307' && last === 'i');
}

function copyInto(target: FoldedText, text: string): void {
  reserve(target, text.length);
  for (let at = 0; at < text.length; at += 1) target.units[at] = text.charCodeAt(at);
  target.length = text.length;
}

function reserve(target: FoldedText, length: number): void {
  if (target.units.length < length) target.units = new Uint16Array(Math.max(length, target.units.length * 2));
}

const SPACE = 0x20;
const JOINER = '\u200D';
const BLACK_FLAG = '\u{1F3F4}';
const isContextual = /[\u{200D}\u{307}\u{E0020}-\u{E007F}]/u;
// Unicode's own limit for text that is safe to stream. Putting thousands of accents on one letter in order takes seconds.
const markRun = /(\p{M}{30})\p{M}+/gu;
const tag = /^[\u{E0020}-\u{E007F}]$/u;

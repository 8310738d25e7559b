/** Neither letter, digit nor emoji. */
export const PLAIN = 1;
/** Written without spaces between words, or (Korean) with endings glued to them: a keyword may lie anywhere. */
export const FREE = 2;
export const EMOJI = 3;
/** Continues an emoji: skin tone, joiner, flag tag. */
export const EMOJI_TAIL = 4;
/** From here on: characters of words. Accents, digits and script-less letters belong to whatever word they touch. */
export const MARK = 5;
export const DIGIT = 6;
/** From here on: letters, one number per script. */
export const FIRST_SCRIPT = 7;
export const ARABIC = 7;
export const HEBREW = 8;

// Filled as characters are met, so that loading this module costs nothing.
const knownUnits = new Uint8Array(0x10000);
const knownAstrals = new Map<number, number>();

/** The class of the character that begins at `at`; `PLAIN` past the end. */
export function classAt(units: Uint16Array, length: number, at: number): number {
  if (at >= length) return PLAIN;
  const unit = units[at] ?? 0;
  if (unit < 0xd800 || unit > 0xdbff) return classOfUnit(unit);
  return classOfPair(unit, at + 1 < length ? (units[at + 1] ?? 0) : 0);
}

/** The class of the character that ends just before `at`; `PLAIN` at the start. */
export function classBefore(units: Uint16Array, at: number): number {
  if (at <= 0) return PLAIN;
  const unit = units[at - 1] ?? 0;
  if (unit < 0xdc00 || unit > 0xdfff) return classOfUnit(unit);
  return classOfPair(at > 1 ? (units[at - 2] ?? 0) : 0, unit);
}

/** Whether two neighbours stand in the same word. Latin beside Cyrillic, like Latin beside Han, are two words. */
export function isSameWord(left: number, right: number): boolean {
  if (left < MARK || right < MARK) return false;
  return left === right || left < FIRST_SCRIPT || right < FIRST_SCRIPT;
}

function classOfUnit(unit: number): number {
  const known = knownUnits[unit] ?? 0;
  if (known !== 0) return known;
  const found = classOf(String.fromCharCode(unit));
  knownUnits[unit] = found;
  return found;
}

function classOfPair(high: number, low: number): number {
  const codePoint = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  const known = knownAstrals.get(codePoint);
  if (known !== undefined) return known;
  const found = classOf(String.fromCharCode(high, low));
  knownAstrals.set(codePoint, found);
  return found;
}

function classOf(character: string): number {
  if (/^[\p{Emoji_Modifier}\u{200D}\u{E0020}-\u{E007F}]$/u.test(character)) return EMOJI_TAIL;
  if (/^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u.test(character)) return EMOJI;
  if (!/^[\p{L}\p{M}\p{N}]$/u.test(character)) return PLAIN;
  if (withoutWords.test(character)) return FREE;
  if (/^[\p{Script=Inherited}\p{Script=Common}]$/u.test(character))
    return /^\p{M}$/u.test(character) ? MARK : DIGIT;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  const script = scriptsWithWords.findIndex((each) => each.test(character));
  return script === -1 ? FIRST_SCRIPT + scriptsWithWords.length : FIRST_SCRIPT + script;
}

const withoutWords =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\p{scx=Javanese}\p{scx=Balinese}\p{scx=Tai_Tham}\p{scx=New_Tai_Lue}\p{scx=Tai_Le}\p{scx=Tai_Viet}\p{scx=Yi}]$/u;

/** Arabic and Hebrew come first: their numbers are the two constants above. Scripts not listed share the last number. */
const scriptsWithWords = [
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Tamil}/u,
  /\p{Script=Telugu}/u,
  /\p{Script=Gujarati}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Ethiopic}/u,
];

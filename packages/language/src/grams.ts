/** What the table of Latin languages is asked for, of one text. */
export interface Keys {
  /** Runs of four bytes of UTF-8, three apart, as they begin, stand within or end a word. */
  grams: Set<number>;
  words: number[];
}

const MAX_WORD_BYTES = 70;
const MAX_WORDS = 60;
const SPACE = 0x20;
/** Sets a whole word apart from a run of the same bytes. */
const WORD = 0x01;

/** `words` is in lower case, letters only, one space apart. */
export function keysOf(words: string): Keys {
  const keys: Keys = { grams: new Set(), words: [] };
  let bytes: number[] = [];
  for (let at = 0; at <= words.length && keys.words.length < MAX_WORDS; at += 1) {
    const unit = at === words.length ? SPACE : words.charCodeAt(at);
    if (unit !== SPACE) {
      pushBytes(bytes, unit);
      continue;
    }
    if (bytes.length > 0) addWord(keys, bytes);
    bytes = [];
  }
  return keys;
}

function addWord({ grams, words }: Keys, bytes: readonly number[]): void {
  words.push(hash(bytes, 0, bytes.length, WORD, -1));
  const length = Math.min(bytes.length, MAX_WORD_BYTES);
  let at = 0;
  for (; at + 4 < length; at += 3) grams.add(hash(bytes, at, at + 4, at === 0 ? SPACE : -1, -1));
  const last = length === 3 ? 0 : Math.max(0, length - 4);
  grams.add(hash(bytes, last, length, at === 0 ? SPACE : -1, SPACE));
}

/** Letters outside the basic plane are not Latin; their halves are no bytes of anything and do no harm. */
function pushBytes(bytes: number[], unit: number): void {
  if (unit < 0x80) bytes.push(unit);
  else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
  else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
}

/** FNV-1a, folded to 24 bits. `before` and `after` are bytes of their own, or -1. */
export function hash(
  bytes: readonly number[],
  from: number,
  to: number,
  before: number,
  after: number,
): number {
  let sum = 0x811c9dc5;
  const add = (byte: number): void => {
    sum = Math.imul(sum ^ byte, 0x01000193);
  };
  if (before >= 0) add(before);
  for (let at = from; at < to; at += 1) add(bytes[at] ?? 0);
  if (after >= 0) add(after);
  return ((sum >>> 24) ^ sum) & 0xffffff;
}

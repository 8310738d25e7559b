/** Longer answers are read only this far: what is asked for fits, and no pattern is ever run on more. */
const MAX_READ = 1000;

const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0,
];

/** An answer made comparable: NFKC (full width becomes ordinary), digits of all scripts as 0–9, one space, nothing unseen. */
export function readable(text: string): string {
  return text
    .slice(0, MAX_READ)
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/[−‒–—]/gu, '-')
    .trim();
}

/** What is said beside addresses of mail and pages, whose digits are no number of anything. */
export function withoutAddresses(text: string): string {
  return text.slice(0, MAX_READ).replaceAll(/[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)[^\s，。]+/giu, ' ');
}

/**
 * For comparing words: lower case, no accents on Latin letters, no punctuation and no emoji, unless there is
 * nothing else: a lone 👍🏽 stays, as 👍.
 */
export function folded(text: string): string {
  const plain = readable(text)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\ufe0e\ufe0f]|\p{Emoji_Modifier}/gu, '')
    .replaceAll('đ', 'd');
  const words = plain
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? plain : words;
}

/** Five words at most (two Chinese characters count as one), and none that asks something. */
export function isBrief(text: string): boolean {
  if (isAsking(text)) return false;
  const plain = readable(text);
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = plain.replaceAll(/\p{Script=Han}/gu, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return others + han / 2 <= 5;
}

/** Whether there is a question mark in it, or a word that asks. */
export function isAsking(text: string): boolean {
  return ASKING.test(readable(text));
}

const ASKING =
  /[?؟]|\b(?:how|what|when|where|why|who|which|wo|wann|wie|was|quand|comment|donde|cuando|como)\b|[吗嗎呢哪谁誰]|什[么麼]|怎|多少|[几幾]/iu;

/** One letter missing, added, changed, or two neighbours swapped. False for equal texts. */
export function isOneTypoApart(a: string, b: string): boolean {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let ends = 0;
  while (
    ends < left.length - start &&
    ends < right.length - start &&
    left.at(-1 - ends) === right.at(-1 - ends)
  )
    ends += 1;
  const changedLeft = left.slice(start, left.length - ends);
  const changedRight = right.slice(start, right.length - ends);
  if (changedLeft.length <= 1 && changedRight.length <= 1)
    return changedLeft.length + changedRight.length > 0;
  return (
    changedLeft.length === 2 &&
    changedRight.length === 2 &&
    changedLeft[0] === changedRight[1] &&
    changedLeft[1] === changedRight[0]
  );
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9);
  return zero === undefined ? digit : String(code - zero);
}

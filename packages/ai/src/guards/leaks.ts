import { keepLast } from '@nightshift/language';
import { datesIn, isSameDate } from '../text/dates.js';
import { spelledOut, withAddresses } from '../text/spelled.js';
import { hasStatusWords } from '../model/status.js';

/** What an answer may not hold, whoever talked the model into it. */
export interface Allowed {
  /** What the model was told to be. None of it may come out. */
  instructions: string;
  /** What is true: passages, and what tools answered. */
  facts: readonly string[];
  /** What was said: it may be repeated, but proves no price and lends no link. */
  said: readonly string[];
}

export type Leak = 'prompt' | 'secret' | 'private' | 'link' | 'contact' | 'number' | 'rude';

/**
 * The first thing wrong with a text, or undefined.
 * 1. No run of words of the instructions: whoever asks for them does not get them.
 * 2. Nothing that looks like a key, a token or a password, and nothing spelled letter by letter.
 * 3. No address, phone number, link or number that stands in nothing the model was given: it made it up, or it is
 *    somebody else's, "evil dot com" included. Prices and links stand in the shop's own material: a customer who names one does not make it true.
 */
export const findLeak = (written: string, allowed: Allowed): Leak | undefined => leakFinder(allowed)(written);

/** The same for text after text: what is allowed is read once. */
export function leakFinder({ instructions, facts, said }: Allowed): (written: string) => Leak | undefined {
  const known = facts.map(readGiven);
  const given = [...known, ...said.map(readGiven)];
  const mayNameStatus = facts.some(hasStatusWords);
  const told = { words: ` ${wordsOf(instructions).join(' ')} `, letters: squeeze(instructions) };
  const dates = given.flatMap((each) => each.dates);
  return (written) => {
    const text = written.normalize('NFKC');
    if (hasStatusWords(text) && !mayNameStatus) return 'prompt';
    if (repeatsInstructions(text, told)) return 'prompt';
    if (SECRETS.some((secret) => secret.test(text))) return 'secret';
    // Nobody has to spell to a customer what may be said.
    if (spelledOut(text).some((word) => !known.some(({ letters }) => letters.includes(word.toLowerCase()))))
      return 'secret';
    const spoken = withAddresses(text);
    if (linksIn(spoken).some((link) => !known.some((each) => isGivenLink(link, each.text)))) return 'link';
    if (mailsIn(spoken).some((mail) => !given.some(({ text: each }) => each.includes(mail.toLowerCase()))))
      return 'contact';
    const named = datesIn(text);
    // The 5th of January is no other day for being written 2027-01-05, and the 1st of May is one for all its numbers.
    if (dates.length > 0 && named.some((date) => !dates.some((other) => isSameDate(date, other))))
      return 'number';
    const plain = named.reduce(
      (rest, { index, length }) => rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length),
      text,
    );
    if (
      numbersIn(dates.length > 0 ? plain : text).some(
        (number) => !given.some(({ numbers }) => numbers.has(number)),
      )
    )
      return 'number';
    return amountsIn(text).some((number) => !known.some(({ numbers }) => numbers.has(number)))
      ? 'number'
      : undefined;
  };
}

/** What was given once is given with the next question as well. */
const readGiven = keepLast(512, (given) => {
  const text = withAddresses(given.normalize('NFKC')).toLowerCase();
  return { text, letters: squeeze(text), numbers: numbersOf(text), dates: datesIn(given.normalize('NFKC')) };
});

const SECRETS: readonly RegExp[] = [
  /\b(?:sk|pk|rk|pat|ghp|gho|xox[abp]|app|key)[-_][A-Za-z0-9_-]{12,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bBearer\s+[A-Za-z0-9._~+/-]{12,}/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  /[A-Za-z0-9+/]{40,}={0,2}/,
  /\b(?:api[_ -]?key|password|passwort|contraseña|secret|token|密码|密碼|密钥|金鑰)\s*(?:is|ist|es|:|=|：|是)\s*["'“]?[^\s"'”]{6,}/i,
];

const RUN_OF_WORDS = 7;
const RUN_OF_CHARACTERS = 24;
/** Letters set apart or run together, forwards or backwards. */
const RUN_OF_LETTERS = 36;

function repeatsInstructions(text: string, told: { words: string; letters: string }): boolean {
  const words = wordsOf(text);
  for (let index = 0; index + RUN_OF_WORDS <= words.length; index += 1) {
    if (told.words.includes(` ${words.slice(index, index + RUN_OF_WORDS).join(' ')} `)) return true;
  }
  const squeezed = squeeze(text);
  const backwards = [...squeezed].reverse().join('');
  if ([squeezed, backwards].some((letters) => sharesRun(letters, told.letters))) return true;
  for (let index = 0; index + RUN_OF_CHARACTERS <= squeezed.length; index += 1) {
    if (
      /[^\u0020-\u024f]/.test(squeezed.charAt(index)) &&
      told.letters.includes(squeezed.slice(index, index + RUN_OF_CHARACTERS))
    )
      return true;
  }
  return false;
}

function sharesRun(letters: string, told: string): boolean {
  for (let index = 0; index + RUN_OF_LETTERS <= letters.length; index += 1)
    if (told.includes(letters.slice(index, index + RUN_OF_LETTERS))) return true;
  return false;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[\s\p{P}]+/gu, '');

const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>"'，。；！？、）)\]】」]+|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|co|shop|store|xyz|top|info|app|dev|ru|cn|de|fr|jp|me|link|site|online|ly|gl|example)\b(?:\/[^\s<>"'，。；！？、）)\]】」]*)?/gi;

function linksIn(text: string): string[] {
  return (text.replaceAll(MAIL, ' ').match(LINK) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''));
}

/** The very address, or a page that a passage names: not merely the same host. */
function isGivenLink(link: string, given: string): boolean {
  const bare = link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  const index = given.indexOf(bare);
  if (index < 0) return false;
  const after = given.charAt(index + bare.length);
  const before = given.charAt(index - 1);
  return !/[\w-]/.test(after) && !/[\w@-]/.test(before);
}

const MAIL = /[A-Z0-9._%+-]+@[A-Z0-9.-]+\.[A-Z]{2,}/gi;
const mailsIn = (text: string): string[] => text.match(MAIL) ?? [];

/** Numbers that say something: amounts, days, phone and order numbers. A list's own numbering does not. */
function numbersIn(text: string): string[] {
  const plain = text.replaceAll(/\[\d{1,2}\]/g, ' ').replaceAll(/^\s*\d{1,2}[.)、]\s/gmu, ' ');
  return [...numbersOf(plain)];
}

const MONEY =
  '[$€£¥￥₩฿₫]|USD|EUR|GBP|JPY|CNY|RMB|HK\\$|NT\\$|元|块|塊|円|원|บาท|đ|руб|Rp|R\\$|%|％|dollars?|euros?';
const AMOUNT = new RegExp(
  `(?:${MONEY})\\s?(\\d[\\d.,\u00a0\u202f ]*)|(\\d[\\d.,\u00a0\u202f ]*?)\\s?(?:${MONEY})`,
  'giu',
);

/** Prices and percentages. */
function amountsIn(text: string): string[] {
  const found = Array.from(
    text.normalize('NFKC').matchAll(AMOUNT),
    ([, before, after]) => before ?? after ?? '',
  );
  return found.flatMap((number) => [...numbersOf(number)]);
}

function numbersOf(text: string): Set<string> {
  return new Set((text.normalize('NFKC').match(/\d(?:[\d.,'\u00a0\u202f ]*\d)?/g) ?? []).flatMap(formsOf));
}

/** "1,299.00", "1.299,00" and "1 299" are one number; "14 30" may be two. */
function formsOf(written: string): string[] {
  const groups = written.split(/[ \u00a0\u202f]/);
  const isGrouped =
    groups.length > 1 && groups.slice(1).every((group) => /^\d{3}(?:[.,]\d{1,2})?$/.test(group));
  return (isGrouped ? [groups.join('')] : groups).filter((part) => part !== '').map(plainNumber);
}

function plainNumber(written: string): string {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimal === null ? written : written.slice(0, decimal.index)).replaceAll(/\D/g, '');
  const fraction = decimal?.[1]?.replace(/0+$/, '') ?? '';
  return `${whole.replace(/^0+(?=\d)/, '')}${fraction === '' ? '' : `.${fraction}`}`;
}

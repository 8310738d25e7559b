import { readable } from './answer-text.js';
import { numberFromWord } from './answer-words.js';

/** `locale` decides what a lone separator means: "1.000" is a thousand in German and one in English. */
export function readNumber(text: string, locale: string): number | 'none' | 'several' {
  const plain = readable(spelledFractions(text));
  const found = [...plain.matchAll(NUMBER)].map(({ 1: sign, 2: digits, 3: unit }) =>
    valueOf({ sign, digits, unit }, locale),
  );
  if (found.includes(undefined) || found.length > 1) return 'several';
  const [only] = found;
  if (only !== undefined) return only;
  const word = numberFromWord(plain);
  if (word !== undefined) return word;
  const chinese = [...plain.matchAll(CHINESE_RUN)]
    .map(([run]) => chineseNumber(run))
    .filter((value) => value !== undefined);
  return chinese.length > 1 ? 'several' : (chinese[0] ?? 'none');
}

export interface FoundNumber {
  /** Every value its separators allow, the likeliest first: "1.500" may be 1500 or 1.5. */
  values: number[];
  before: string;
  after: string;
  /** Where it ends in the text as it was read. */
  end: number;
}

/** Every number of a text in figures or Chinese characters, and what stands around each. */
export function numbersIn(text: string, locale: string): FoundNumber[] {
  const plain = readable(spelledFractions(text));
  const figures = [...plain.matchAll(NUMBER)].map((found) => {
    const { 1: sign, 2: digits, 3: unit } = found;
    const readings = [locale, 'en', 'de'].map((each) => valueOf({ sign, digits, unit }, each));
    return { found, values: [...new Set(readings.filter((value) => value !== undefined))] };
  });
  const characters = [...plain.matchAll(CHINESE_RUN)]
    .filter(({ index }) => !figures.some(({ found }) => isWithin(index, found)))
    .map((found) => {
      const value = chineseNumber(found[0]);
      return { found, values: value === undefined ? [] : [value] };
    });
  return [...figures, ...characters]
    .toSorted((left, right) => left.found.index - right.found.index)
    .map(({ found, values }) => ({
      values,
      before: plain.slice(0, found.index),
      after: plain.slice(found.index + found[0].length),
      end: found.index + found[0].length,
    }));
}

const isWithin = (at: number, found: RegExpExecArray): boolean =>
  at >= found.index && at < found.index + found[0].length;

/** The one number of a text and what stands around it; undefined when there is none or more than one. Spelled as `readNumber` reads it. */
export function splitAtNumber(text: string): { before: string; number: string; after: string } | undefined {
  const plain = readable(spelledFractions(text));
  if (numberFromWord(plain) !== undefined) return { before: '', number: plain, after: '' };
  const digits = [...plain.matchAll(NUMBER)];
  const found =
    digits.length > 0
      ? digits
      : [...plain.matchAll(CHINESE_RUN)].filter(([run]) => chineseNumber(run) !== undefined);
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const [number] = only;
  return { before: plain.slice(0, only.index), number, after: plain.slice(only.index + number.length) };
}

/** The language with the customer's country, where the two fit: separators differ between es-ES and es-MX. */
export function localeOf(language: string, country: string | undefined): string {
  if (country === undefined || language.includes('-') || !/^[A-Z]{2}$/.test(country)) return language;
  return `${language}-${country}`;
}

export function decimalSeparator(locale: string): string {
  try {
    return (
      new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
    );
  } catch {
    return '.';
  }
}

export function formatNumber(value: number, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 6, numberingSystem: 'latn' }).format(value);
  } catch {
    return String(value);
  }
}

/**
 * 三百 is 300, 两千五 is 2500, 一万二 is 12000, 二〇二七 is 2027, 3万 is for `readNumber`.
 * Undefined when the characters make no number.
 */
export function chineseNumber(run: string): number | undefined {
  const characters = [...run];
  if (characters.every((character) => DIGITS.has(character)))
    return Number(characters.map((character) => DIGITS.get(character)).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  let isAfterZero = false;
  for (const character of characters) {
    const value = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      isAfterZero ||= value === 0;
      digit = value;
      continue;
    }
    if (unit === undefined) return undefined;
    if (unit >= 10_000) {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
    } else section += (digit === undefined || (digit === 0 && section > 0) ? 1 : digit) * unit;
    digit = undefined;
    isAfterZero = false;
    lastUnit = unit;
  }
  // 两千五 leaves out the next smaller unit; 两千零五 does not.
  const tail = (digit ?? 0) * (lastUnit > 10 && !isAfterZero ? lastUnit / 10 : 1);
  return total + section + tail;
}

const DIGITS = new Map(Array.from('零一二三四五六七八九', (character, value) => [character, value]));
for (const [other, value] of Object.entries({
  〇: 0,
  两: 2,
  兩: 2,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
})) {
  DIGITS.set(other, value);
}
const UNITS = new Map(
  Object.entries({
    十: 10,
    拾: 10,
    百: 100,
    佰: 100,
    千: 1000,
    仟: 1000,
    万: 10_000,
    萬: 10_000,
    亿: 100_000_000,
    億: 100_000_000,
  }),
);

/** Not the 一 of 一些 or 一下, and not the 五 of 星期五. */
const CHINESE_RUN =
  /(?<![第星期周週])[零〇一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖十拾百佰千仟万萬亿億]+(?![些下般样樣起共定直切点點分])/gu;

/** A sign, digits with separators (spaces only between groups of three), and a unit of size. */
const NUMBER =
  /((?<![\d\p{L}])[-+])?(\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’٬٫]\d+)*|(?<!\d)[.,]\d+)(?:\s?((?:k|mio|mln|million|thousand|lakh|crore|tsd|mil|тыс|млн|nghin|ngan|nghìn|ngàn|trieu|triệu|ribu|rb|juta|jt)(?!\p{L})|[千万萬億亿만억천]|พัน|หมื่น|แสน|ล้าน))?/giu;

const SIZES: Readonly<Record<string, number>> = {
  ...{
    k: 1e3,
    thousand: 1e3,
    tsd: 1e3,
    mil: 1e3,
    тыс: 1e3,
    nghin: 1e3,
    ngan: 1e3,
    nghìn: 1e3,
    ngàn: 1e3,
    ribu: 1e3,
    rb: 1e3,
  },
  ...{
    mio: 1e6,
    mln: 1e6,
    million: 1e6,
    млн: 1e6,
    trieu: 1e6,
    triệu: 1e6,
    juta: 1e6,
    jt: 1e6,
    lakh: 1e5,
    crore: 1e7,
  },
  ...{
    千: 1e3,
    천: 1e3,
    万: 1e4,
    萬: 1e4,
    만: 1e4,
    亿: 1e8,
    億: 1e8,
    억: 1e8,
    พัน: 1e3,
    หมื่น: 1e4,
    แสน: 1e5,
    ล้าน: 1e6,
  },
};

interface Token {
  sign: string | undefined;
  digits: string | undefined;
  unit: string | undefined;
}

/** Undefined when the separators make no sense as one number. */
function valueOf({ sign, digits = '', unit }: Token, locale: string): number | undefined {
  const plain = plainDigits(digits.replaceAll(/[ '’٬]/g, '').replaceAll('٫', '.'), locale);
  if (plain === undefined) return undefined;
  const value = Number(plain) * (unit === undefined ? 1 : (SIZES[unit.toLowerCase()] ?? 1));
  // 1.15 thousand is 1150, not 1149.9999999999998.
  return Number((sign === '-' ? -value : value).toPrecision(15));
}

function plainDigits(digits: string, locale: string): string | undefined {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points + commas === 0) return digits;
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const [whole = '', fraction = '', ...more] = digits.split(decimal);
    return more.length === 0 && isGrouped(whole, decimal === '.' ? ',' : '.')
      ? `${whole.replaceAll(/[.,]/g, '')}.${fraction}`
      : undefined;
  }
  const separator = points > 0 ? '.' : ',';
  if (points + commas > 1) return isGrouped(digits, separator) ? digits.replaceAll(separator, '') : undefined;
  const isGroup =
    isGrouped(digits, separator) && !digits.startsWith('0') && decimalSeparator(locale) !== separator;
  return isGroup ? digits.replace(separator, '') : digits.replace(separator, '.');
}

/** 1,000,000 and the Indian 10,00,000. */
function isGrouped(digits: string, separator: string): boolean {
  const groups = digits.split(separator);
  return (
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)) &&
    /^\d{3}$/.test(groups.at(-1) ?? '')
  );
}

/** 2½ is 2.5; the general compatibility form would make it 21⁄2. */
function spelledFractions(text: string): string {
  return text.replaceAll(
    /(\d*)\s?([¼½¾])/g,
    (_whole, digits: string, fraction: string) => `${digits || '0'}${FRACTIONS[fraction] ?? ''}`,
  );
}

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

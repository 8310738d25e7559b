import { foldText } from './fold.js';
import { keepLast } from './keep-last.js';
import { withFigures } from './number-words.js';
import { MONEY_AHEAD, perUnit, UNIT, unitOf, unitsLike, type Unit } from './units.js';

/** So many of something. */
export interface Quantity {
  value: number;
  unit: Unit;
}

/** What a text says in numbers. */
export interface Measured {
  quantities: readonly Quantity[];
  /** Numbers of which nothing says what they count: "18:00", "30" in a table. */
  bare: ReadonlySet<number>;
  /** All of them. */
  values: ReadonlySet<number>;
  /** What is counted without a unit: "two children". */
  counted: readonly { value: number; of: string }[];
}

const NUMBER = "\\d+(?:[.,'\\u00a0\\u202f]\\d+)*";
const BETWEEN =
  '\\s?(?:[-–—~〜～至到或、及]|から|ถึง|หรือ)\\s?|(?:에서|또는)\\s?|\\s(?:to|and|or|bis|und|oder|à|a|al|y|o|ou|e|et|до|и|или|sampai|hingga|atau|đến|tới|hoặc|ถึง|หรือ|إلى|الى|و|أو|-)\\s';
const START = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?<!\\d[.,])';
/** A word may stand between: "30 calendar days". */
const FOLLOWED = new RegExp(
  `${START}(${NUMBER})(?:(?:${BETWEEN})(${NUMBER}))?[\\s-]?(?:个)?((?:${UNIT}))|${START}(${NUMBER})(?:(?:${BETWEEN})(${NUMBER}))?\\s\\p{Script=Latin}{4,}\\s((?:days?|weeks?|months?|years?|hours?|tagen?|wochen|monaten?|jahren?|jours|días|dias|giorni)(?!\\p{L}))`,
  'gu',
);
const AHEAD = new RegExp(`(?<!\\p{L})(${MONEY_AHEAD})\\s?(${NUMBER})(?:(?:${BETWEEN})(${NUMBER}))?`, 'gu');
const ANY = new RegExp(`(${NUMBER})([\\s-]?)([\\p{L}\\p{M}]*)`, 'gu');

/** The numbers of a text with what they count, number words included. Every sentence of an answer is held against the same passages. */
export const measure = (text: string, language: string): Measured => kept(`${language} ${text}`);

const kept = keepLast(64, (key) => {
  const [language = ''] = key.split(' ', 1);
  return read(key.slice(language.length + 1), language);
});

function read(text: string, language: string): Measured {
  let rest = withFigures(foldText(text), language);
  const quantities: Quantity[] = [];
  const take = (pattern: RegExp, parse: (parts: readonly string[]) => [string, string[]]): void => {
    rest = rest.replaceAll(pattern, (whole, ...found: unknown[]) => {
      const [word, numbers] = parse(found.map((part) => (typeof part === 'string' ? part : '')));
      const unit = unitOf(word);
      const values = numbers.filter((number) => number !== '').map(valueOf);
      // A year is no length of time, and a day of a month none either.
      if (unit === undefined || (unit === 'year' && values.some((value) => value > 1900))) return whole;
      for (const value of values) quantities.push({ value, unit });
      return ' ';
    });
  };
  take(AHEAD, ([word = '', one = '', other = '']) => [word, [one, other]]);
  take(FOLLOWED, ([one = '', other = '', unit = '', first = '', second = '', word = '']) =>
    unit === '' ? [word, [first, second]] : [unit, [one, other]],
  );
  const bare = new Set<number>();
  const counted: { value: number; of: string }[] = [];
  for (const [, number = '', space, of = ''] of rest.matchAll(ANY)) {
    if (of === '') bare.add(valueOf(number));
    else if (space !== '' || /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}/u.test(of))
      counted.push({ value: valueOf(number), of });
  }
  const values = new Set([...quantities, ...counted].map(({ value }) => value));
  for (const value of bare) values.add(value);
  return { quantities, bare, values, counted };
}

const isSame = (said: Quantity, given: Quantity): boolean => {
  const times = perUnit(said.unit, given.unit);
  return times !== undefined && Math.abs(said.value * times - given.value) < 1e-9 * Math.max(1, given.value);
};

/** What is said of so many and the evidence of other ones: 10 months for 10 years, but not 24 months for 2 years. */
export function strangeQuantities(said: Measured, given: readonly Measured[]): Quantity[] {
  return said.quantities.filter(
    (one) =>
      !given.some(
        ({ quantities, bare }) => bare.has(one.value) || quantities.some((other) => isSame(one, other)),
      ),
  );
}

/** Nobody says so many of a smaller unit. */
const MOST = 10_000;

/** Every number that a text says, in figures, in words, or in another unit of the same. */
export function numbersMeant(text: string, language: string): string[] {
  const { quantities, values } = measure(text, language);
  const others = quantities.flatMap(({ value, unit }) =>
    unitsLike(unit).flatMap((other) => {
      const converted = value * (perUnit(unit, other) ?? 0);
      const isShort = Math.abs(converted * 100 - Math.round(converted * 100)) < 1e-9;
      return isShort && converted > 0 && converted <= MOST ? [Math.round(converted * 100) / 100] : [];
    }),
  );
  return [...values, ...others].map(String);
}

function valueOf(written: string): number {
  const decimal = /[.,](\d{1,2})$/u.exec(written);
  const whole = (decimal === null ? written : written.slice(0, decimal.index)).replaceAll(/\D/gu, '');
  return Number(decimal === null ? whole : `${whole}.${decimal[1] ?? '0'}`);
}

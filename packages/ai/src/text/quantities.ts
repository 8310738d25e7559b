import { boundOf, type Bound } from './bounds.js';
import { foldText } from './fold.js';
import { keepLast } from '@nightshift/language';
import { withFigures } from './number-words.js';
import { isMoney, isMoneyAtHome, MONEY_AHEAD, moneyIn, perUnit, UNIT, unitOf, unitsLike } from './units.js';
import type { Unit } from './units.js';

/** So many of something. */
export interface Quantity {
  value: number;
  unit: Unit;
  /** The most or the least that there is: the one end of a range, or said in words. */
  bound?: Bound;
}

/** From so many to so many. */
interface Range {
  low: number;
  high: number;
  unit: Unit;
}

/** What a text says in numbers. */
export interface Measured {
  quantities: readonly Quantity[];
  ranges: readonly Range[];
  /** Numbers of which nothing says what they count: "18:00", "30" in a table. */
  bare: ReadonlySet<number>;
  /** All of them. */
  values: ReadonlySet<number>;
  /** What is counted without a unit: "two children". */
  counted: readonly { value: number; of: string }[];
  /** The money that is named anywhere in it. */
  money: ReadonlySet<Unit>;
}

const NUMBER = "\\d+(?:[.,'\\u00a0\\u202f]\\d+)*";
const BETWEEN =
  '\\s?(?:[-–—~〜～至到或、及]|から|ถึง|หรือ)\\s?|(?:에서|또는)\\s?|\\s(?:to|and|or|bis|und|oder|à|a|al|até|y|o|ou|e|et|до|и|или|sampai|hingga|atau|đến|tới|hoặc|ถึง|หรือ|إلى|الى|و|أو|-)\\s';
/** Between the ends of a range; an "and" is that after a "between" only. */
const TO = /^\s*(?:[-–—~〜～至到]|から|ถึง|에서|to|bis|à|a|al|até|до|sampai|hingga|đến|tới|إلى|الى)\s*$/u;
const AND = /^\s*(?:and|und|et|y|e|и|dan|và|و)\s*$/u;
const BEFORE_AND = /(?<!\p{L})(?:between|zwischen|entre|tra|fra|между|antara|giữa|từ|بين)\s*\p{Sc}?\s*$/u;
const START = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?<!\\d[.,])';
/** A word may stand between: "30 calendar days". */
const FOLLOWED = new RegExp(
  `${START}(${NUMBER})(?:(${BETWEEN})(${NUMBER}))?[\\s-]?(?:个)?((?:${UNIT}))|${START}(${NUMBER})(?:(${BETWEEN})(${NUMBER}))?\\s\\p{Script=Latin}{4,}\\s((?:days?|weeks?|months?|years?|hours?|tagen?|wochen|monaten?|jahren?|jours|días|dias|giorni)(?!\\p{L}))`,
  'gu',
);
const AHEAD = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(${MONEY_AHEAD})\\s?(${NUMBER})(?:(${BETWEEN})(${NUMBER}))?`,
  'gu',
);
/** "A3" after a number is no thing that is counted. */
const ANY = new RegExp(`(${NUMBER})([\\s-]?)([\\p{L}\\p{M}]*)(?![\\p{L}\\p{M}\\d])`, 'gu');

/** An hour of the day counts nothing, nor does a number that stands alone: "lamps in 4 and tables in 6". */
const OF_NOTHING = /^(?:[点时](?!间)|시(?!간)|uhr$|น\.|(?:and|or|und|oder|et|ou|y|o|e)$)/u;

/** The numbers of a text with what they count, number words included. Every sentence of an answer is held against the same passages. */
export const measure = (text: string, language: string): Measured => kept(`${language} ${text}`);

const kept = keepLast(512, (key) => {
  const [language = ''] = key.split(' ', 1);
  return read(key.slice(language.length + 1), language);
});

/** A number, or two with what stands between them, and where. */
interface Place {
  start: number;
  end: number;
  values: readonly number[];
  between: string;
  unit: Unit;
}

function read(text: string, language: string): Measured {
  const whole = withFigures(foldText(text), language);
  let rest = whole;
  const places: Place[] = [];
  const take = (pattern: RegExp, parse: (parts: readonly string[]) => string[]): void => {
    rest = rest.replaceAll(pattern, (found: string, ...parts: unknown[]) => {
      const at = parts.findIndex((part) => typeof part === 'number');
      const [word = '', one = '', between = '', other = ''] = parse(
        parts.slice(0, at).map((part) => (typeof part === 'string' ? part : '')),
      );
      const unit = ofCountry(unitOf(word), language);
      const values = [one, other].filter((number) => number !== '').map(valueOf);
      // A year is no length of time, and a day of a month none either.
      if (unit === undefined || (unit === 'year' && values.some((value) => value > 1900))) return found;
      const start = Number(parts[at]);
      places.push({ start, end: start + found.length, values, between, unit });
      // Everything stays where it stands.
      return ' '.repeat(found.length);
    });
  };
  take(AHEAD, ([word = '', ...numbers]) => [word, ...numbers]);
  take(FOLLOWED, ([one = '', between = '', other = '', unit = '', ...second]) =>
    unit === '' ? [second[3] ?? '', ...second.slice(0, 3)] : [unit, one, between, other],
  );
  const { quantities, ranges } = readPlaces(places, whole);
  const bare = new Set<number>();
  const counted: { value: number; of: string }[] = [];
  for (const [, number = '', space, of = ''] of rest.matchAll(ANY)) {
    if (of === '' || OF_NOTHING.test(of)) bare.add(valueOf(number));
    else if (space !== '' || /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}/u.test(of))
      counted.push({ value: valueOf(number), of });
  }
  const values = new Set([...quantities, ...counted].map(({ value }) => value));
  for (const value of bare) values.add(value);
  return { quantities, ranges, bare, values, counted, money: moneyIn(whole) };
}

/** In Simplified characters 元 is that of the mainland; in others it may be two more. */
const ofCountry = (unit: Unit | undefined, language: string): Unit | undefined =>
  unit === 'yuan' && /^zh-(?:CN|Hans|SG)/u.test(language) ? 'renminbi' : unit;

function readPlaces(found: readonly Place[], text: string): Pick<Measured, 'quantities' | 'ranges'> {
  const places = [...found].sort((one, other) => one.start - other.start);
  const quantities: Quantity[] = [];
  const ranges: Range[] = [];
  const add = (place: Place, [low = 0, high = 0]: readonly number[]): void => {
    ranges.push({ low, high, unit: place.unit });
    quantities.push({ value: low, unit: place.unit, bound: 'least' });
    quantities.push({ value: high, unit: place.unit, bound: 'most' });
  };
  for (let at = 0; at < places.length; at += 1) {
    const [place, next] = [places[at], places[at + 1]];
    if (place === undefined) continue;
    const before = text.slice(0, place.start);
    // "30 € to 40 €": the unit stands at both ends.
    const ends = [...place.values, ...(next?.values ?? [])];
    const between = next === undefined ? '' : text.slice(place.end, next.start);
    if (place.values.length === 2 && isRange(place.between, before, place.values)) add(place, place.values);
    else if (next?.unit === place.unit && ends.length === 2 && isRange(between, before, ends)) {
      add(place, ends);
      at += 1;
    } else {
      const bound = boundOf(before, text.slice(place.end));
      for (const value of place.values)
        quantities.push({ value, unit: place.unit, ...(bound === undefined ? {} : { bound }) });
    }
  }
  return { quantities, ranges };
}

const isRange = (between: string, before: string, [low = 0, high = 0]: readonly number[]): boolean =>
  low < high && (TO.test(between) || (AND.test(between) && BEFORE_AND.test(before)));

/** So much of the same, perhaps in another unit. */
export const isSame = (said: Quantity, given: Quantity): boolean => {
  const times = perUnit(said.unit, given.unit);
  return times !== undefined && Math.abs(said.value * times - given.value) < 1e-9 * Math.max(1, given.value);
};

/**
 * What is said of so many and the evidence of other ones.
 * 1. 10 months are not 10 years, but 24 months are 2 years.
 * 2. 4 days are within 3 to 5, and 6 are not; "at most 3" are fewer than there may be. A sum has to stand there.
 * 3. A sum of which nothing there says what money it is may be one that is named there.
 */
export function strangeQuantities(said: Measured, given: readonly Measured[], language: string): Quantity[] {
  const money = new Set(given.flatMap((each) => [...each.money]));
  const isNamed = (unit: Unit): boolean =>
    money.size === 0
      ? isMoneyAtHome(unit, language)
      : [...money].some((other) => perUnit(unit, other) !== undefined);
  return said.quantities.filter((one) => {
    const same = given.flatMap(({ quantities }) => quantities.filter((other) => isSame(one, other)));
    const isBare = given.some(({ bare }) => bare.has(one.value));
    if (isBare && (!isMoney(one.unit) || isNamed(one.unit))) return false;
    if (same.length > 0) return isBeyond(one, same, given);
    return (
      one.bound !== undefined || !given.some(({ ranges }) => ranges.some((range) => isWithin(one, range)))
    );
  });
}

/** The most that is said is the least of a range in all places where it stands, or the other way round. */
function isBeyond(one: Quantity, same: readonly Quantity[], given: readonly Measured[]): boolean {
  if (one.bound === undefined) return false;
  const ranges = given.flatMap((each) => each.ranges);
  const isEnd = ({ value, unit }: Quantity): boolean =>
    ranges.some((range) => range.unit === unit && value === (one.bound === 'most' ? range.low : range.high));
  return same.every((other) => other.bound !== undefined && other.bound !== one.bound && isEnd(other));
}

function isWithin({ value, unit }: Quantity, { low, high, unit: theirs }: Range): boolean {
  const times = isMoney(unit) || unit === 'percent' ? undefined : perUnit(unit, theirs);
  return times !== undefined && value * times > low && value * times < high;
}

/** Nobody says so many of a smaller unit. */
const MOST = 10_000;

/** A longer range is no count. */
const LONGEST = 60;

/** Every number that a text says, in figures, in words, in another unit of the same, or between the ends of a range. */
export const numbersMeant = (text: string, language: string): readonly string[] =>
  meant(`${language} ${text}`);

const meant = keepLast(512, (key): readonly string[] => {
  const { quantities, values, ranges } = kept(key);
  const within = ranges
    .filter(({ unit, low, high }) => !isMoney(unit) && high - low <= LONGEST)
    .flatMap(({ low, high }) => Array.from({ length: Math.floor(high - low) }, (_none, at) => low + at));
  const others = quantities.flatMap(({ value, unit }) =>
    unitsLike(unit).flatMap((other) => {
      const converted = value * (perUnit(unit, other) ?? 0);
      const isShort = Math.abs(converted * 100 - Math.round(converted * 100)) < 1e-9;
      return isShort && converted > 0 && converted <= MOST ? [Math.round(converted * 100) / 100] : [];
    }),
  );
  return [...values, ...others, ...within].map(String);
});

function valueOf(written: string): number {
  const decimal = /[.,](\d{1,2})$/u.exec(written);
  const whole = (decimal === null ? written : written.slice(0, decimal.index)).replaceAll(/\D/gu, '');
  return Number(decimal === null ? whole : `${whole}.${decimal[1] ?? '0'}`);
}

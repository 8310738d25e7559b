import { clocksIn } from '../text/clock.js';
import { foldText } from '../text/fold.js';
import { measure, strangeQuantities, type Measured, type Quantity } from '../text/quantities.js';
import { isMoney } from '../text/units.js';
import { measuredIn, multiplies, type Numbered } from './claimed-numbers.js';

/**
 * Whether every number of a sentence stands in its evidence in that unit, was said by the customer, or follows from these:
 * three at €2.20, 10 % off, twenty minutes before three o'clock.
 * 1. A sum of money follows from money of the evidence, or from the customer's and a percentage of the evidence.
 * 2. A time of day follows from one of the evidence and a length of time there.
 * 3. Any other number follows from one of the evidence and one that the customer said.
 * That it follows makes it not right: whoever is asked has to find that it is the right sum of the right things.
 */
export function followsFrom(sentence: string, evidence: Omit<Numbered, 'said'>): boolean {
  const { language, question, passages, toolFacts, whole } = evidence;
  const given = measuredIn(evidence);
  const asked = measure(question, language);
  const own = measure(sentence, language);
  const clocks = clocksIn(sentence);
  const texts = [...passages.map(({ title, text }) => `${title}. ${text}`), ...toolFacts];
  const times = timesFrom(texts.join('\n'), given);
  if (clocks.some((clock) => !times.has(clock)) || multiplies(foldText(sentence), texts)) return false;
  const sums = sumsFrom(given, asked, measure(whole, language));
  const strange = strangeQuantities(own, given, language);
  const follows = ({ value, unit }: Quantity): boolean =>
    unit !== 'percent' && (isMoney(unit) ? sums.money : sums.counts).has(cents(value));
  // A price that only the customer names is told beside one that the shop does.
  const hasPrice = own.quantities.some((one) => isPrice(one) && (!strange.includes(one) || follows(one)));
  const areQuantities = strange.every(
    (one) =>
      follows(one) ||
      (asked.quantities.some(({ value, unit }) => value === one.value && unit === one.unit) &&
        (!isPrice(one) || hasPrice)),
  );
  const known = new Set([...given, asked].flatMap(({ values }) => [...values]));
  const onClocks = new Set(clocks.flatMap((clock) => [Math.floor(clock / 60), clock % 60]));
  const measured = new Set(own.quantities.map(({ value }) => value));
  return (
    areQuantities &&
    [...own.values].every((value) =>
      [known, onClocks, measured, sums.counts].some((there) => there.has(value)),
    )
  );
}

/** More than there are in a few passages, unless somebody wants to keep us busy. */
const MOST_NUMBERS = 80;

function sumsFrom(given: readonly Measured[], asked: Measured, whole: Measured) {
  const numbers = [...new Set(given.flatMap(({ values }) => [...values]))].slice(0, MOST_NUMBERS);
  const quantities = given.flatMap((each) => each.quantities);
  const shares = quantities.filter(({ unit }) => unit === 'percent').map(({ value }) => value / 100);
  const prices = moneyOf(quantities).slice(0, MOST_NUMBERS);
  const counts = new Set<number>();
  const money = new Set<number>();
  for (const one of asked.values)
    for (const other of numbers)
      for (const each of [one + other, one - other, other - one, one * other, Math.ceil(one / other)])
        counts.add(cents(each));
  // Three crates of 25 are 75.
  for (const one of whole.values)
    if (counts.has(one)) for (const other of numbers) counts.add(cents(one * other));
  const times = [...asked.values, ...numbers, ...[...whole.values].filter((one) => counts.has(one))];
  for (const price of prices) for (const each of [...times, 0.5]) money.add(cents(price * each));
  for (const sum of [...prices, ...moneyOf(asked.quantities)])
    for (const share of shares)
      for (const each of [share, 1 - share, 1 + share]) money.add(cents(sum * each));
  // Three at €2.20 and the delivery.
  const named = moneyOf(whole.quantities).filter((sum) => money.has(cents(sum)));
  const all = [...prices, ...moneyOf(asked.quantities), ...named];
  for (const one of [...prices, ...named])
    for (const other of all)
      for (const each of [one + other, one - other, other - one]) money.add(cents(each));
  return { counts, money };
}

const isPrice = ({ unit }: Quantity): boolean => isMoney(unit) || unit === 'percent';

const moneyOf = (quantities: Measured['quantities']): number[] =>
  quantities.filter(({ unit }) => isMoney(unit)).map(({ value }) => value);

const cents = (value: number): number => Math.round(value * 100) / 100;

/** The times of day that the evidence tells, and those as long before and after them as it tells, too. */
function timesFrom(text: string, given: readonly Measured[]): ReadonlySet<number> {
  const lengths = given
    .flatMap(({ quantities }) => quantities)
    .flatMap(({ value, unit }) => (unit === 'minute' ? [value] : unit === 'hour' ? [value * 60] : []));
  return new Set(
    clocksIn(text).flatMap((time) => [time, ...lengths.flatMap((length) => [time - length, time + length])]),
  );
}

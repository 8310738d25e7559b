import { readable } from './answer-text.js';
import { dayNumber, partsOfDay } from './calendar-day.js';
import { dayFromWords, monthByName } from './date-words.js';
import { beforeFestival } from './festival-dates.js';
import { chineseNumber } from './number-text.js';

export interface DateReader {
  /** Day number of today where the customer is. */
  today: number;
  language: string;
  country?: string | undefined;
  /** A day without a year is looked for backwards: "6 May" of somebody's birthday. */
  isPast?: boolean;
}

type Order = 'day-first' | 'month-first';

/**
 * The day an answer means, as a day number: ISO and other dates with or without a year, months by name, 2月6日,
 * "tomorrow", "next friday", "in 3 days". `ambiguous`: 6/2 could be either and nothing is known of the customer.
 */
export function readDate(text: string, reader: DateReader): number | 'none' | 'ambiguous' {
  return readDateAndForm(text, reader).day;
}

/** How a day was written. */
export type DateForm =
  'named' | 'full' | 'month' | 'figures' | 'weekday' | 'word' | 'length' | 'ordinal' | 'none';

/** A day and how it was written: free text has many words and figures that look like one. */
export function readDateAndForm(
  text: string,
  reader: DateReader,
): { day: number | 'none' | 'ambiguous'; form: DateForm } {
  const plain = englishCounts(vietnameseMonths(withDigits(readable(text).toLowerCase())));
  for (const [form, read] of READERS) {
    const day = read(plain, reader);
    if (day !== undefined) return { day, form };
  }
  const said = dayFromWords(plain, reader.today, reader.language);
  if (said !== undefined) return said;
  const day = dayOfMonth(plain, reader);
  return day === undefined ? { day: 'none', form: 'none' } : { day, form: 'ordinal' };
}

const READERS: readonly [
  form: DateForm,
  read: (text: string, reader: DateReader) => number | 'ambiguous' | undefined,
][] = [
  ['named', endOfMonth],
  ['named', beforeFestival],
  ['full', fullDate],
  ['month', dateWithMonthName],
  ['month', chineseMonthAndDay],
  ['figures', partialDate],
];

/** 二月六日 becomes 2月6日, 三天后 becomes 3天后. */
function withDigits(text: string): string {
  return text.replaceAll(
    /[零〇一二两兩三四五六七八九十廿]+(?=\s?(?:[年月日号號天]|个星期|個星期|周后|週後))/gu,
    (run, at: number) => {
      // 星期一天… and 下周日 are weekdays, not numbers.
      if (/[周週期拜]$/u.test(text.slice(0, at))) return run;
      const value = chineseNumber(run.replace('廿', '二十'));
      return value === undefined ? run : String(value);
    },
  );
}

/** "6 tháng 2, 2027": Vietnamese counts its months, so no name of a month will be found. */
function vietnameseMonths(text: string): string {
  return text.replaceAll(
    /(\d{1,2}) (?:tháng|thang|thg) (\d{1,2})(?:(?:,| năm| nam) ?(\d{4}))?/gu,
    (_whole, day: string, month: string, year?: string) =>
      year === undefined ? `${month}月${day}日` : `${year}年${month}月${day}日`,
  );
}

/** "in two weeks" becomes "in 2 weeks". */
function englishCounts(text: string): string {
  return text.replaceAll(
    /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten)(?= (?:days?|weeks?)\b)/gu,
    (word) => String(COUNTS.indexOf(word.replace(/^an?$/, 'one')) + 1),
  );
}

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "end of May", "Ende Mai", 5月底, 月底: the last day of that month, the next one of the name. */
function endOfMonth(text: string, reader: DateReader): number | undefined {
  const { year, month: thisMonth } = partsOfDay(reader.today);
  const ofThis = /\bend of (?:the |this )?month\b|(?<!\d ?)月底|(?<!\d ?)月末/u.test(text);
  const ofNext = END_OF_NEXT.test(text);
  const chinese = /(\d{1,2}) ?月(?:底|末)/u.exec(text)?.[1];
  const [, name] = /\b(?:end of|ende|fin de|finales de|fim de|final de|fine) (\p{L}+)/u.exec(text) ?? [];
  const named = name === undefined ? undefined : monthByName(name, reader.language)?.month;
  const month =
    chinese === undefined ? (named ?? (ofThis || ofNext ? thisMonth : undefined)) : Number(chinese);
  if (month === undefined || month > 12 || month < 1) return undefined;
  const isNextMonth = chinese === undefined && named === undefined && ofNext;
  const wanted = isNextMonth ? month + 1 : month;
  const last = (ofYear: number): number | undefined => {
    const next = dayNumber(ofYear + Math.floor(wanted / 12), (wanted % 12) + 1, 1);
    return next === undefined ? undefined : next - 1;
  };
  const near = last(year);
  return near !== undefined && near < reader.today ? last(year + 1) : near;
}

const END_OF_NEXT =
  /\bend of (?:the )?next month\b|ende (?:des )?n(?:ä|ae)chsten monats|fin du mois prochain|(?:fin|finales) del (?:próximo mes|mes que viene|mes próximo)|fi(?:m|nal) do (?:próximo mês|mês que vem)|fine del (?:mese prossimo|prossimo mese)|кон(?:ца|це|цу) следующего месяца|下(?:个|個)?月[底末]|来月末|다음 ?달 ?말/u;

function fullDate(text: string, reader: DateReader): number | 'ambiguous' | undefined {
  const yearFirst =
    /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/u.exec(text) ??
    /(?<!\d)((?:19|20|21)\d{2})([01]\d)([0-3]\d)(?!\d)/u.exec(text);
  if (yearFirst !== null)
    return dayNumber(yearOf(yearFirst[1], reader), Number(yearFirst[2]), Number(yearFirst[3]));
  const [, first, second, year] =
    /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  return inOrder(Number(first), Number(second), reader, (month, day) =>
    dayNumber(yearOf(year, reader), month, day),
  );
}

function partialDate(text: string, reader: DateReader): number | 'ambiguous' | undefined {
  const found = [...text.matchAll(/(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d/-])/gu)];
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  return inOrder(Number(only[1]), Number(only[2]), reader, (month, day) => nearestYear(month, day, reader));
}

/** The figures stand beside the name: "we may need 20" is no 20 May. */
function dateWithMonthName(text: string, reader: DateReader): number | undefined {
  const named = monthByName(text, reader.language);
  if (named === undefined) return undefined;
  const { before, after } = named;
  const isBeside =
    /\d\p{L}{0,3}\s?(?:(?:of|de|del|di|the|d)\s)?$/u.test(before) ||
    /^\s?(?:(?:the|den|le|el)\s)?\d/u.test(after);
  if (!isBeside) return undefined;
  const numbers = [...`${before} ${after}`.matchAll(/\d+/gu)].map(([digits]) => digits);
  const year = numbers.find((digits) => digits.length === 4);
  const days = numbers.filter((digits) => digits.length <= 2);
  const [day] = days;
  if (day === undefined || days.length > 2) return undefined;
  const yearSaid = year ?? days[1];
  if (yearSaid === undefined) return nearestYear(named.month, Number(day), reader);
  return dayNumber(yearOf(yearSaid, reader), named.month, Number(day));
}

function chineseMonthAndDay(text: string, reader: DateReader): number | undefined {
  const found = [...text.matchAll(/(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})(?!\d)/gu)];
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  const month = Number(only[1]);
  const day = Number(only[2]);
  const { year } = partsOfDay(reader.today);
  if (/明年|내년|来年/u.test(text)) return dayNumber(year + 1, month, day);
  return nearestYear(month, day, reader);
}

/** 6号, "the 6th": of this month, or of the next when that is over. */
function dayOfMonth(text: string, reader: DateReader): number | undefined {
  const [, before, after] =
    /(?<!\d)(?:(\d{1,2})\s?(?:[日号號일]|(?:st|nd|rd|th)(?!\p{L}))|\bthe (\d{1,2})\b)/u.exec(text) ?? [];
  const day = Number(before ?? after ?? 0);
  if (day < 1) return undefined;
  const { year, month } = partsOfDay(reader.today);
  const monthsAhead = /下(?:个|個)?月|next month|来月|다음 ?달/u.test(text) ? [1] : [0, 1, 2];
  for (const ahead of monthsAhead) {
    const candidate = dayNumber(
      year + Math.floor((month - 1 + ahead) / 12),
      ((month - 1 + ahead) % 12) + 1,
      day,
    );
    if (candidate !== undefined && (candidate >= reader.today || monthsAhead.length === 1)) return candidate;
  }
  return undefined;
}

function inOrder(
  first: number,
  second: number,
  reader: DateReader,
  toDay: (month: number, day: number) => number | undefined,
): number | 'ambiguous' | undefined {
  if (first > 12) return toDay(second, first);
  if (second > 12 || first === second) return toDay(first, second);
  const order = orderOf(reader);
  if (order === undefined) return 'ambiguous';
  return order === 'month-first' ? toDay(first, second) : toDay(second, first);
}

/** By country; without one by language, when that is written in one order wherever it is spoken. */
function orderOf({ country, language }: DateReader): Order | undefined {
  const isEnglish = /^en$/i.test(language);
  if (country === undefined && isEnglish) return undefined;
  try {
    const locale =
      country === undefined ? language : new Intl.Locale(`und-${country}`).maximize().minimize().toString();
    // Canada officially writes the year first and in practice either.
    if (country === 'CA') return undefined;
    const parts = new Intl.DateTimeFormat(locale, {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    }).formatToParts(0);
    const kinds = parts.map(({ type }) => type);
    return kinds.indexOf('month') < kinds.indexOf('day') ? 'month-first' : 'day-first';
  } catch {
    return undefined;
  }
}

function nearestYear(month: number, day: number, { today, isPast }: DateReader): number | undefined {
  const { year } = partsOfDay(today);
  // Eight years hold a 29 February also across 2100.
  const years = Array.from({ length: 9 }, (_, ahead) => (isPast === true ? year - ahead : year + ahead));
  const candidates = years.map((each) => dayNumber(each, month, day));
  return candidates.find(
    (candidate) => candidate !== undefined && (isPast === true ? candidate <= today : candidate >= today),
  );
}

/** 27 is 2027, 85 is 1985, and the Thai 2570 is 2027. */
function yearOf(digits: string | undefined, { today, language }: DateReader): number {
  const year = Number(digits ?? 0);
  if (year >= 100) return year > 2400 && language.startsWith('th') ? year - 543 : year;
  const century = Math.floor(partsOfDay(today).year / 100) * 100;
  return century + year > partsOfDay(today).year + 20 ? century - 100 + year : century + year;
}

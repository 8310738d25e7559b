import { isKnownLanguage, isKnownMarket, readCountry, readLanguage } from './locale.js';

/** The text formats that schemas here may name, and how a person is told about them. */
export const FORMATS: Readonly<Record<string, { test: (text: string) => boolean; words: string }>> = {
  duration: { test: isDuration, words: 'a duration such as "PT30M", "PT24H" or "P2D"' },
  'date-time': {
    test: isDateTime,
    words: 'a date and time with the zone, such as "2027-02-06T09:00:00+08:00"',
  },
  uri: { test: isUri, words: 'an address such as "https://shop.example/page"' },
  email: { test: isEmail, words: 'an email address such as "li.na@shop.example"' },
  language: {
    test: (text) => readLanguage(text) !== undefined,
    words: 'a language (BCP 47), such as "en", "en-US" or "zh-CN"',
  },
  country: {
    test: (text) => readCountry(text) !== undefined,
    words: 'a country by its two letters (ISO 3166-1), such as "US" or "CN"',
  },
  'known-language': {
    test: isKnownLanguage,
    words: 'a language (BCP 47), such as "en", "de" or "zh-CN"',
  },
  market: {
    test: isKnownMarket,
    words: 'a country by its two letters (ISO 3166-1), such as "US" or "CN", or "EU" for the European Union',
  },
};

export interface DurationParts {
  years: number;
  months: number;
  weeks: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const DURATION =
  /^P(?=\d|T\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9}(?:\.\d{1,3})?)S)?)?$/;

/** The parts of an ISO 8601 duration, or undefined when it is none. */
export function durationParts(text: string): DurationParts | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { years, months, weeks, days, hours, minutes, seconds };
}

export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):?(\d\d))$/;

/** ISO 8601 with an offset; a moment without one means a different time to everybody who reads it. */
export function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] =
    match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"\\^`{|}]+$/.test(text);
}

function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/.test(text)
  );
}

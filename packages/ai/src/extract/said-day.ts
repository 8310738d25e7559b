import { detectLanguage } from '@nightshift/language';
import { baseLanguage } from '@nightshift/schema';
import { datesIn, monthOf } from '../text/dates.js';
import { DAY_WORDS } from './day-words.js';
import { foldText } from '../text/fold.js';
import { isShortName } from './short-names.js';
import { withFigures } from '../text/number-words.js';
import { measure } from '../text/quantities.js';
import type { Unit } from '../text/units.js';

const DAY_MS = 86_400_000;
/** A day without its year is none of another age. */
const A_YEAR = 366;

/**
 * Whether a text may be said to name a day (`YYYY-MM-DD`), in figures, by its month or weekday, or as so far from
 * today. What could be read in two ways is either: who wrote 6/2 may mean June or February.
 */
export function isDaySaid(day: string, text: string, today: string): boolean {
  const found = detectLanguage(text).language;
  // 三天后 may be written by who speaks either; its figures are the same.
  const unknown = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const language = found === 'und' ? unknown : baseLanguage(found);
  const folded = withFigures(foldText(text).replaceAll(HAN_DAY, hanFigures), language);
  const wanted = partsOf(day, today);
  const { rest, isNamed } = writtenDates(folded, wanted);
  return (
    isNamed ||
    isMonthOrDay(rest, wanted) ||
    isWeekday(rest, wanted) ||
    DAY_WORDS.some(({ words, from, to }) => words.test(rest) && isWithin(wanted, from, to)) ||
    isSoFarAway(text, language, wanted)
  );
}

/** 三月 and 十五号: months and their days are no lengths. */
const HAN_DAY = /[一二三四五六七八九十廿]{1,3}(?=[月日号])/gu;

function hanFigures(run: string): string {
  const [tens = '', ones = ''] = run.replace('廿', '二十').includes('十')
    ? run.replace('廿', '二十').split('十')
    : ['零', run];
  const digit = (character: string): number => '零一二三四五六七八九'.indexOf(character);
  const [ten, one] = [tens === '' ? 1 : digit(tens), ones === '' ? 0 : digit(ones)];
  return ten < 0 || one < 0 ? run : String(ten * 10 + one);
}

interface Wanted {
  year: number;
  month: number;
  day: number;
  /** Monday is 0. */
  weekday: number;
  /** Days from today. */
  away: number;
}

function partsOf(iso: string, today: string): Wanted {
  const at = Date.parse(`${iso}T00:00:00Z`);
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const weekday = (Math.round(at / DAY_MS) + 3) % 7;
  return { year, month, day, weekday, away: Math.round((at - Date.parse(`${today}T00:00:00Z`)) / DAY_MS) };
}

/** 15/3, 15.3. and 3-15, with two figures of a year or none; 20270315. */
const SHORT = /(?<![\d.,/-])(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{2}))?(?![\d/-])/gu;
const SQUEEZED = /(?<!\d)((?:19|20|21)\d{2})([01]\d)([0-3]\d)(?!\d)/gu;

/** "10-15 lamps" are so many, and "2.5 m" is so long. */
const isAmount = (written: string, after: string): boolean =>
  /\d\s?-\s?\d/u.test(written)
    ? /^\s?(?!(?:at|or|and|please|um|oder|und|bitte|ou|et|o|y|e)(?!\p{L}))\p{L}/u.test(after)
    : /^\s?(?:[cmk]?m|k?g|m?l|w|v|inch|zoll|kw|%)(?!\p{L})/u.test(after);

/** The dates that are written out, and the text without them. */
function writtenDates(text: string, wanted: Wanted): { rest: string; isNamed: boolean } {
  const isYear = (year: string | undefined): boolean => {
    if (year === undefined || year === '') return Math.abs(wanted.away) <= A_YEAR;
    const named = Number(year);
    return [named, named - 543, named + 2000].includes(wanted.year);
  };
  const isDay = (one: string, other: string): boolean =>
    (Number(one) === wanted.month && Number(other) === wanted.day) ||
    (Number(other) === wanted.month && Number(one) === wanted.day);
  const dates = datesIn(text);
  let isNamed = dates.some(
    ({ year, days }) => days.includes(`${wanted.month}-${wanted.day}`) && isYear(year),
  );
  let rest = text;
  for (const { index, length } of dates)
    rest = rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length);
  rest = rest.replaceAll(
    SHORT,
    (whole: string, one: string, other: string, year: string | undefined, at: number) => {
      const isDate = year !== undefined || !isAmount(whole, rest.slice(at + whole.length));
      isNamed ||= isDate && isDay(one, other) && isYear(year);
      return ' ';
    },
  );
  rest = rest.replaceAll(SQUEEZED, (_whole, year: string, month: string, day: string) => {
    isNamed ||= isDay(month, day) && isYear(year);
    return ' ';
  });
  return { rest, isNamed };
}

const DAY_ALONE =
  /(?<!\d)(\d{1,2})\s?(?:日|号|일|st|nd|rd|th|er|º|°|числ\p{L}+)(?!\p{Script=Latin})|(?<![\p{L}])(?:the|am|zum|bis|le|el|il|dia|día|on|op|de|ngày|tanggal|tgl|วันที่|يوم)\s?(\d{1,2})(?![\d:,]|\s?[.]\d)/gu;
const MONTH_OF_FIGURES = /(?<!\d)(\d{1,2})\s?[月월](?!\s?\d)|(?:tháng|bulan|เดือน)\s(\d{1,2})(?!\d)/gu;

/** "In March" is any day of it, "the 15th" that of one month near. */
function isMonthOrDay(text: string, { month, day, away }: Wanted): boolean {
  const figures = (pattern: RegExp): number[] =>
    Array.from(text.matchAll(pattern), ([, one, other]) => Number(one ?? other));
  if (figures(DAY_ALONE).includes(day) && away >= -31 && away <= 93) return true;
  if (Math.abs(away) > A_YEAR) return false;
  return (
    figures(MONTH_OF_FIGURES).includes(month) ||
    Array.from(text.matchAll(/[\p{L}\p{M}]{3,}/gu)).some(
      ({ 0: word, index }) =>
        monthOf(word) === String(month) &&
        (word.length > SHORTEST_SURE || isShortName(text, index, index + word.length)),
    )
  );
}

/** Names of three letters are mostly short for a longer one. */
const SHORTEST_SURE = 3;

const LANGUAGES = 'en de fr es pt it nl pl tr id vi ru ar th ja ko'.split(' ');
let weekdays: ReadonlyMap<string, number> | undefined;

function readWeekdays(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let index = 0; index < 7; index += 1) {
        // 2024-01-01 was a Monday.
        const name = foldText(format.format(Date.UTC(2024, 0, 1 + index))).replace(/\.$/u, '');
        const isTold = /\p{Script=Latin}/u.test(name) ? name.length > 2 : name.length > 1;
        for (const each of [name, name.replace('-feira', '')])
          if (isTold && !names.has(each)) names.set(each, index);
      }
    }
  return names;
}

const RUN_WEEKDAY = /(?:周|星期|礼拜|週)([一二三四五六日天1-7])|([月火水木金土日])曜/gu;

/** "Next Friday" is the one of this week to some and of the next to others. */
function isWeekday(text: string, { weekday, away }: Wanted): boolean {
  if (away < -8 || away > 21) return false;
  for (const [, chinese, japanese] of text.matchAll(RUN_WEEKDAY)) {
    const at =
      chinese === undefined
        ? '月火水木金土日'.indexOf(japanese ?? '')
        : Math.max('一二三四五六日'.indexOf(chinese.replace('天', '日')), Number(chinese) - 1 || 0);
    if (at === weekday) return true;
  }
  weekdays ??= readWeekdays();
  for (const [name, at] of weekdays)
    if (at === weekday && (isRun(name) ? text.includes(name) : hasWord(text, name))) return true;
  return false;
}

const isRun = (name: string): boolean => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(name);

/** Cases of Slavic and Turkish days: в пятницу, w piątek, cumaya. */
function hasWord(text: string, name: string): boolean {
  const stem = name.length > 5 ? name.slice(0, -1) : name;
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu)).some(
    ({ 0: word, index }) =>
      (word === name && (name.length > SHORTEST_SURE || isShortName(text, index, index + word.length))) ||
      (word === `${name}s` && name.length > SHORTEST_SURE) ||
      (name.length > 4 && word.startsWith(stem) && word.length <= name.length + 2),
  );
}

function isWithin({ year, month, day, away }: Wanted, from: number | string, to: number | string): boolean {
  if (typeof from === 'number' && typeof to === 'number') return away >= from && away <= to;
  if (Math.abs(away) > A_YEAR || typeof from === 'number' || typeof to === 'number') return false;
  const at = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year > 0 && (from <= to ? at >= from && at <= to : at >= from || at <= to);
}

/** How many days so many of a unit are, at least and at most. */
const LENGTHS: Readonly<Partial<Record<Unit, readonly [number, number]>>> = {
  hour: [0, 1 / 24],
  day: [1, 1],
  'business-day': [1, 1.6],
  week: [7, 7],
  month: [28, 31],
  year: [365, 366],
};

/** Three days in this direction from today. */
const AGO =
  /(?<!\p{L})(?:ago|since|vor|seit|il y a|depuis|hace|desde|há|ha|atrás|atras|fa|geleden|temu|önce|назад|lalu|trước|منذ|قبل)(?!\p{L})|前|전|ก่อน|แล้ว/u;

/** "In 3 days", "two weeks ago", 三个月内. */
function isSoFarAway(text: string, language: string, { away }: Wanted): boolean {
  if (away < 0 && !AGO.test(foldText(text))) return false;
  return measure(text, language).quantities.some(({ value, unit }) => {
    const length = LENGTHS[unit];
    if (length === undefined) return false;
    const [least, most] = [Math.floor(value * length[0]), Math.ceil(value * length[1])];
    const slack = unit === 'business-day' ? 2 : unit === 'week' ? 1 : 0;
    return Math.abs(away) >= least - slack && Math.abs(away) <= most + slack;
  });
}

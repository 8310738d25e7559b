import type { Calendar } from './calendar-schema.js';
import { sayCalendar, type CalendarDetails, type CalendarSaying, type Said } from './calendar-words.js';
import { parseDayKey, parseHolidaySet } from './compile-calendar.js';
import { toClock, toDayNumber, weekdays } from './dates.js';
import { festivalNames } from './festivals.js';
import { hasHolidays, holidayCountries, holidayRegions } from './holidays.js';
import { parsePeriod, parseWeekKey } from './week.js';
import type { MinutePeriod } from './week.js';
import { isZone } from './zone-clock.js';

export type CalendarProblem = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer into the calendar: /week/mon-fri/0 */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  /** The same in Chinese. */
  readonly words: { readonly 'zh-CN': Said; readonly 'zh-TW': Said };
};

type Read = { readonly period: MinutePeriod; readonly text: string; readonly path: string };

const weekdayTitles = [
  ['Monday', '周一', '週一'],
  ['Tuesday', '周二', '週二'],
  ['Wednesday', '周三', '週三'],
  ['Thursday', '周四', '週四'],
  ['Friday', '周五', '週五'],
  ['Saturday', '周六', '週六'],
  ['Sunday', '周日', '週日'],
] as const;
const titleOf = (index: number) => weekdayTitles[index] ?? '';

/** Everything that is wrong with a calendar of the right shape (`CalendarSchema`); an empty list when all is well. */
export function checkCalendar(calendar: Calendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!isZone(calendar.zone)) {
    problems.push(problem('zone', '/zone', { zone: calendar.zone }));
  }
  problems.push(
    ...checkWeek(calendar.week),
    ...checkHolidays(calendar.holidays ?? []),
    ...checkDays(calendar.days ?? {}),
  );
  if (!isEverOpen(calendar)) {
    problems.push({ ...problem('never-open', '/week'), severity: 'warning' });
  }
  return problems;
}

function checkWeek(week: Calendar['week']): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const keyOfDay = new Map<number, string>();
  const byDay: Read[][] = weekdays.map(() => []);
  for (const [key, texts] of Object.entries(week)) {
    const path = `/week/${pointer(key)}`;
    const indexes = parseWeekKey(key);
    if (indexes === null) {
      problems.push(problem('weekday', path, { key }));
      continue;
    }
    const read = readPeriods(texts, path, problems);
    for (const index of indexes) {
      const other = keyOfDay.get(index);
      if (other !== undefined) {
        problems.push(problem('weekday-twice', path, { day: titleOf(index), other, key }));
      }
      keyOfDay.set(index, key);
      byDay[index]?.push(...read);
    }
  }
  problems.push(...checkNights(byDay));
  return problems;
}

/** A period that passes midnight must end before the first one of the next day begins. */
function checkNights(byDay: readonly (readonly Read[])[]): CalendarProblem[] {
  const found = new Map<string, CalendarProblem>();
  byDay.forEach((periods, index) => {
    const tomorrow = byDay[(index + 1) % 7] ?? [];
    for (const { period, text, path } of periods) {
      const hit = tomorrow.find((next) => next.period.start + 1_440 < period.end);
      if (hit === undefined || found.has(path)) continue;
      const details = { text, day: titleOf(index), other: hit.text, time: toClock(hit.period.start) };
      found.set(path, problem('overlap', path, details, 'night'));
    }
  });
  return [...found.values()];
}

function readPeriods(texts: readonly string[], path: string, problems: CalendarProblem[]): Read[] {
  const read: Read[] = [];
  texts.forEach((text, index) => {
    const period = parsePeriod(text);
    const at = `${path}/${index}`;
    if (period === null) {
      problems.push(problem('period', at, { text }));
      return;
    }
    const hit = read.find((each) => each.period.start < period.end && period.start < each.period.end);
    if (hit !== undefined) {
      problems.push(problem('overlap', at, { text, other: hit.text }));
    }
    read.push({ period, text, path: at });
  });
  return read;
}

function checkHolidays(holidays: readonly string[]): CalendarProblem[] {
  return holidays.flatMap((text, index) => {
    if (parseHolidaySet(text) !== null) return [];
    const path = `/holidays/${index}`;
    const [country = '', festival = ''] = text.split(':');
    const [national = ''] = country.split('-');
    if (!hasHolidays(national)) {
      return [problem('country', path, { country: national, known: holidayCountries().join(', ') })];
    }
    if (!hasHolidays(country)) {
      const regions = holidayRegions(national);
      const details = { country, national, known: regions.join(', ') };
      return [problem('region', path, details, regions.length === 0 ? 'no-region' : 'region')];
    }
    return [problem('festival', path, { festival, known: festivalNames().join(', ') })];
  });
}

function checkDays(days: NonNullable<Calendar['days']>): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const ranges: { key: string; first: number; last: number }[] = [];
  for (const [key, { periods }] of Object.entries(days)) {
    const path = `/days/${pointer(key)}`;
    readPeriods(periods, `${path}/periods`, problems);
    const range = parseDayKey(key);
    if (range === null) {
      problems.push(badDay(key, path));
      continue;
    }
    // One day inside a range is an exception to it; two ranges that overlap leave it open which one counts.
    const hit = ranges.find(
      (other) =>
        key.includes('/') &&
        other.key.includes('/') &&
        range.first <= other.last &&
        other.first <= range.last,
    );
    if (hit !== undefined) {
      problems.push(problem('days-overlap', path, { key, other: hit.key }));
    }
    ranges.push({ key, ...range });
  }
  return problems;
}

function badDay(key: string, path: string): CalendarProblem {
  const wrong = key.split('/').find((date) => toDayNumber(date) === null);
  return wrong === undefined ? problem('date-range', path, { key }) : problem('date', path, { date: wrong });
}

function isEverOpen(calendar: Calendar): boolean {
  const special = Object.values(calendar.days ?? {}).map((day) => day.periods);
  return [...Object.values(calendar.week), ...special].some((periods) => periods.length > 0);
}

/** `saying` where one code has several. */
function problem(
  code: CalendarSaying,
  path: string,
  details: CalendarDetails = {},
  saying: CalendarSaying = code,
): CalendarProblem {
  return { code: `calendar.${code}`, severity: 'error', path, ...sayCalendar(saying, details) };
}

function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

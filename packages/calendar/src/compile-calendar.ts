// A calendar, ready for many questions a second.
// 1. A day's hours come from the first of these that says something: special day, holiday, make-up workday, weekday.
//    A holiday of one country closes a make-up workday of another.
// 2. A period belongs to the day on which it begins, and is kept to its end even when the next day is closed.
// 3. A make-up workday has the hours of the weekday that it replaces; where that weekday has none, its own.
// 4. Answers are kept per day in the compiled calendar. The calendar that went in must not be changed afterwards.
import type { Calendar } from './calendar-schema.js';
import { dayMs, minuteMs, toClock, toDate, toDayNumber, weekdayIndex } from './dates.js';
import { festivalTitles } from './festival-titles.js';
import { isFestival } from './festivals.js';
import type { Names } from './holiday-table-types.js';
import { firstTableYear } from './holiday-tables.js';
import { hasHolidays, holidayCoverage, holidayOn, replacedWorkday } from './holidays.js';
import { parsePeriods, parseWeek } from './week.js';
import type { MinutePeriod, Week } from './week.js';
import { zoneClock } from './zone-clock.js';
import type { ZoneClock } from './zone-clock.js';

export type Opening = { readonly startMs: number; readonly endMs: number };

/** One entry of `holidays`: a country or region, perhaps only one festival of it. */
export type HolidaySet = { readonly country: string; readonly festival?: string };

export type DayPlan = {
  readonly openings: readonly Opening[];
  readonly periods: readonly MinutePeriod[];
  readonly holiday: ClosedFor | null;
  readonly isMakeUpWorkday: boolean;
  readonly special: SpecialDay | null;
};

export type ClosedFor = {
  readonly country: string;
  readonly names: Names;
  readonly festival?: string;
  readonly isEstimated: boolean;
};

type SpecialDay = { readonly name?: string; readonly periods: readonly MinutePeriod[] };

/** Made by `compileCalendar`; read it through the functions of this package. */
export type CompiledCalendar = {
  readonly zone: string;
  readonly clock: ZoneClock;
  readonly holidaySets: readonly HolidaySet[];
  readonly week: Week;
  readonly special: ReadonlyMap<number, SpecialDay>;
  readonly hasMakeUpWorkdays: boolean;
  readonly plans: Map<number, DayPlan>;
  /** Day number in UTC → the openings that touch that day, merged. */
  readonly openings: Map<number, readonly Opening[]>;
};

export type DayInfo = {
  readonly date: string;
  /** The periods that begin on this day, with the clock times of the calendar's zone. */
  readonly open: readonly (Opening & { readonly from: string; readonly to: string })[];
  readonly holiday?: ClosedFor;
  /** The name of a special day. */
  readonly name?: string;
  readonly isMakeUpWorkday: boolean;
  /** False when a holiday of that date may still be missing from the tables. */
  readonly isKnown: boolean;
};

const longestRangeDays = 1_000;
const longestCache = 4_000;

/** Never throws. What cannot be read is left out, an unknown zone becomes UTC: ask `checkCalendar` first. */
export function compileCalendar(calendar: Calendar): CompiledCalendar {
  const clock = zoneClock(calendar.zone) ?? utcClock;
  return {
    zone: clock.zone,
    clock,
    holidaySets: (calendar.holidays ?? []).flatMap((text) => parseHolidaySet(text) ?? []),
    week: parseWeek(calendar.week),
    special: readSpecialDays(calendar.days ?? {}),
    hasMakeUpWorkdays: calendar.makeUpWorkdays !== 'ignore',
    plans: new Map(),
    openings: new Map(),
  };
}

/** What a date (YYYY-MM-DD, in the calendar's zone) is like, or null when there is no such date. */
export function dayInfo(calendar: CompiledCalendar, date: string): DayInfo | null {
  const dayNumber = toDayNumber(date);
  if (dayNumber === null) return null;
  const plan = planDay(calendar, dayNumber);
  return {
    date,
    open: plan.periods.map((period) => ({
      from: toClock(period.start),
      to: toClock(period.end),
      ...toOpening(calendar.clock, dayNumber, period),
    })),
    ...(plan.holiday === null ? {} : { holiday: plan.holiday }),
    ...(plan.special?.name === undefined ? {} : { name: plan.special.name }),
    isMakeUpWorkday: plan.isMakeUpWorkday,
    isKnown: plan.special !== null || calendar.holidaySets.every((set) => isCovered(set, date)),
  };
}

/** Null when it names no known country, region or festival. */
export function parseHolidaySet(text: string): HolidaySet | null {
  const [country = '', festival, ...rest] = text.split(':');
  if (rest.length > 0 || !hasHolidays(country)) return null;
  if (festival === undefined) return { country };
  return Object.hasOwn(festivalTitles, festival) ? { country, festival } : null;
}

/** First and last day number of `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; null when it is neither or runs backwards. */
export function parseDayKey(key: string): { first: number; last: number } | null {
  const [from = '', to = from, ...rest] = key.split('/');
  const first = toDayNumber(from);
  const last = toDayNumber(to);
  if (
    first === null ||
    last === null ||
    rest.length > 0 ||
    last < first ||
    last - first >= longestRangeDays
  ) {
    return null;
  }
  return { first, last };
}

export function planDay(calendar: CompiledCalendar, dayNumber: number): DayPlan {
  const known = calendar.plans.get(dayNumber);
  if (known !== undefined) return known;
  if (calendar.plans.size >= longestCache) calendar.plans.clear();
  const plan = makePlan(calendar, dayNumber);
  calendar.plans.set(dayNumber, plan);
  return plan;
}

const utcClock: ZoneClock = { zone: 'UTC', offsetMsAt: () => 0, toInstantMs: (wallMs) => wallMs };

function makePlan(calendar: CompiledCalendar, dayNumber: number): DayPlan {
  const date = toDate(dayNumber);
  const special = calendar.special.get(dayNumber) ?? null;
  const holiday = closedFor(calendar.holidaySets, date);
  const replaced =
    holiday === null && calendar.hasMakeUpWorkdays ? replacedDay(calendar.holidaySets, date) : null;
  const periods =
    special?.periods ?? (holiday !== null ? [] : weekPeriods(calendar.week, dayNumber, replaced));
  return {
    periods,
    openings: periods
      .map((period) => toOpening(calendar.clock, dayNumber, period))
      .filter((opening) => opening.endMs > opening.startMs),
    holiday,
    isMakeUpWorkday: replaced !== null,
    special,
  };
}

function weekPeriods(week: Week, dayNumber: number, replaced: number | null): readonly MinutePeriod[] {
  const own = week[weekdayIndex(dayNumber)] ?? [];
  const instead = replaced === null ? [] : (week[weekdayIndex(replaced)] ?? []);
  return instead.length > 0 ? instead : own;
}

function closedFor(sets: readonly HolidaySet[], date: string): ClosedFor | null {
  for (const { country, festival } of sets) {
    const holiday = holidayOn(country, date);
    if (festival === undefined && holiday !== null) {
      const { names, isEstimated } = holiday;
      return {
        country,
        names,
        isEstimated,
        ...(holiday.festival === undefined ? {} : { festival: holiday.festival }),
      };
    }
    if (festival !== undefined && isFestival(festival, country, date)) {
      const names = festivalTitles[festival] ?? { en: festival };
      return { country, names, festival, isEstimated: holiday?.isEstimated ?? false };
    }
  }
  return null;
}

function replacedDay(sets: readonly HolidaySet[], date: string): number | null {
  for (const { country, festival } of sets) {
    const replaced = replacedWorkday(country, date);
    if (replaced === null) continue;
    if (festival === undefined || isFestival(festival, country, replaced)) return toDayNumber(replaced);
  }
  return null;
}

function isCovered({ country }: HolidaySet, date: string): boolean {
  const coverage = holidayCoverage(country);
  return coverage !== null && date >= `${firstTableYear}-01-01` && date <= coverage.until;
}

function toOpening(clock: ZoneClock, dayNumber: number, period: MinutePeriod): Opening {
  const midnightMs = dayNumber * dayMs;
  return {
    startMs: clock.toInstantMs(midnightMs + period.start * minuteMs),
    endMs: clock.toInstantMs(midnightMs + period.end * minuteMs),
  };
}

function readSpecialDays(days: NonNullable<Calendar['days']>): Map<number, SpecialDay> {
  const special = new Map<number, SpecialDay>();
  // Single days are entered last, so that one day inside a range can have its own hours.
  const entries = Object.entries(days).sort(([a], [b]) => Number(b.includes('/')) - Number(a.includes('/')));
  for (const [key, { name, periods }] of entries) {
    const range = parseDayKey(key);
    if (range === null) continue;
    const day: SpecialDay = { periods: parsePeriods(periods), ...(name === undefined ? {} : { name }) };
    for (let dayNumber = range.first; dayNumber <= range.last; dayNumber += 1) special.set(dayNumber, day);
  }
  return special;
}

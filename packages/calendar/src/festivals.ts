// Festivals that customers shop or travel for, whether or not an office closes on them.
import { dayNumberOf, nthWeekday, toDate, toDayNumber } from './dates.js';
import { firstTableYear, moonTable } from './holiday-tables.js';
import { hasHolidays, holidaysOf } from './holidays.js';
import type { Holiday } from './holidays.js';

export type Festival = {
  readonly name: string;
  readonly country: string;
  /** The day itself, YYYY-MM-DD: New Year's Day of the lunar year, the Friday of Black Friday. */
  readonly day: string;
  /** The whole festival with the public days off around it, both ends included. */
  readonly start: string;
  readonly end: string;
};

const chineseMoonCountries = ['CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'ID', 'PH'];
const moonKinds = new Map([
  ...chineseMoonCountries.map((country) => [country, 'chinese'] as const),
  ['KR', 'korean'],
  ['VN', 'vietnamese'],
]);

/** Days by rule, the same in every country. */
const everywhere: Readonly<Record<string, (year: number) => number>> = {
  'black-friday': blackFriday,
  'cyber-monday': (year) => blackFriday(year) + 3,
  'singles-day': (year) => dayNumberOf(year, 11, 11),
  'double-twelve': (year) => dayNumberOf(year, 12, 12),
  'mid-year-sale': (year) => dayNumberOf(year, 6, 18),
  'valentines-day': (year) => dayNumberOf(year, 2, 14),
  halloween: (year) => dayNumberOf(year, 10, 31),
  'christmas-eve': (year) => dayNumberOf(year, 12, 24),
  'new-years-eve': (year) => dayNumberOf(year, 12, 31),
};

/** Days by the moon and how many days they lie after the day in the table. */
const byMoon: Readonly<Record<string, { entry: string; shift: number; countries: readonly string[] }>> = {
  'lunar-new-year': { entry: 'lunar-new-year', shift: 0, countries: [...chineseMoonCountries, 'KR', 'VN'] },
  'lunar-new-year-eve': {
    entry: 'lunar-new-year',
    shift: -1,
    countries: [...chineseMoonCountries, 'KR', 'VN'],
  },
  'lantern-festival': { entry: 'lunar-new-year', shift: 14, countries: ['CN', 'TW', 'HK', 'MO'] },
  qingming: { entry: 'qingming', shift: 0, countries: ['CN', 'TW', 'HK', 'MO'] },
  'dragon-boat': { entry: 'dragon-boat', shift: 0, countries: ['CN', 'TW', 'HK', 'MO'] },
  qixi: { entry: 'qixi', shift: 0, countries: ['CN', 'TW', 'HK', 'MO'] },
  'mid-autumn': {
    entry: 'mid-autumn',
    shift: 0,
    countries: ['CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'KR', 'VN'],
  },
};

/** Festivals whose days are the public holidays that carry their name. */
const byHolidays = [
  'new-year',
  'easter',
  'eid-al-fitr',
  'eid-al-adha',
  'songkran',
  'labour-day',
  'thanksgiving',
  'national-day',
  'christmas',
  'diwali',
];

const diwaliInIndia = ['2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26'];

/** Every festival name that `isFestival` knows. */
export function festivalNames(): string[] {
  return [...Object.keys(everywhere), ...Object.keys(byMoon), ...byHolidays];
}

/**
 * When a festival is in a country in a year; empty where it is not kept. Eid can come twice in one year. Lunar dates
 * are known from 2025 to 2035, and differ by country: Korea and Vietnam reckon by their own meridian.
 */
export function festivalsOf(name: string, country: string, year: number): Festival[] {
  const national = country.split('-')[0] ?? country;
  const rule = ownEntry(everywhere, name);
  if (rule !== undefined) return [singleDay(name, country, rule(year))];
  const moon = ownEntry(byMoon, name);
  if (moon !== undefined) {
    const day = moon.countries.includes(national) ? moonDay(moon.entry, national, year) : null;
    if (day === null) return [];
    return [withHolidays(name, country, day + moon.shift, year)];
  }
  if (!byHolidays.includes(name)) return [];
  if (name === 'diwali' && national === 'IN') {
    return diwaliInIndia
      .filter((day) => day.startsWith(`${year}-`))
      .map((day) => ({ name, country, day, start: day, end: day }));
  }
  const found = runs(holidaysOf(country, year).filter((holiday) => holiday.festival === name)).map((run) => ({
    name,
    country,
    day: name === 'christmas' ? christmasDay(run) : run.start,
    ...run,
  }));
  if (found.length === 0 && name === 'christmas' && !hasChristmasElsewhere(national)) {
    return [singleDay(name, country, dayNumberOf(year, 12, 25))];
  }
  return found;
}

/** True from the first to the last day of the festival in that country. `date` is YYYY-MM-DD. */
export function isFestival(name: string, country: string, date: string): boolean {
  const year = Number(date.slice(0, 4));
  if (toDayNumber(date) === null) return false;
  return [year - 1, year, year + 1].some((each) =>
    festivalsOf(name, country, each).some((festival) => date >= festival.start && date <= festival.end),
  );
}

/** The Friday after the fourth Thursday of November: never simply the fourth Friday. */
function blackFriday(year: number): number {
  return nthWeekday(year, 11, 'thu', 4) + 1;
}

function moonDay(entry: string, country: string, year: number): number | null {
  const kinds = moonTable[entry];
  const days = kinds?.[moonKinds.get(country) ?? 'chinese'] ?? kinds?.['chinese'];
  const monthAndDay = days?.[year - firstTableYear];
  if (monthAndDay === undefined) return null;
  return dayNumberOf(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)));
}

function withHolidays(name: string, country: string, dayNumber: number, year: number): Festival {
  const day = toDate(dayNumber);
  const found = runs(holidaysOf(country, year).filter((holiday) => holiday.festival === name)).find((run) =>
    reaches(run, dayNumber),
  );
  if (found === undefined) return singleDay(name, country, dayNumber);
  return {
    name,
    country,
    day,
    start: found.start < day ? found.start : day,
    end: found.end > day ? found.end : day,
  };
}

/** Days of one festival belong together when no more than a weekend lies between them. */
function runs(holidays: readonly Holiday[]): { start: string; end: string }[] {
  const result: { start: string; end: string }[] = [];
  for (const { start, end } of holidays) {
    const last = result.at(-1);
    if (last !== undefined && numberOf(start) - numberOf(last.end) <= 3) {
      result[result.length - 1] = { start: last.start, end: end > last.end ? end : last.end };
    } else result.push({ start, end });
  }
  return result;
}

function reaches(run: { start: string; end: string }, dayNumber: number): boolean {
  return dayNumber >= numberOf(run.start) - 1 && dayNumber <= numberOf(run.end) + 1;
}

function christmasDay(run: { start: string; end: string }): string {
  const christmas = `${run.start.slice(0, 4)}-12-25`;
  return christmas >= run.start && christmas <= run.end ? christmas : run.start;
}

function hasChristmasElsewhere(country: string): boolean {
  return hasHolidays(country) && ['RU', 'EG'].includes(country);
}

function singleDay(name: string, country: string, dayNumber: number): Festival {
  const day = toDate(dayNumber);
  return { name, country, day, start: day, end: day };
}

function numberOf(date: string): number {
  return toDayNumber(date) ?? 0;
}

function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

import { dayNumberOf, toDate, toDayNumber } from './dates.js';
import type { CountryTable, Names } from './holiday-table-types.js';
import { holidayTables, lastTableYear } from './holiday-tables.js';

export type Holiday = {
  /** 'CN', or 'US-CA' where the region was asked for. */
  readonly country: string;
  /** First and last date, YYYY-MM-DD, both included. */
  readonly start: string;
  readonly end: string;
  /** By language tag: always `en`, often the country's own languages. */
  readonly names: Names;
  readonly festival?: string;
  /** A day off in place of a holiday on a weekend. */
  readonly isSubstitute: boolean;
  /** Computed from the moon; the announced date may be a day earlier or later. */
  readonly isEstimated: boolean;
};

export type YearOfHolidays = {
  readonly holidays: readonly Holiday[];
  readonly byDay: ReadonlyMap<number, Holiday>;
  /** Day number of a make-up workday → day number of the weekday off that it replaces. */
  readonly workdays: ReadonlyMap<number, number>;
};

const cache = new Map<string, YearOfHolidays>();
const tokenPattern = /^(\d{2})(\d{2})([0-9a-z]+)(?:\+(\d+))?(~?)(\*?)$/;
const lastTableDate = `${lastTableYear}-12-31`;

/** Every country with a holiday table, as ISO 3166 codes. */
export function holidayCountries(): string[] {
  return Object.keys(holidayTables);
}

/** The regions with own holidays: `US-CA`, `GB-SCT`; empty for a country without. */
export function holidayRegions(country: string): string[] {
  return Object.keys(tableOf(country)?.regions ?? {}).map((region) => `${country}-${region}`);
}

export function hasHolidays(country: string): boolean {
  const { table, regionName } = split(country);
  return table !== undefined && (regionName === undefined || Object.hasOwn(table.regions ?? {}, regionName));
}

/** The public holidays that begin in a year, in order. Empty for an unknown country or a year without a table. */
export function holidaysOf(country: string, year: number): readonly Holiday[] {
  return yearOfHolidays(country, year).holidays;
}

/** The public holiday on a date (YYYY-MM-DD), or null. A holiday of several days is found on each of them. */
export function holidayOn(country: string, date: string): Holiday | null {
  const dayNumber = toDayNumber(date);
  if (dayNumber === null) return null;
  return yearOfHolidays(country, Number(date.slice(0, 4))).byDay.get(dayNumber) ?? null;
}

/** The weekday off (YYYY-MM-DD) that is worked on this date instead, or null when it is no make-up workday. */
export function replacedWorkday(country: string, date: string): string | null {
  const dayNumber = toDayNumber(date);
  if (dayNumber === null) return null;
  const replaced = yearOfHolidays(country, Number(date.slice(0, 4))).workdays.get(dayNumber);
  return replaced === undefined ? null : toDate(replaced);
}

/** Until when a country's holidays are complete, and whether its government publishes them year by year. */
export function holidayCoverage(country: string): { until: string; isScheduleAwaited: boolean } | null {
  if (!hasHolidays(country)) return null;
  const { table, regionName } = split(country);
  const region = regionName === undefined ? undefined : table?.regions?.[regionName];
  return {
    until: region?.until ?? table?.until ?? lastTableDate,
    isScheduleAwaited: table?.isScheduleAwaited ?? false,
  };
}

/** A name in a language, else in a near one (zh-TW for zh-CN), else in English. */
export function nameIn(names: Names, language: string): string {
  const base = language.split('-')[0] ?? language;
  const near = Object.keys(names).find((tag) => tag === base || tag.startsWith(`${base}-`));
  return names[language] ?? (near === undefined ? undefined : names[near]) ?? names['en'] ?? '';
}

export function yearOfHolidays(country: string, year: number): YearOfHolidays {
  const key = `${country} ${year}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const read = readYear(country, year);
  if (hasHolidays(country)) cache.set(key, read);
  return read;
}

function readYear(country: string, year: number): YearOfHolidays {
  const { table, regionName } = split(country);
  const tokens = table === undefined || !hasHolidays(country) ? [] : tokensOf(table, regionName, year);
  const holidays = tokens.flatMap((token) =>
    table === undefined ? [] : (readToken(table, country, year, token) ?? []),
  );
  holidays.sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : Number(a.isSubstitute) - Number(b.isSubstitute),
  );
  const byDay = new Map<number, Holiday>();
  for (const holiday of holidays) {
    const last = toDayNumber(holiday.end) ?? 0;
    for (let day = toDayNumber(holiday.start) ?? 1; day <= last; day += 1) {
      if (!byDay.has(day)) byDay.set(day, holiday);
    }
  }
  return { holidays, byDay, workdays: readWorkdays(table, year) };
}

function tokensOf(table: CountryTable, regionName: string | undefined, year: number): string[] {
  const tokens = (table.years[year] ?? '').split(' ').filter((token) => token !== '');
  const changes = regionName === undefined ? '' : (table.regions?.[regionName]?.years[year] ?? '');
  const removed = new Set(
    changes.split(' ').flatMap((change) => (change.startsWith('-') ? [change.slice(1)] : [])),
  );
  const added = changes.split(' ').filter((change) => change !== '' && !change.startsWith('-'));
  return [...tokens.filter((token) => !removed.has(token)), ...added];
}

function readToken(table: CountryTable, country: string, year: number, token: string): Holiday | null {
  const match = tokenPattern.exec(token);
  const name = table.names[Number.parseInt(match?.[3] ?? '', 36)];
  if (match === null || name === undefined) return null;
  const start = dayNumberOf(year, Number(match[1]), Number(match[2]));
  return {
    country,
    start: toDate(start),
    end: toDate(start + Number(match[4] ?? 0)),
    names: name.in,
    ...(name.festival === undefined ? {} : { festival: name.festival }),
    isEstimated: match[5] === '~',
    isSubstitute: match[6] === '*',
  };
}

function readWorkdays(table: CountryTable | undefined, year: number): Map<number, number> {
  const workdays = new Map<number, number>();
  for (const token of (table?.workdays?.[year] ?? '').split(' ')) {
    const match = /^(\d{2})(\d{2})>(\d{2})(\d{2})$/.exec(token);
    if (match === null) continue;
    const worked = dayNumberOf(year, Number(match[1]), Number(match[2]));
    workdays.set(worked, dayNumberOf(year, Number(match[3]), Number(match[4])));
  }
  return workdays;
}

function split(country: string): { table: CountryTable | undefined; regionName: string | undefined } {
  const dash = country.indexOf('-');
  const regionName = dash < 0 ? undefined : country.slice(dash + 1);
  return { table: tableOf(dash < 0 ? country : country.slice(0, dash)), regionName };
}

function tableOf(country: string): CountryTable | undefined {
  return Object.hasOwn(holidayTables, country) ? holidayTables[country] : undefined;
}

import type { CalendarProblem } from './check-calendar.js';
import type { CompiledCalendar, HolidaySet } from './compile-calendar.js';
import { firstTableYear } from './holiday-tables.js';
import { holidayCoverage, holidaysOf } from './holidays.js';

/** The last date, YYYY-MM-DD, whose holidays are all known; null for a calendar that reads no holidays. */
export function knownUntil(calendar: CompiledCalendar): string | null {
  const dates = calendar.holidaySets.flatMap(({ country }) => holidayCoverage(country)?.until ?? []);
  return dates.length === 0 ? null : dates.reduce((a, b) => (a < b ? a : b));
}

/** What is not sure about the holidays of a year, one warning for each country concerned. */
export function coverageWarnings(calendar: CompiledCalendar, year: number): CalendarProblem[] {
  return calendar.holidaySets.flatMap((set, index) => {
    const found = incomplete(set, year) ?? estimated(set, year);
    return found === null ? [] : [{ ...found, severity: 'warning' as const, path: `/holidays/${index}` }];
  });
}

type Warning = Pick<CalendarProblem, 'code' | 'message' | 'fix'>;

function incomplete({ country }: HolidaySet, year: number): Warning | null {
  const coverage = holidayCoverage(country);
  if (coverage === null) return null;
  if (year < firstTableYear) {
    return {
      code: 'calendar.holidays-too-early',
      message: `The holidays of ${country} are known from ${firstTableYear} on.`,
      fix: `Enter the days of ${year} under days if you need them.`,
    };
  }
  if (`${year}-12-31` <= coverage.until) return null;
  const until = `The holidays of ${country} are known until ${coverage.until}.`;
  if (holidaysOf(country, year).length === 0) {
    return {
      code: 'calendar.holidays-unknown',
      message: `${until} No day of ${year} counts as a holiday.`,
      fix: `Update Nightshift, or enter the holidays of ${year} under days.`,
    };
  }
  if (coverage.isScheduleAwaited) {
    return {
      code: 'calendar.holidays-unpublished',
      message: `${until} For ${year} only the statutory holidays are used: no extended breaks, no make-up workdays.`,
      fix: `Update Nightshift when the government has published ${year}, or enter its days under days.`,
    };
  }
  return {
    code: 'calendar.holidays-incomplete',
    message: `${until} Some moving holidays of ${year} are missing.`,
    fix: `Enter the missing days of ${year} under days.`,
  };
}

function estimated({ country }: HolidaySet, year: number): Warning | null {
  const names = holidaysOf(country, year).flatMap((holiday) =>
    holiday.isEstimated ? [holiday.names['en'] ?? ''] : [],
  );
  if (names.length === 0) return null;
  return {
    code: 'calendar.holidays-estimated',
    message: `These holidays of ${country} in ${year} depend on the sighting of the moon and may be a day earlier or later: ${[...new Set(names)].join(', ')}.`,
    fix: 'Enter the day under days when it has been announced.',
  };
}

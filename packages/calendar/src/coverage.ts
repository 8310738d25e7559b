import { sayCalendar, type CalendarDetails, type CalendarSaying } from './calendar-words.js';
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

type Warning = Pick<CalendarProblem, 'code' | 'message' | 'fix' | 'words'>;

function incomplete({ country }: HolidaySet, year: number): Warning | null {
  const coverage = holidayCoverage(country);
  if (coverage === null) return null;
  const details = { country, year, until: coverage.until, from: firstTableYear };
  if (year < firstTableYear) return warning('holidays-too-early', details);
  if (`${year}-12-31` <= coverage.until) return null;
  if (holidaysOf(country, year).length === 0) return warning('holidays-unknown', details);
  return warning(coverage.isScheduleAwaited ? 'holidays-unpublished' : 'holidays-incomplete', details);
}

function estimated({ country }: HolidaySet, year: number): Warning | null {
  const found = holidaysOf(country, year).filter(({ isEstimated }) => isEstimated);
  if (found.length === 0) return null;
  const namesIn = (tongue: string): string =>
    [...new Set(found.map(({ names }) => names[tongue] ?? names['en'] ?? ''))].join(', ');
  return warning('holidays-estimated', {
    country,
    year,
    names: [namesIn('en'), namesIn('zh-CN'), namesIn('zh-TW')],
  });
}

function warning(code: CalendarSaying, details: CalendarDetails): Warning {
  return { code: `calendar.${code}`, ...sayCalendar(code, details) };
}

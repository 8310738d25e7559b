import type { Calendar } from './calendar-schema.js';
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
};

type Read = { readonly period: MinutePeriod; readonly text: string; readonly path: string };

const weekdayTitles = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Everything that is wrong with a calendar of the right shape (`CalendarSchema`); an empty list when all is well. */
export function checkCalendar(calendar: Calendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!isZone(calendar.zone)) {
    problems.push(
      problem(
        'zone',
        '/zone',
        `There is no time zone “${calendar.zone}”.`,
        'Use an IANA name such as Asia/Shanghai or America/New_York.',
      ),
    );
  }
  problems.push(
    ...checkWeek(calendar.week),
    ...checkHolidays(calendar.holidays ?? []),
    ...checkDays(calendar.days ?? {}),
  );
  if (!isEverOpen(calendar)) {
    problems.push({
      ...problem(
        'never-open',
        '/week',
        'This calendar is never open.',
        'Give at least one weekday its hours, such as "mon-fri": ["09:00-18:00"].',
      ),
      severity: 'warning',
    });
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
      problems.push(
        problem(
          'weekday',
          path,
          `“${key}” is no weekday.`,
          'Use mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri, or a list such as mon,wed.',
        ),
      );
      continue;
    }
    const read = readPeriods(texts, path, problems);
    for (const index of indexes) {
      const other = keyOfDay.get(index);
      if (other !== undefined) {
        const title = weekdayTitles[index] ?? '';
        problems.push(
          problem(
            'weekday-twice',
            path,
            `${title} has hours in “${other}” and in “${key}”.`,
            `Leave ${title} out of one of the two.`,
          ),
        );
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
      const message = `“${text}” on ${weekdayTitles[index] ?? ''} runs into “${hit.text}” on the next day.`;
      found.set(
        path,
        problem(
          'overlap',
          path,
          message,
          `End it by ${toClock(hit.period.start)}, or begin the next day later.`,
        ),
      );
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
      problems.push(
        problem(
          'period',
          at,
          `“${text}” is no opening period.`,
          'Write HH:MM-HH:MM, for example 09:00-18:00; 00:00-24:00 is the whole day, 22:00-02:00 ends on the next day.',
        ),
      );
      return;
    }
    const hit = read.find((each) => each.period.start < period.end && period.start < each.period.end);
    if (hit !== undefined) {
      problems.push(
        problem(
          'overlap',
          at,
          `“${text}” overlaps “${hit.text}”.`,
          'Join the two into one period, or part them.',
        ),
      );
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
      return [
        problem(
          'country',
          path,
          `There are no holidays for “${national}”.`,
          `Known: ${holidayCountries().join(', ')}. Enter the days of other countries under days.`,
        ),
      ];
    }
    if (!hasHolidays(country)) {
      const regions = holidayRegions(national);
      const fix =
        regions.length === 0
          ? `Use ${national}; it has no regions here.`
          : `Use ${national}, or one of ${regions.join(', ')}.`;
      return [problem('region', path, `There are no holidays for “${country}”.`, fix)];
    }
    return [
      problem(
        'festival',
        path,
        `There is no festival “${festival}”.`,
        `Known: ${festivalNames().join(', ')}.`,
      ),
    ];
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
      problems.push(
        problem(
          'days-overlap',
          path,
          `“${key}” overlaps “${hit.key}”.`,
          'Let the ranges end before the next one begins; single days may lie inside a range.',
        ),
      );
    }
    ranges.push({ key, ...range });
  }
  return problems;
}

function badDay(key: string, path: string): CalendarProblem {
  const wrong = key.split('/').find((date) => toDayNumber(date) === null);
  if (wrong !== undefined) {
    return problem(
      'date',
      path,
      `There is no date “${wrong}”.`,
      'Write YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD for several days.',
    );
  }
  return problem(
    'date-range',
    path,
    `“${key}” is no range of days.`,
    'Put the first day before the last one, at most 1,000 days apart.',
  );
}

function isEverOpen(calendar: Calendar): boolean {
  const special = Object.values(calendar.days ?? {}).map((day) => day.periods);
  return [...Object.values(calendar.week), ...special].some((periods) => periods.length > 0);
}

function problem(code: string, path: string, message: string, fix: string): CalendarProblem {
  return { code: `calendar.${code}`, severity: 'error', path, message, fix };
}

function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

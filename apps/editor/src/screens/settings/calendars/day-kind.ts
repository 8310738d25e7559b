import { dayInfo, nameIn, type Calendar, type CompiledCalendar, type DayInfo } from '@nightshift/calendar';
import { findDay } from './special-days.js';

export type DayKind = 'working' | 'free' | 'holiday' | 'makeUpDay' | 'special';

export interface DayView {
  date: string;
  info: DayInfo;
  kind: DayKind;
  isGap: boolean;
  /** `09:00–12:00, 13:00–18:00`; empty when closed. */
  hours: string;
  /** Of the holiday or the special day. */
  name: string;
}

export function viewDay(
  calendar: Calendar,
  compiled: CompiledCalendar,
  date: string,
  language: string,
): DayView | null {
  const info = dayInfo(compiled, date);
  if (info === null) return null;
  const special = findDay(calendar.days, date);
  const holiday = info.holiday === undefined ? '' : nameIn(info.holiday.names, language);
  return {
    date,
    info,
    kind: special === null ? kindOf(info) : 'special',
    isGap: !info.isKnown,
    hours: info.open.map(({ from, to }) => `${from}–${to}`).join(', '),
    name: special === null ? holiday : (special.day.name ?? holiday),
  };
}

function kindOf({ holiday, isMakeUpWorkday, open }: DayInfo): DayKind {
  if (holiday !== undefined) return 'holiday';
  if (isMakeUpWorkday) return 'makeUpDay';
  return open.length > 0 ? 'working' : 'free';
}

export function datesOf(year: number, month: number): string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return Array.from({ length: count }, (_each, index) => `${String(year)}-${two(month)}-${two(index + 1)}`);
}

/** In the reader's language; the date is a day, not a moment. */
export function longDate(date: string, language: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** Monday first. */
export function weekdayNames(language: string, width: 'narrow' | 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' });
  // 2024 began on a Monday.
  return Array.from({ length: 7 }, (_each, index) => format.format(Date.UTC(2024, 0, index + 1)));
}

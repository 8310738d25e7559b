export const dayMs = 86_400_000;
export const minuteMs = 60_000;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The days from 1970-01-01 to a YYYY-MM-DD date, or null when there is no such date. */
export function toDayNumber(date: string): number | null {
  const match = datePattern.exec(date);
  if (match === null) return null;
  const dayNumber = dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
  // 30 February lands in March: only a date that comes back unchanged exists.
  return toDate(dayNumber) === date ? dayNumber : null;
}

/** Days past the end of a month count on into the next one, as in `Date.UTC`. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function toDate(dayNumber: number): string {
  const { year, month, day } = dateParts(dayNumber);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function dateParts(dayNumber: number): { year: number; month: number; day: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayIndex(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

export function weekdayName(dayNumber: number): Weekday {
  return weekdays[weekdayIndex(dayNumber)] ?? 'mon';
}

/** The nth weekday of a month; `nth` counts from 1. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): number {
  const first = dayNumberOf(year, month, 1);
  const offset = (weekdays.indexOf(weekday) - weekdayIndex(first) + 7) % 7;
  return first + offset + (nth - 1) * 7;
}

export function daysInMonth(year: number, month: number): number {
  return (
    (month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1)) -
    dayNumberOf(year, month, 1)
  );
}

/** Minutes after midnight as HH:MM; more than a day counts on from midnight again, except that 1440 is 24:00. */
export function toClock(minutes: number): string {
  const shown = minutes > 1_440 ? minutes - 1_440 : minutes;
  return `${twoDigits(Math.floor(shown / 60))}:${twoDigits(shown % 60)}`;
}

/** Minutes after midnight of HH:MM, up to 24:00, or null. */
export function toMinutes(clock: string): number | null {
  const match = /^(\d{2}):([0-5]\d)$/.exec(clock);
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1_440 ? minutes : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

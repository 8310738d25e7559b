import { dateParts, dayMs, dayNumberOf, daysInMonth } from './dates.js';
import { toMs, zoneClock } from './zone-clock.js';
import type { Instant } from './zone-clock.js';

export type ParsedDuration =
  | { readonly isValid: true; readonly ms: number }
  | { readonly isValid: false; readonly fault: DurationFault };

export type DurationFault = 'not-a-duration' | 'no-fixed-length' | 'too-long';

type Parts = { readonly months: number; readonly days: number; readonly timeMs: number };

const pattern =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;
const longestMs = 3_660 * dayMs;

/** The length of an ISO 8601 duration, a day counted as 24 hours. Months and years have no fixed length. */
export function parseDuration(text: string): ParsedDuration {
  const parts = readParts(text);
  if (parts === null) return { isValid: false, fault: 'not-a-duration' };
  if (parts.months > 0) return { isValid: false, fault: 'no-fixed-length' };
  const ms = parts.days * dayMs + parts.timeMs;
  return ms > longestMs ? { isValid: false, fault: 'too-long' } : { isValid: true, ms };
}

/**
 * The instant a duration after `at`, or null for a duration, zone or time that cannot be read. With a zone, days, weeks
 * and months go by its calendar (P1D keeps the time of day across a clock change); without one a day is 24 hours.
 * Hours, minutes and seconds are always exact. A month later than the 31st is the last day of a shorter month.
 */
export function addDuration(at: Instant, text: string, zone?: string): number | null {
  const parts = readParts(text);
  const atMs = toMs(at);
  const clock = zoneClock(zone ?? 'UTC');
  if (parts === null || atMs === null || clock === null) return null;
  const hasDate = parts.months > 0 || parts.days > 0;
  // Without date parts the wall clock is left alone: going through it could jump an hour where clocks are set back.
  const shiftedMs = hasDate ? clock.toInstantMs(addDateParts(atMs + clock.offsetMsAt(atMs), parts)) : atMs;
  return toMs(shiftedMs + parts.timeMs);
}

function addDateParts(wallMs: number, { months, days }: Parts): number {
  const dayNumber = Math.floor(wallMs / dayMs);
  const timeMs = wallMs - dayNumber * dayMs;
  if (months === 0) return (dayNumber + days) * dayMs + timeMs;
  const { year, month, day } = dateParts(dayNumber);
  const monthCount = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthCount / 12);
  const newMonth = (monthCount % 12) + 1;
  return (
    (dayNumberOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))) + days) * dayMs + timeMs
  );
}

function readParts(text: string): Parts | null {
  const match = pattern.exec(text);
  if (match === null || text.endsWith('T') || text === 'P') return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part: string | undefined) => Number((part ?? '0').replace(',', '.')));
  const parts = {
    months: (years ?? 0) * 12 + (months ?? 0),
    days: (weeks ?? 0) * 7 + (days ?? 0),
    timeMs: Math.round(((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000),
  };
  return parts.months <= 1_200 && parts.days <= 36_600 && parts.timeMs <= 10 * longestMs ? parts : null;
}

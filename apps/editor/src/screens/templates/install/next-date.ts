import { festivalsOf, toDate, toDayNumber } from '@nightshift/calendar';
import type { Template } from '@nightshift/schema';

const YEARS_AHEAD = 3;

/**
 * The same day around the next festival: as many days before or after it, at the same time of day. Undefined where the
 * calendar knows of no further one. `today` is YYYY-MM-DD, `value` begins with such a date.
 */
export function nextDate(
  value: string,
  { name, country }: NonNullable<Template['festival']>,
  today: string,
): string | undefined {
  const day = toDayNumber(value.slice(0, 10));
  const now = toDayNumber(today);
  if (day === null || now === null) return undefined;
  const daysOf = (year: number): number[] =>
    festivalsOf(name, country, year).flatMap((each) => toDayNumber(each.day) ?? []);
  const year = Number(value.slice(0, 4));
  const around = [year - 1, year, year + 1].flatMap(daysOf);
  const [nearest] = around.toSorted((a, b) => Math.abs(a - day) - Math.abs(b - day));
  if (nearest === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const next = Array.from({ length: YEARS_AHEAD }, (_, ahead) => thisYear + ahead)
    .flatMap(daysOf)
    .map((each) => each + day - nearest)
    .find((each) => each >= now);
  return next === undefined ? undefined : toDate(next) + value.slice(10);
}

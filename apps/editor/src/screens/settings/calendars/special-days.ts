import type { Calendar } from '@nightshift/calendar';

type Days = NonNullable<Calendar['days']>;
export type SpecialDay = Days[string];
export interface FoundDay {
  first: string;
  last: string;
  day: SpecialDay;
}

/** What is said of a date: on its own, or for a range that it lies in. */
export function findDay(days: Days | undefined, date: string): FoundDay | null {
  const ranges = Object.entries(days ?? {}).map(([key, day]) => ({ ...rangeOf(key), day }));
  const hits = ranges.filter(({ first, last }) => first <= date && date <= last);
  return hits.find(({ first, last }) => first === last) ?? hits[0] ?? null;
}

/** With something said of these days, or with null nothing; ranges that reach beyond keep their other days. */
export function withDay(
  days: Days | undefined,
  { first, last }: { first: string; last: string },
  day: SpecialDay | null,
): Days {
  const kept = Object.entries(days ?? {}).flatMap(([key, other]) =>
    cut(rangeOf(key), { first, last }).map((rest): [string, SpecialDay] => [keyOf(rest), other]),
  );
  if (day !== null) kept.push([keyOf({ first, last }), day]);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function moveDate(date: string, byDays: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + byDays);
  return at.toISOString().slice(0, 10);
}

interface Range {
  first: string;
  last: string;
}

function rangeOf(key: string): Range {
  const [first = '', last = first] = key.split('/');
  return { first, last };
}

function keyOf({ first, last }: Range): string {
  return first === last ? first : `${first}/${last}`;
}

function cut(range: Range, out: Range): Range[] {
  if (range.last < out.first || out.last < range.first) return [range];
  return [
    { first: range.first, last: moveDate(out.first, -1) },
    { first: moveDate(out.last, 1), last: range.last },
  ].filter(({ first, last }) => first <= last);
}

import { toMinutes, weekdays } from './dates.js';

/** Minutes after midnight of the day on which the period begins; `end` passes 1440 when it ends on the next day. */
export type MinutePeriod = { readonly start: number; readonly end: number };

/** One list of periods per weekday, Monday first, each sorted and merged. */
export type Week = readonly (readonly MinutePeriod[])[];

/** The periods of a week; what cannot be read is left out (`checkCalendar` reports it). */
export function parseWeek(week: Readonly<Record<string, readonly string[]>>): Week {
  const days: MinutePeriod[][] = weekdays.map(() => []);
  for (const [key, periods] of Object.entries(week)) {
    for (const index of parseWeekKey(key) ?? []) days[index]?.push(...parsePeriods(periods));
  }
  return days.map(mergePeriods);
}

/** `mon`, `mon-fri`, `sat-mon`, `mon,wed-fri` as weekday indexes, Monday 0; null when it is none of these. */
export function parseWeekKey(key: string): number[] | null {
  const indexes: number[] = [];
  for (const part of key.split(',')) {
    const [from, to, ...rest] = part
      .trim()
      .split('-')
      .map((name) => weekdays.findIndex((weekday) => weekday === name));
    if (from === undefined || from < 0 || rest.length > 0 || (to !== undefined && to < 0)) return null;
    const length = to === undefined ? 1 : ((to - from + 7) % 7) + 1;
    for (let step = 0; step < length; step += 1) indexes.push((from + step) % 7);
  }
  return indexes;
}

export function parsePeriods(texts: readonly string[]): MinutePeriod[] {
  return mergePeriods(texts.flatMap((text) => parsePeriod(text) ?? []));
}

/** Null when it is no `HH:MM-HH:MM` or has no length. */
export function parsePeriod(text: string): MinutePeriod | null {
  const [from, to, ...rest] = text.split('-').map((clock) => toMinutes(clock.trim()));
  if (from === undefined || from === null || to === undefined || to === null || rest.length > 0) return null;
  if (from === to || from === 1_440) return null;
  return { start: from, end: to > from ? to : to + 1_440 };
}

export function mergePeriods(periods: readonly MinutePeriod[]): MinutePeriod[] {
  const merged: MinutePeriod[] = [];
  for (const period of [...periods].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && period.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, period.end) };
    } else merged.push(period);
  }
  return merged;
}

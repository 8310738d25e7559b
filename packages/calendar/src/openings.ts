// Questions about open and closed. All of them read the merged openings of single UTC days, kept per calendar.
import { planDay } from './compile-calendar.js';
import type { CompiledCalendar, Opening } from './compile-calendar.js';
import { dayMs } from './dates.js';
import { toMs } from './zone-clock.js';
import type { Instant } from './zone-clock.js';

/** How far ahead an opening or a closing is looked for. */
export const lookAheadDays = 400;

const longestSpanDays = 3_660;
const longestCache = 4_000;

/** The start of a period is open, its end is closed. False for a time that cannot be read. */
export function isOpen(calendar: CompiledCalendar, at: Instant): boolean {
  const atMs = toMs(at);
  return atMs !== null && openingAt(calendar, atMs) !== null;
}

/** The first instant, not before `at`, that is open: `at` itself when open then. Null when none is within 400 days. */
export function nextOpening(calendar: CompiledCalendar, at: Instant): number | null {
  const atMs = toMs(at);
  if (atMs === null) return null;
  const today = Math.floor(atMs / dayMs);
  for (let day = today; day <= today + lookAheadDays; day += 1) {
    for (const opening of openingsTouching(calendar, day)) {
      if (opening.endMs > atMs) return Math.max(opening.startMs, atMs);
    }
  }
  return null;
}

/** When it closes next: the end of the opening at `at`, or of the next one. Null when it never closes in 400 days. */
export function nextClosing(calendar: CompiledCalendar, at: Instant): number | null {
  const openMs = nextOpening(calendar, at);
  if (openMs === null) return null;
  let closingMs = openMs;
  for (
    let opening = openingAt(calendar, openMs);
    opening !== null;
    opening = openingAt(calendar, closingMs)
  ) {
    closingMs = opening.endMs;
    if (closingMs - openMs > lookAheadDays * dayMs) return null;
  }
  return closingMs;
}

/** Open milliseconds in [from, to), 0 when `to` is not after `from`. Counts at most ten years from `from`. */
export function openMsBetween(calendar: CompiledCalendar, from: Instant, to: Instant): number {
  const fromMs = toMs(from);
  const toEndMs = toMs(to);
  if (fromMs === null || toEndMs === null) return 0;
  const endMs = Math.min(toEndMs, fromMs + longestSpanDays * dayMs);
  let sumMs = 0;
  for (let day = Math.floor(fromMs / dayMs); day * dayMs < endMs; day += 1) {
    const windowStartMs = Math.max(fromMs, day * dayMs);
    const windowEndMs = Math.min(endMs, (day + 1) * dayMs);
    for (const { startMs, endMs: closeMs } of openingsTouching(calendar, day)) {
      sumMs += Math.max(0, Math.min(closeMs, windowEndMs) - Math.max(startMs, windowStartMs));
    }
  }
  return sumMs;
}

/** The instant by which `openMs` of opening time have passed since `at`; null when that takes over ten years. */
export function addOpenMs(calendar: CompiledCalendar, at: Instant, openMs: number): number | null {
  const atMs = toMs(at);
  if (atMs === null || !(openMs >= 0)) return null;
  let leftMs = openMs;
  const today = Math.floor(atMs / dayMs);
  for (let day = today; day <= today + longestSpanDays; day += 1) {
    for (const { startMs, endMs } of openingsTouching(calendar, day)) {
      const fromMs = Math.max(startMs, atMs, day * dayMs);
      const lengthMs = Math.max(0, Math.min(endMs, (day + 1) * dayMs) - fromMs);
      if (lengthMs > 0 && leftMs <= lengthMs) return fromMs + leftMs;
      leftMs -= lengthMs;
    }
  }
  return null;
}

function openingAt(calendar: CompiledCalendar, atMs: number): Opening | null {
  for (const opening of openingsTouching(calendar, Math.floor(atMs / dayMs))) {
    if (atMs < opening.startMs) return null;
    if (atMs < opening.endMs) return opening;
  }
  return null;
}

function openingsTouching(calendar: CompiledCalendar, utcDay: number): readonly Opening[] {
  const known = calendar.openings.get(utcDay);
  if (known !== undefined) return known;
  if (calendar.openings.size >= longestCache) calendar.openings.clear();
  const startMs = utcDay * dayMs;
  // A local day begins up to 14 hours before and 12 after the UTC day of its date, and its last period may end a day later.
  const nearby = [utcDay - 2, utcDay - 1, utcDay, utcDay + 1].flatMap(
    (day) => planDay(calendar, day).openings,
  );
  const touching = merge(nearby).filter(
    (opening) => opening.endMs > startMs && opening.startMs < startMs + dayMs,
  );
  calendar.openings.set(utcDay, touching);
  return touching;
}

function merge(openings: readonly Opening[]): Opening[] {
  const merged: Opening[] = [];
  for (const opening of [...openings].sort((a, b) => a.startMs - b.startMs)) {
    const last = merged.at(-1);
    if (last !== undefined && opening.startMs <= last.endMs) {
      merged[merged.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, opening.endMs) };
    } else merged.push(opening);
  }
  return merged;
}

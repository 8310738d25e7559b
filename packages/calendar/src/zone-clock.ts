// Converts between instants and the wall clock of a zone, for any zone, without the host's own zone.
// 1. A zone is a row of spans with a constant offset; spans are looked up once and kept.
// 2. A wall time means the first instant of that day whose clock shows it or a later time: inside the gap of a
//    clock change that is the instant of the change, inside an overlap it is the first of the two.
import { Temporal } from 'temporal-polyfill';
import { dateParts, dayMs, minuteMs, toClock, toDate, toMinutes, weekdayName } from './dates.js';
import type { Weekday } from './dates.js';

/** Milliseconds since 1970, or ISO 8601 text with an offset or Z. */
export type Instant = number | string;

export type LocalParts = {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM */
  readonly time: string;
  readonly weekday: Weekday;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

export type ZoneClock = {
  readonly zone: string;
  offsetMsAt(atMs: number): number;
  /** Rule 2. `wallMs` counts the wall clock as if it were UTC. */
  toInstantMs(wallMs: number): number;
};

type Span = { readonly fromMs: number; readonly untilMs: number; readonly offsetMs: number };

const earliestMs = -2_208_988_800_000; // 1900
const latestMs = 7_258_118_400_000; // 2200
const longestOffsetMs = 26 * 3_600_000;
const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone, or null when there is no such zone. */
export function zoneClock(zone: string): ZoneClock | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  if (!isZone(zone)) return null;
  const clock = createClock(zone);
  clocks.set(zone, clock);
  return clock;
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since 1970, or null for text that is no instant and for times outside 1900–2200. */
export function toMs(at: Instant): number | null {
  const ms = typeof at === 'number' ? at : parseInstant(at);
  return ms >= earliestMs && ms < latestMs ? ms : null;
}

/** What the wall clock of a zone shows, or null for an unknown zone or a time outside 1900–2200. */
export function localParts(zone: string, at: Instant): LocalParts | null {
  const clock = zoneClock(zone);
  const atMs = toMs(at);
  if (clock === null || atMs === null) return null;
  const wallMs = atMs + clock.offsetMsAt(atMs);
  const dayNumber = Math.floor(wallMs / dayMs);
  const minutes = Math.floor((wallMs - dayNumber * dayMs) / minuteMs);
  return {
    date: toDate(dayNumber),
    time: toClock(minutes),
    weekday: weekdayName(dayNumber),
    ...dateParts(dayNumber),
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  };
}

/** The next instant after `at` when the clock of the zone comes to HH:MM, or null for a wrong zone or time. */
export function nextTimeOfDay(zone: string, at: Instant, time: string): number | null {
  const clock = zoneClock(zone);
  const atMs = toMs(at);
  const minutes = toMinutes(time);
  if (clock === null || atMs === null || minutes === null) return null;
  const today = Math.floor((atMs + clock.offsetMsAt(atMs)) / dayMs);
  for (let dayNumber = today; dayNumber <= today + 2; dayNumber += 1) {
    const candidateMs = clock.toInstantMs(dayNumber * dayMs + minutes * minuteMs);
    if (candidateMs > atMs) return candidateMs;
  }
  return null;
}

function parseInstant(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}

function createClock(zone: string): ZoneClock {
  const spans: Span[] = [];
  let recent: Span | undefined;
  const spanAt = (atMs: number): Span => {
    if (recent !== undefined && atMs >= recent.fromMs && atMs < recent.untilMs) return recent;
    let span = spans.find((each) => atMs >= each.fromMs && atMs < each.untilMs);
    if (span === undefined) {
      span = readSpan(zone, atMs);
      spans.push(span);
    }
    recent = span;
    return span;
  };
  const toInstantMs = (wallMs: number): number => {
    let span = spanAt(wallMs - longestOffsetMs);
    while (wallMs - span.offsetMs >= span.untilMs) span = spanAt(span.untilMs);
    return Math.max(wallMs - span.offsetMs, span.fromMs);
  };
  return { zone, offsetMsAt: (atMs) => spanAt(atMs).offsetMs, toInstantMs };
}

function readSpan(zone: string, atMs: number): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toZonedDateTimeISO(zone);
  // "previous" is strictly before, so one nanosecond more keeps a change that happens right now.
  const from = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const until = at.getTimeZoneTransition('next');
  return {
    fromMs: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMs: until?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from './calendar-schema.js';
import { compileCalendar } from './compile-calendar.js';
import { addOpenMs, isOpen, nextClosing, nextOpening, openMsBetween } from './openings.js';

const hourMs = 3_600_000;
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const shop = compileCalendar({
  zone: 'Asia/Shanghai',
  week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'] },
  holidays: ['CN'],
});
const bar = compileCalendar({ zone: 'America/New_York', week: { 'fri,sat': ['22:00-02:00'] } });
const always = compileCalendar({ zone: 'Europe/Paris', week: { 'mon-sun': ['00:00-24:00'] } });
const never = compileCalendar({ zone: 'Europe/Paris', week: {} });

describe('several periods a day', () => {
  test('the start is open and the end is closed', () => {
    const at = (time: string): boolean => isOpen(shop, `2026-11-20T${time}+08:00`);
    expect([
      at('08:59:59'),
      at('09:00:00'),
      at('11:59:59'),
      at('12:00:00'),
      at('13:29:59'),
      at('13:30:00'),
      at('18:00:00'),
    ]).toEqual([false, true, true, false, false, true, false]);
  });

  test('the lunch break is closed and the day is seven and a half hours long', () => {
    expect(iso(nextOpening(shop, '2026-11-20T12:15:00+08:00'))).toBe('2026-11-20T05:30:00.000Z');
    expect(iso(nextClosing(shop, '2026-11-20T09:15:00+08:00'))).toBe('2026-11-20T04:00:00.000Z');
    expect(openMsBetween(shop, '2026-11-20T00:00:00+08:00', '2026-11-21T00:00:00+08:00')).toBe(7.5 * hourMs);
  });

  test('from Friday evening the shop opens on Monday', () => {
    expect(iso(nextOpening(shop, '2026-11-20T18:00:00+08:00'))).toBe('2026-11-23T01:00:00.000Z');
    expect(iso(nextClosing(shop, '2026-11-20T18:00:00+08:00'))).toBe('2026-11-23T04:00:00.000Z');
  });
});

describe('mainland China', () => {
  test('is closed for the whole official break and open on its make-up Saturdays', () => {
    expect(iso(nextOpening(shop, '2026-02-14T18:00:00+08:00'))).toBe('2026-02-24T01:00:00.000Z');
    expect(isOpen(shop, '2026-02-14T10:00:00+08:00')).toBe(true);
    expect(isOpen(shop, '2026-10-10T10:00:00+08:00')).toBe(true);
    expect(isOpen(shop, '2026-10-17T10:00:00+08:00')).toBe(false);
  });

  test('is closed on the statutory days of 2027 by its own clock', () => {
    expect(isOpen(shop, '2027-02-05T10:00:00+08:00')).toBe(false);
    expect(iso(nextOpening(shop, '2027-02-04T18:00:00+08:00'))).toBe('2027-02-09T01:00:00.000Z');
  });
});

describe('periods past midnight', () => {
  test('Friday night lasts until Saturday two o’clock, and Saturday night into a closed Sunday', () => {
    expect(isOpen(bar, '2026-11-21T01:59:59-05:00')).toBe(true);
    expect(isOpen(bar, '2026-11-21T02:00:00-05:00')).toBe(false);
    expect(isOpen(bar, '2026-11-22T01:00:00-05:00')).toBe(true);
    expect(isOpen(bar, '2026-11-20T01:00:00-05:00')).toBe(false);
  });

  test('a period of almost a day in the far west reaches two days on in UTC', () => {
    const calendar = compileCalendar({ zone: 'Pacific/Pago_Pago', week: { mon: ['23:00-22:00'] } });
    expect(isOpen(calendar, '2026-11-25T08:59:59Z')).toBe(true);
    expect(isOpen(calendar, '2026-11-25T09:00:00Z')).toBe(false);
  });

  test('weekdays may be named by a range over the weekend', () => {
    const calendar = compileCalendar({ zone: 'UTC', week: { 'sat-mon': ['10:00-11:00'] } });
    const days = [20, 21, 22, 23, 24].map((day) => isOpen(calendar, `2026-11-${day}T10:30:00Z`));
    expect(days).toEqual([false, true, true, true, false]);
  });

  test('touching periods are one opening', () => {
    const night = compileCalendar({ zone: 'UTC', week: { mon: ['20:00-24:00'], tue: ['00:00-03:00'] } });
    expect(iso(nextClosing(night, '2026-11-23T21:00:00Z'))).toBe('2026-11-24T03:00:00.000Z');
  });

  test('a special closed day does not cut off the night before', () => {
    const calendar = compileCalendar({
      zone: 'UTC',
      week: { 'mon-sun': ['22:00-02:00'] },
      days: { '2026-11-21': { periods: [] } },
    });
    expect(isOpen(calendar, '2026-11-21T01:00:00Z')).toBe(true);
    expect(isOpen(calendar, '2026-11-21T23:00:00Z')).toBe(false);
    expect(isOpen(calendar, '2026-11-22T01:00:00Z')).toBe(false);
  });
});

describe('clock changes', () => {
  const early = compileCalendar({
    zone: 'America/New_York',
    week: { 'mon-sun': ['01:30-02:30', '09:00-17:00'] },
  });

  test('opening hours stay on the wall clock', () => {
    expect(iso(nextOpening(early, '2026-03-07T23:00:00Z'))).toBe('2026-03-08T06:30:00.000Z');
    expect(iso(nextOpening(early, '2026-03-08T08:00:00Z'))).toBe('2026-03-08T13:00:00.000Z');
    expect(iso(nextOpening(early, '2026-11-01T09:00:00Z'))).toBe('2026-11-01T14:00:00.000Z');
  });

  test('a period that ends in the gap ends with the change', () => {
    expect(iso(nextClosing(early, '2026-03-08T06:45:00Z'))).toBe('2026-03-08T07:00:00.000Z');
    const inside = compileCalendar({ zone: 'America/New_York', week: { sun: ['02:10-02:50'] } });
    expect(openMsBetween(inside, '2026-03-08T00:00:00Z', '2026-03-09T00:00:00Z')).toBe(0);
    expect(iso(nextOpening(inside, '2026-03-08T00:00:00Z'))).toBe('2026-03-15T06:10:00.000Z');
  });

  test('a period over the repeated hour is an hour longer, one over the gap an hour shorter', () => {
    const night = compileCalendar({ zone: 'America/New_York', week: { sat: ['22:00-06:00'] } });
    expect(openMsBetween(night, '2026-10-31T16:00:00Z', '2026-11-02T00:00:00Z')).toBe(9 * hourMs);
    expect(openMsBetween(night, '2026-03-07T16:00:00Z', '2026-03-09T00:00:00Z')).toBe(7 * hourMs);
  });
});

describe('calendars without an end', () => {
  test('always open has no closing, never open has no opening', () => {
    expect(nextClosing(always, '2026-11-20T12:00:00Z')).toBeNull();
    expect(iso(nextOpening(always, '2026-11-20T12:00:00Z'))).toBe('2026-11-20T12:00:00.000Z');
    expect(nextOpening(never, '2026-11-20T12:00:00Z')).toBeNull();
    expect(nextClosing(never, '2026-11-20T12:00:00Z')).toBeNull();
    expect(addOpenMs(never, '2026-11-20T12:00:00Z', 1)).toBeNull();
  });

  test('a time that cannot be read is closed and has no opening', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1e300, 'yesterday', '2026-11-20T12:00:00']) {
      expect([
        isOpen(always, at),
        nextOpening(always, at),
        nextClosing(always, at),
        openMsBetween(always, at, at),
        addOpenMs(always, at, 5),
      ]).toEqual([false, null, null, 0, null]);
    }
  });
});

test('four working hours from Friday afternoon end on Monday morning', () => {
  expect(iso(addOpenMs(shop, '2026-11-20T16:00:00+08:00', 4 * hourMs))).toBe('2026-11-23T03:00:00.000Z');
});

describe('for any calendar and time', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
  const period = fc.tuple(clock, clock).map(([from, to]) => `${from}-${to}`);
  const week = fc.dictionary(
    fc.constantFrom('mon', 'tue-thu', 'fri,sun', 'sat', 'sat-mon'),
    fc.array(period, { maxLength: 3 }),
    { minKeys: 1 },
  );
  const calendars = fc.record({
    zone: fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Pacific/Kiritimati',
      'America/St_Johns',
    ),
    week,
    holidays: fc.subarray(['CN', 'US', 'US-CA', 'KR:lunar-new-year']),
    makeUpWorkdays: fc.constantFrom('work' as const, 'ignore' as const),
    days: fc.constant({
      '2026-11-26/2026-11-30': { periods: [] },
      '2026-11-27': { periods: ['20:00-04:00'] },
    }),
  }) satisfies fc.Arbitrary<Calendar>;
  const instants = fc.integer({ min: Date.parse('2025-12-20'), max: Date.parse('2028-03-20') });

  test('the next opening is open and nothing before it is', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (source, atMs, share) => {
          const calendar = compileCalendar(source);
          const openMs = nextOpening(calendar, atMs);
          if (openMs === null) return;
          expect(isOpen(calendar, openMs)).toBe(true);
          expect(openMs === atMs).toBe(isOpen(calendar, atMs));
          if (openMs > atMs) {
            expect(isOpen(calendar, openMs - 1)).toBe(false);
            expect(isOpen(calendar, atMs + Math.floor((openMs - atMs) * share))).toBe(false);
          }
        },
      ),
    );
  });

  test('the next closing is closed, and all from the opening to it is open', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (source, atMs, share) => {
          const calendar = compileCalendar(source);
          const openMs = nextOpening(calendar, atMs);
          const closeMs = nextClosing(calendar, atMs);
          if (openMs === null || closeMs === null) return;
          expect(isOpen(calendar, closeMs)).toBe(false);
          expect(isOpen(calendar, openMs + Math.floor((closeMs - openMs) * share))).toBe(true);
          expect(openMsBetween(calendar, atMs, closeMs)).toBe(closeMs - openMs);
        },
      ),
    );
  });

  test('working time is additive, and addOpenMs is its inverse', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(instants, instants, instants), (source, times) => {
        const calendar = compileCalendar(source);
        const [a = 0, b = 0, c = 0] = [...times].sort((x, y) => x - y);
        const wholeMs = openMsBetween(calendar, a, c);
        expect(openMsBetween(calendar, a, b) + openMsBetween(calendar, b, c)).toBe(wholeMs);
        expect(openMsBetween(calendar, c, a)).toBe(0);
        const dueMs = wholeMs === 0 ? null : addOpenMs(calendar, a, wholeMs);
        if (dueMs !== null) expect([openMsBetween(calendar, a, dueMs), dueMs <= c]).toEqual([wholeMs, true]);
      }),
      { numRuns: 50 },
    );
  });
});

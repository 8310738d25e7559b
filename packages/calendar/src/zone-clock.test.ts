import { describe, expect, test } from '@jest/globals';
import { isZone, localParts, nextTimeOfDay, toMs, zoneClock } from './zone-clock.js';

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

describe('local time', () => {
  test('the date changes at midnight of the zone', () => {
    expect(localParts('Asia/Shanghai', '2026-02-16T15:59:59Z')).toMatchObject({
      date: '2026-02-16',
      time: '23:59',
      weekday: 'mon',
    });
    expect(localParts('Asia/Shanghai', '2026-02-16T16:00:00Z')).toEqual({
      date: '2026-02-17',
      time: '00:00',
      weekday: 'tue',
      year: 2026,
      month: 2,
      day: 17,
      hour: 0,
      minute: 0,
    });
  });

  test('zones with quarter hours and far from UTC are right', () => {
    expect(localParts('Asia/Kathmandu', '2026-06-01T18:15:00Z')).toMatchObject({
      date: '2026-06-02',
      time: '00:00',
    });
    expect(localParts('Pacific/Kiritimati', '2026-12-31T10:00:00Z')).toMatchObject({
      date: '2027-01-01',
      time: '00:00',
    });
    expect(localParts('Pacific/Niue', '2026-01-01T10:59:00Z')).toMatchObject({
      date: '2025-12-31',
      time: '23:59',
    });
  });

  test('an hour is skipped and repeated where clocks change', () => {
    expect(localParts('America/New_York', '2026-03-08T06:59:00Z')).toMatchObject({ time: '01:59' });
    expect(localParts('America/New_York', '2026-03-08T07:00:00Z')).toMatchObject({ time: '03:00' });
    expect(localParts('America/New_York', '2026-11-01T05:30:00Z')).toMatchObject({ time: '01:30' });
    expect(localParts('America/New_York', '2026-11-01T06:30:00Z')).toMatchObject({ time: '01:30' });
  });

  test('offsets agree with Intl over two years in zones with unusual rules', () => {
    for (const zone of [
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Africa/Casablanca',
      'America/Santiago',
      'Asia/Tehran',
      'Europe/London',
    ]) {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'short',
        hourCycle: 'h23',
      });
      for (
        let ms = Date.parse('2026-01-01T00:10:00Z');
        ms < Date.parse('2028-01-01');
        ms += 5.5 * 3_600_000
      ) {
        const local = localParts(zone, ms);
        expect(`${zone} ${local?.date}, ${local?.time}`).toBe(`${zone} ${format.format(ms)}`);
      }
    }
  });

  test('a wrong zone or time gives null instead of an error', () => {
    expect(localParts('Mars/Olympus', 0)).toBeNull();
    expect(localParts('UTC', 'tomorrow')).toBeNull();
    expect(localParts('UTC', '2026-01-01T00:00:00')).toBeNull();
    expect(localParts('UTC', Number.NaN)).toBeNull();
    expect(toMs(8.64e15)).toBeNull();
    expect(isZone('')).toBe(false);
    expect(zoneClock('Asia/Shangai')).toBeNull();
  });
});

describe('the next time of day', () => {
  test('is later today or tomorrow, never now', () => {
    expect(iso(nextTimeOfDay('America/Chicago', '2027-02-05T19:00:00Z', '14:00'))).toBe(
      '2027-02-05T20:00:00.000Z',
    );
    expect(iso(nextTimeOfDay('America/Chicago', '2027-02-05T20:00:00Z', '14:00'))).toBe(
      '2027-02-06T20:00:00.000Z',
    );
    expect(iso(nextTimeOfDay('Asia/Shanghai', '2027-02-05T20:00:00Z', '09:00'))).toBe(
      '2027-02-06T01:00:00.000Z',
    );
  });

  test('keeps the wall clock across a change', () => {
    expect(iso(nextTimeOfDay('America/New_York', '2026-03-07T14:00:00Z', '09:00'))).toBe(
      '2026-03-08T13:00:00.000Z',
    );
    expect(iso(nextTimeOfDay('America/New_York', '2026-10-31T13:00:00Z', '09:00'))).toBe(
      '2026-11-01T14:00:00.000Z',
    );
  });

  test('inside the gap it is the moment of the change', () => {
    expect(iso(nextTimeOfDay('America/New_York', '2026-03-08T05:00:00Z', '02:30'))).toBe(
      '2026-03-08T07:00:00.000Z',
    );
  });

  test('inside the overlap it is the first of the two, and not the second on the same day', () => {
    expect(iso(nextTimeOfDay('America/New_York', '2026-11-01T04:00:00Z', '01:30'))).toBe(
      '2026-11-01T05:30:00.000Z',
    );
    expect(iso(nextTimeOfDay('America/New_York', '2026-11-01T05:30:00Z', '01:30'))).toBe(
      '2026-11-02T06:30:00.000Z',
    );
  });

  test('right after the overlap it is the time that the clock shows once', () => {
    const at = nextTimeOfDay('America/New_York', '2026-11-01T04:00:00Z', '02:00');
    expect(iso(at)).toBe('2026-11-01T07:00:00.000Z');
  });

  test('midnight that does not exist is the first moment of the day', () => {
    expect(iso(nextTimeOfDay('Africa/Cairo', '2026-04-23T12:00:00Z', '00:00'))).toBe(
      '2026-04-23T22:00:00.000Z',
    );
    expect(localParts('Africa/Cairo', '2026-04-23T22:00:00Z')).toMatchObject({
      date: '2026-04-24',
      time: '01:00',
    });
  });

  test('a wrong time gives null', () => {
    expect(nextTimeOfDay('UTC', 0, '9:00')).toBeNull();
    expect(nextTimeOfDay('UTC', 0, '25:00')).toBeNull();
  });
});

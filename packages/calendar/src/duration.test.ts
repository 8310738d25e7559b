import { describe, expect, test } from '@jest/globals';
import { addDuration, parseDuration } from './duration.js';

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

describe('the length of a duration', () => {
  test.each([
    ['PT24H', 86_400_000],
    ['P3D', 259_200_000],
    ['P1W', 604_800_000],
    ['PT1H30M', 5_400_000],
    ['PT0.5S', 500],
    ['PT1,5H', 5_400_000],
    ['P1DT1S', 86_401_000],
    ['PT0S', 0],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toEqual({ isValid: true, ms });
  });

  test.each([
    ['', 'not-a-duration'],
    ['P', 'not-a-duration'],
    ['PT', 'not-a-duration'],
    ['P1DT', 'not-a-duration'],
    ['24H', 'not-a-duration'],
    ['PT24', 'not-a-duration'],
    ['P-1D', 'not-a-duration'],
    ['-P1D', 'not-a-duration'],
    ['P1.5D', 'not-a-duration'],
    ['PT1H ', 'not-a-duration'],
    ['p1d', 'not-a-duration'],
    ['P1M', 'no-fixed-length'],
    ['P1Y', 'no-fixed-length'],
    ['P5000D', 'too-long'],
    ['PT999999999999H', 'not-a-duration'],
    ['1 hour', 'not-a-duration'],
  ])('“%s” is refused, with the reason %s', (text, fault) => {
    expect(parseDuration(text)).toEqual({ isValid: false, fault });
  });
});

describe('a duration after an instant', () => {
  test('a day keeps the time of day where clocks change, 24 hours do not', () => {
    const at = '2026-03-07T14:00:00Z';
    expect(iso(addDuration(at, 'P1D', 'America/New_York'))).toBe('2026-03-08T13:00:00.000Z');
    expect(iso(addDuration(at, 'PT24H', 'America/New_York'))).toBe('2026-03-08T14:00:00.000Z');
    expect(iso(addDuration(at, 'P1D'))).toBe('2026-03-08T14:00:00.000Z');
  });

  test('exact hours pass through the repeated hour, and nothing added changes nothing', () => {
    expect(iso(addDuration('2026-11-01T05:30:00Z', 'PT1H', 'America/New_York'))).toBe(
      '2026-11-01T06:30:00.000Z',
    );
    expect(iso(addDuration('2026-11-01T06:30:00Z', 'P0D', 'America/New_York'))).toBe(
      '2026-11-01T06:30:00.000Z',
    );
  });

  test('a month ends on the last day of a shorter one, and a year passes December', () => {
    expect(iso(addDuration('2027-01-31T10:00:00Z', 'P1M'))).toBe('2027-02-28T10:00:00.000Z');
    expect(iso(addDuration('2026-12-15T10:00:00Z', 'P1M1DT2H'))).toBe('2027-01-16T12:00:00.000Z');
    expect(iso(addDuration('2028-02-29T10:00:00Z', 'P1Y'))).toBe('2029-02-28T10:00:00.000Z');
  });

  test('milliseconds are kept', () => {
    expect(addDuration(1_795_000_000_123, 'P1D', 'Asia/Shanghai')).toBe(1_795_000_000_123 + 86_400_000);
  });

  test('what cannot be read gives null', () => {
    expect(addDuration('2026-01-01', 'P1D')).toBeNull();
    expect(addDuration(0, 'soon')).toBeNull();
    expect(addDuration(0, 'P1D', 'Mars/Olympus')).toBeNull();
  });
});

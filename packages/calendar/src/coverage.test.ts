import { expect, test } from '@jest/globals';
import { compileCalendar } from './compile-calendar.js';
import { coverageWarnings, knownUntil } from './coverage.js';

const withHolidays = (...holidays: string[]) =>
  compileCalendar({ zone: 'Asia/Shanghai', week: {}, holidays });
const codes = (year: number, ...holidays: string[]): string[] =>
  coverageWarnings(withHolidays(...holidays), year).map(({ code }) => code);

test('a calendar is known until the first of its countries ends', () => {
  expect(knownUntil(withHolidays('US'))).toBe('2035-12-31');
  expect(knownUntil(withHolidays('US', 'CN', 'ID'))).toBe('2026-12-31');
  expect(knownUntil(withHolidays('ID'))).toBe('2027-12-31');
  expect(knownUntil(withHolidays())).toBeNull();
});

test('the year after the published one warns that breaks and make-up workdays are missing', () => {
  expect(coverageWarnings(withHolidays('US', 'CN'), 2026)).toEqual([]);
  const [warning, ...rest] = coverageWarnings(withHolidays('US', 'CN'), 2027);
  expect(warning).toMatchObject({
    code: 'calendar.holidays-unpublished',
    severity: 'warning',
    path: '/holidays/1',
  });
  expect(warning?.message).toContain('2026-12-31');
  expect(rest).toEqual([]);
});

test('missing, estimated and unknown years each have their warning', () => {
  expect(codes(2027, 'TH')).toEqual(['calendar.holidays-incomplete']);
  expect(codes(2026, 'AE')).toEqual(['calendar.holidays-estimated']);
  expect(codes(2036, 'US')).toEqual(['calendar.holidays-unknown']);
  expect(codes(2024, 'US')).toEqual(['calendar.holidays-too-early']);
  expect(codes(2030, 'US')).toEqual([]);
});

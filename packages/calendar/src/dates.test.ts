import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dateParts,
  dayNumberOf,
  daysInMonth,
  nthWeekday,
  toDate,
  toDayNumber,
  weekdayName,
} from './dates.js';

test('day numbers and dates agree with Date.UTC over two centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 84_000 }), (dayNumber) => {
      const date = new Date(dayNumber * 86_400_000);
      expect(toDate(dayNumber)).toBe(date.toISOString().slice(0, 10));
      expect(toDayNumber(toDate(dayNumber))).toBe(dayNumber);
      expect(dateParts(dayNumber)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(weekdayName(dayNumber)).toBe(
        ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][date.getUTCDay()],
      );
    }),
  );
});

test('a date that does not exist has no day number', () => {
  for (const date of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', 'today', '']) {
    expect(toDayNumber(date)).toBeNull();
  }
  expect(toDayNumber('2028-02-29')).not.toBeNull();
});

test('the nth weekday of a month is counted from its first', () => {
  expect(toDate(nthWeekday(2029, 11, 'thu', 4))).toBe('2029-11-22');
  expect(toDate(nthWeekday(2027, 2, 'mon', 1))).toBe('2027-02-01');
});

test('February has 29 days in a leap year', () => {
  expect([daysInMonth(2027, 2), daysInMonth(2028, 2), daysInMonth(2027, 12)]).toEqual([28, 29, 31]);
  expect(toDate(dayNumberOf(2027, 2, 29))).toBe('2027-03-01');
});

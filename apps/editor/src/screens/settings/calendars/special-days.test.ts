import { describe, expect, test } from '@jest/globals';
import { findDay, moveDate, withDay } from './special-days.js';
import { hoursByDay, weekOf } from './week-hours.js';

const closed = { periods: [] };
const short = { periods: ['10:00-12:00'] };

describe('special days', () => {
  test('a day on its own counts before the range it lies in', () => {
    const days = { '2027-02-01/2027-02-10': closed, '2027-02-05': short };
    expect(findDay(days, '2027-02-05')?.day).toBe(short);
    expect(findDay(days, '2027-02-06')).toEqual({ first: '2027-02-01', last: '2027-02-10', day: closed });
    expect(findDay(days, '2027-02-11')).toBeNull();
  });

  test('a day taken out of a range leaves two ranges', () => {
    expect(
      withDay({ '2027-02-01/2027-02-10': closed }, { first: '2027-02-05', last: '2027-02-05' }, null),
    ).toEqual({
      '2027-02-01/2027-02-04': closed,
      '2027-02-06/2027-02-10': closed,
    });
  });

  test('a new range replaces what was said of its days, and only that', () => {
    const days = { '2026-12-30/2027-01-02': closed, '2027-01-03': short, '2027-01-09': short };
    expect(withDay(days, { first: '2027-01-02', last: '2027-01-05' }, short)).toEqual({
      '2026-12-30/2027-01-01': closed,
      '2027-01-02/2027-01-05': short,
      '2027-01-09': short,
    });
  });

  test('dates move over the ends of months and years', () => {
    expect(moveDate('2026-12-31', 1)).toBe('2027-01-01');
    expect(moveDate('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('hours of the week', () => {
  test('come apart by day and together again', () => {
    const week = { 'mon-wed,fri': ['09:00-12:00', '13:00-18:00'], sat: ['10:00-14:00'] };
    expect(hoursByDay(week)[4]).toEqual(['09:00-12:00', '13:00-18:00']);
    expect(hoursByDay(week)[3]).toEqual([]);
    expect(weekOf(hoursByDay(week))).toEqual(week);
    expect(weekOf(hoursByDay({}))).toEqual({});
  });
});

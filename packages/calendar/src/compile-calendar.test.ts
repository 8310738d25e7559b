import { describe, expect, test } from '@jest/globals';
import type { Calendar } from './calendar-schema.js';
import { compileCalendar, dayInfo, parseDayKey, parseHolidaySet } from './compile-calendar.js';
import { isOpen } from './openings.js';

const china: Calendar = {
  zone: 'Asia/Shanghai',
  week: { 'mon-thu': ['09:00-18:00'], fri: ['09:00-16:00'], sat: ['10:00-12:00'] },
  holidays: ['CN'],
};
const hours = (calendar: Calendar, date: string): string[] =>
  (dayInfo(compileCalendar(calendar), date)?.open ?? []).map(({ from, to }) => `${from}-${to}`);

describe('which hours a day has', () => {
  test('a make-up workday has the hours of the weekday that it replaces', () => {
    // 14 February stands in for Friday the 20th, 28 February for Monday the 23rd.
    expect(hours(china, '2026-02-14')).toEqual(['09:00-16:00']);
    expect(hours(china, '2026-02-28')).toEqual(['09:00-18:00']);
    expect(hours(china, '2026-03-07')).toEqual(['10:00-12:00']);
    expect(dayInfo(compileCalendar(china), '2026-02-14')).toMatchObject({
      isMakeUpWorkday: true,
      isKnown: true,
    });
  });

  test('where the replaced weekday has no hours, a make-up workday keeps its own', () => {
    expect(hours({ ...china, week: { sat: ['10:00-12:00'] } }, '2026-02-14')).toEqual(['10:00-12:00']);
  });

  test('make-up workdays can be ignored', () => {
    const ignoring: Calendar = { ...china, makeUpWorkdays: 'ignore' };
    expect(hours(ignoring, '2026-02-14')).toEqual(['10:00-12:00']);
    expect(dayInfo(compileCalendar(ignoring), '2026-02-14')?.isMakeUpWorkday).toBe(false);
  });

  test('a holiday of one country closes the make-up workday of another', () => {
    // 10 October is worked in mainland China and the national day of Taiwan.
    expect(hours({ ...china, holidays: ['CN', 'TW'] }, '2026-10-10')).toEqual([]);
    expect(hours({ ...china, holidays: ['TW', 'CN'] }, '2026-10-10')).toEqual([]);
    const day = dayInfo(compileCalendar({ ...china, holidays: ['CN', 'TW'] }), '2026-10-10');
    expect(day).toMatchObject({ isMakeUpWorkday: false, holiday: { country: 'TW' } });
  });

  test('a special day wins over a holiday, a make-up workday and a weekday', () => {
    const special = (date: string, periods: string[]): string[] =>
      hours({ ...china, days: { [date]: { name: 'Special', periods } } }, date);
    expect(special('2026-02-17', ['12:00-14:00'])).toEqual(['12:00-14:00']);
    expect(special('2026-02-14', [])).toEqual([]);
    expect(special('2026-11-20', [])).toEqual([]);
  });

  test('one day inside a range of special days has its own hours, wherever it stands', () => {
    const range = '2026-12-24/2026-12-31';
    for (const days of [
      { '2026-12-28': { periods: ['10:00-11:00'] }, [range]: { periods: [] } },
      { [range]: { periods: [] }, '2026-12-28': { periods: ['10:00-11:00'] } },
    ]) {
      expect(hours({ ...china, days }, '2026-12-28')).toEqual(['10:00-11:00']);
      expect(hours({ ...china, days }, '2026-12-24')).toEqual([]);
      expect(hours({ ...china, days }, '2026-12-31')).toEqual([]);
      expect(hours({ ...china, days }, '2027-01-04')).toEqual(['09:00-18:00']);
    }
  });

  test('a single festival of a country closes, its other holidays do not', () => {
    const one: Calendar = { ...china, holidays: ['CN:lunar-new-year'] };
    expect(hours(one, '2026-02-16')).toEqual([]);
    expect(hours(one, '2026-02-14')).toEqual(['09:00-16:00']);
    expect(hours(one, '2026-10-01')).toEqual(['09:00-18:00']);
    expect(hours(one, '2026-10-10')).toEqual(['10:00-12:00']);
    expect(
      dayInfo(compileCalendar({ ...china, holidays: ['US:black-friday'] }), '2026-11-27')?.holiday?.names[
        'en'
      ],
    ).toBe('Black Friday');
  });
});

describe('what is told about a day', () => {
  test('the holiday with its names, and the hours with their instants', () => {
    const calendar = compileCalendar(china);
    expect(dayInfo(calendar, '2026-02-17')).toEqual({
      date: '2026-02-17',
      open: [],
      holiday: {
        country: 'CN',
        names: { en: 'Spring Festival', 'zh-CN': '春节', 'zh-TW': '春節' },
        festival: 'lunar-new-year',
        isEstimated: false,
      },
      isMakeUpWorkday: false,
      isKnown: true,
    });
    expect(dayInfo(calendar, '2026-11-20')?.open).toEqual([
      {
        from: '09:00',
        to: '16:00',
        startMs: Date.parse('2026-11-20T01:00:00Z'),
        endMs: Date.parse('2026-11-20T08:00:00Z'),
      },
    ]);
  });

  test('a day after the published year is not known, unless it is a special day', () => {
    const calendar = compileCalendar({ ...china, days: { '2027-02-10': { name: 'Break', periods: [] } } });
    expect(dayInfo(calendar, '2026-12-31')?.isKnown).toBe(true);
    expect(dayInfo(calendar, '2027-02-09')?.isKnown).toBe(false);
    expect(dayInfo(calendar, '2027-02-10')).toMatchObject({ isKnown: true, name: 'Break' });
    expect(dayInfo(compileCalendar({ zone: 'UTC', week: {} }), '2050-01-01')?.isKnown).toBe(true);
  });

  test('a period past midnight ends on a clock time of the next day', () => {
    expect(hours({ zone: 'UTC', week: { fri: ['22:00-02:00', '09:00-24:00'] } }, '2026-11-20')).toEqual([
      '09:00-02:00',
    ]);
    expect(hours({ zone: 'UTC', week: { fri: ['00:00-24:00'] } }, '2026-11-20')).toEqual(['00:00-24:00']);
  });

  test('a date that does not exist has no day', () => {
    expect(dayInfo(compileCalendar(china), '2026-02-30')).toBeNull();
  });
});

describe('a calendar with mistakes', () => {
  test('compiles: what cannot be read is left out and an unknown zone is UTC', () => {
    const broken = compileCalendar({
      zone: 'Mars/Olympus',
      week: { 'mon-fri': ['09:00-18:00', '25:00-26:00', '10:00-10:00', 'lunch'], someday: ['01:00-02:00'] },
      holidays: ['XX', 'US-ZZ', 'CN:unknown', 'US'],
      days: { never: { periods: [] }, '2026-11-23/2026-11-20': { periods: [] } },
    });
    expect(broken.zone).toBe('UTC');
    expect(isOpen(broken, '2026-11-20T10:00:00Z')).toBe(true);
    expect(isOpen(broken, '2026-11-26T10:00:00Z')).toBe(false);
  });

  test('keys that name nothing are refused', () => {
    for (const key of [
      '2026-02-30',
      '2026-01-01/2025-01-01',
      '2020-01-01/2026-01-01',
      '2026-01-01/2026-01-02/2026-01-03',
      '',
    ]) {
      expect(parseDayKey(key)).toBeNull();
    }
    for (const text of ['', 'XX', 'CN-XX', 'CN:', 'CN:toString', 'CN:christmas:eve']) {
      expect(parseHolidaySet(text)).toBeNull();
    }
    expect(parseHolidaySet('US-CA:black-friday')).toEqual({ country: 'US-CA', festival: 'black-friday' });
  });
});

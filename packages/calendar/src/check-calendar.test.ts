import { describe, expect, test } from '@jest/globals';
import { Check } from 'typebox/value';
import type { Calendar } from './calendar-schema.js';
import { CalendarSchema } from './calendar-schema.js';
import { checkCalendar } from './check-calendar.js';

const good: Calendar = {
  zone: 'Asia/Shanghai',
  week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'], sat: ['22:00-02:00'] },
  holidays: ['CN', 'US-CA', 'KR:lunar-new-year'],
  days: {
    '2026-12-31': { name: 'Stocktaking', periods: [] },
    '2027-02-01/2027-02-14': { periods: ['10:00-16:00'] },
  },
};
const found = (change: Partial<Calendar>): string[] =>
  checkCalendar({ ...good, ...change }).map(({ code, path }) => `${code} ${path}`);

test('a good calendar has no problems and fits the schema', () => {
  expect(checkCalendar(good)).toEqual([]);
  expect(Check(CalendarSchema, good)).toBe(true);
});

test.each<[string, Partial<Calendar>, string[]]>([
  ['an unknown zone', { zone: 'Asia/Shangai' }, ['calendar.zone /zone']],
  ['a weekday that is none', { week: { 'mon-frei': ['09:00-18:00'] } }, ['calendar.weekday /week/mon-frei']],
  [
    'a weekday set twice',
    { week: { 'mon-fri': ['09:00-18:00'], fri: ['19:00-20:00'] } },
    ['calendar.weekday-twice /week/fri'],
  ],
  [
    'hours that are none',
    { week: { mon: ['9-5', '09:00-09:00', '24:00-25:00'] } },
    ['calendar.period /week/mon/0', 'calendar.period /week/mon/1', 'calendar.period /week/mon/2'],
  ],
  [
    'periods that overlap',
    { week: { mon: ['09:00-12:00', '11:00-18:00'] } },
    ['calendar.overlap /week/mon/1'],
  ],
  [
    'a night that runs into the next day',
    { week: { sun: ['22:00-10:00'], mon: ['09:00-18:00'] } },
    ['calendar.overlap /week/sun/0'],
  ],
  ['an unknown country', { holidays: ['CN', 'UK'] }, ['calendar.country /holidays/1']],
  [
    'an unknown region',
    { holidays: ['US-XX', 'CN-11'] },
    ['calendar.region /holidays/0', 'calendar.region /holidays/1'],
  ],
  ['an unknown festival', { holidays: ['CN:lunar-newyear'] }, ['calendar.festival /holidays/0']],
  [
    'a date that does not exist',
    { days: { '2026-02-30': { periods: [] } } },
    ['calendar.date /days/2026-02-30'],
  ],
  [
    'a range that runs backwards',
    { days: { '2026-12-31/2026-12-01': { periods: [] } } },
    ['calendar.date-range /days/2026-12-31~12026-12-01'],
  ],
  [
    'ranges that overlap',
    { days: { '2026-12-01/2026-12-31': { periods: [] }, '2026-12-31/2027-01-02': { periods: [] } } },
    ['calendar.days-overlap /days/2026-12-31~12027-01-02'],
  ],
  [
    'wrong hours on a special day',
    { days: { '2026-12-31': { periods: ['noon'] } } },
    ['calendar.period /days/2026-12-31/periods/0'],
  ],
  ['no hours at all', { week: {}, days: {} }, ['calendar.never-open /week']],
])('%s is reported where it is', (_title, change, problems) => {
  expect(found(change)).toEqual(problems);
});

test('touching periods, a night before a later start and a day inside a range are fine', () => {
  expect(
    found({ week: { mon: ['09:00-12:00', '12:00-18:00', '22:00-02:00'], tue: ['02:00-03:00'] } }),
  ).toEqual([]);
  expect(
    found({ days: { '2026-12-01/2026-12-31': { periods: [] }, '2026-12-24': { periods: ['09:00-12:00'] } } }),
  ).toEqual([]);
});

test('every problem says how to mend it', () => {
  const problems = checkCalendar({
    zone: 'x',
    week: { x: [], mon: ['x'] },
    holidays: ['XX', 'US-XX', 'CN:x'],
    days: { x: { periods: ['x'] } },
  });
  expect(problems.length).toBeGreaterThan(6);
  for (const { message, fix } of problems) {
    expect([message.endsWith('.'), fix.endsWith('.')]).toEqual([true, true]);
  }
});

describe('the schema', () => {
  test.each<[string, unknown]>([
    ['no zone', { week: {} }],
    ['an unknown key', { ...good, timezone: 'UTC' }],
    ['hours without a leading zero', { zone: 'UTC', week: { mon: ['9:00-18:00'] } }],
    ['a weekday in another language', { zone: 'UTC', week: { lun: ['09:00-18:00'] } }],
    ['a special day without periods', { zone: 'UTC', week: {}, days: { '2026-12-31': {} } }],
    ['a country in small letters', { zone: 'UTC', week: {}, holidays: ['cn'] }],
    ['another word for make-up workdays', { zone: 'UTC', week: {}, makeUpWorkdays: 'yes' }],
  ])('refuses %s', (_title, value) => {
    expect(Check(CalendarSchema, value)).toBe(false);
  });
});

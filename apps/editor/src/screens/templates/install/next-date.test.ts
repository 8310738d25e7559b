import { expect, test } from '@jest/globals';
import { nextDate } from './next-date.js';

const sale = { name: 'black-friday', country: 'US' };
const newYear = { name: 'lunar-new-year', country: 'CN' };

test('a day of a sale that is over moves to the same day of the next one, with its time and offset', () => {
  expect(nextDate('2026-11-27T00:00:00-05:00', sale, '2026-12-03')).toBe('2027-11-26T00:00:00-05:00');
  expect(nextDate('2026-11-30T23:59:59-05:00', sale, '2026-12-03')).toBe('2027-11-29T23:59:59-05:00');
  expect(nextDate('2024-12-14', sale, '2026-12-03')).toBe('2026-12-12');
});

test('the days around Lunar New Year follow the moon, from one calendar year into the other', () => {
  expect(nextDate('2026-02-16', newYear, '2026-06-01')).toBe('2027-02-05');
  expect(nextDate('2026-01-20', newYear, '2026-06-01')).toBe('2027-01-09');
});

test('nothing is made up where no festival is known', () => {
  expect(nextDate('2034-02-18', newYear, '2036-01-01')).toBeUndefined();
  expect(nextDate('soon', sale, '2026-12-03')).toBeUndefined();
});

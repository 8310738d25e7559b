import { expect, test } from '@jest/globals';
import { everyDay, lastDays } from './every-day.js';

test('days on which nothing was spent are there too, the newest last', () => {
  expect(everyDay([{ day: '2026-02-28', cost: 2 }], { from: '2026-02-27', to: '2026-03-01' })).toEqual([
    { day: '2026-02-27', cost: 0 },
    { day: '2026-02-28', cost: 2 },
    { day: '2026-03-01', cost: 0 },
  ]);
});

test('the last days end with today, by UTC', () => {
  const lateMs = Date.parse('2026-03-01T23:59:00Z');
  expect(lastDays(1, lateMs)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
  expect(lastDays(3, lateMs)).toEqual({ from: '2026-02-27', to: '2026-03-01' });
});

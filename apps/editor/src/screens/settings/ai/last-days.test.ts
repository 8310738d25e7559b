import { expect, test } from '@jest/globals';
import { lastDays } from './last-days.js';

test('days on which nothing was spent are there too, the newest last', () => {
  expect(lastDays([{ day: '2026-02-28', cost: 2 }], 3, new Date('2026-03-01T12:00:00Z'))).toEqual([
    { day: '2026-02-27', cost: 0 },
    { day: '2026-02-28', cost: 2 },
    { day: '2026-03-01', cost: 0 },
  ]);
});

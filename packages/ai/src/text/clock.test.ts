import { expect, test } from '@jest/globals';
import { clocksIn } from './clock.js';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

test.each([
  ['open until 15 Uhr', [at(15)]],
  ['um 14.40 Uhr', [at(14, 40)]],
  ['from 9 Uhr to 17:30', [at(9), at(17, 30)]],
  ['we close at 3:30 pm', [at(15, 30)]],
  ['12 a.m. to 12 pm', [at(0), at(12)]],
  ['下午3点开门', [at(15)]],
  ['晚上8:30', [at(20, 30)]],
  ['15時から', [at(15)]],
  ['3時間かかります', []],
  ['à 15h', [at(15)]],
  ['à 15h30', [at(15, 30)]],
  ['it takes 3 h', []],
  ['через 3 часа', []],
  ['в 18 часов', [at(18)]],
  ['it costs 2.50 €', []],
])('the times of day in "%s"', (text, times) => {
  expect(clocksIn(text).sort((one, other) => one - other)).toEqual(times);
});

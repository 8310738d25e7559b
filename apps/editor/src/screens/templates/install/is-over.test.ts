import { expect, test } from '@jest/globals';
import type { TemplateSetting } from '@nightshift/schema';
import { isOver } from './is-over.js';

const starts: TemplateSetting = {
  ...{ key: 'sale.starts', type: 'date', title: 'Starts', default: '2026-11-27T00:00:00-05:00' },
};
const ends: TemplateSetting = {
  ...{ key: 'sale.ends', type: 'date', title: 'Ends', default: '2026-11-30T23:59:59-05:00' },
  after: 'sale.starts',
};
const over = (now: string): boolean[] =>
  [starts, ends].map((setting) => isOver(setting, [starts, ends], (each) => each.default, Date.parse(now)));

test('a sale that is on is not over, and both of its days are once it has ended', () => {
  expect(over('2026-11-01T00:00:00Z')).toEqual([false, false]);
  expect(over('2026-11-29T12:00:00Z')).toEqual([false, false]);
  expect(over('2026-12-03T00:00:00Z')).toEqual([true, true]);
});

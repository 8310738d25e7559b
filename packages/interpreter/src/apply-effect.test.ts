import { expect, test } from '@jest/globals';
import { newContact } from '@nightshift/schema';
import { applyToContact } from './apply-effect.js';

const after = (score: number, add: number): number =>
  applyToContact({ ...newContact('cnt_1'), score }, { type: 'contact.score', add }, 0).score;

test('a score stops at what the database can keep, up and down', () => {
  expect(after(5, 3)).toBe(8);
  expect(after(2_147_483_000, 1000)).toBe(2_147_483_647);
  expect(after(-2_147_483_000, -1000)).toBe(-2_147_483_647);
  expect(after(0, Infinity)).toBe(2_147_483_647);
});

test('a score stays a whole number, whatever is added', () => {
  expect(after(5, 0.6)).toBe(6);
  expect(after(5, NaN)).toBe(5);
});

import { expect, test } from '@jest/globals';
import { stretches } from './stretches.js';

const shown = (text: string, highlights: number[][]): string =>
  stretches(text, highlights)
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('');

test('a text is cut at its highlights and loses nothing', () => {
  expect(shown('free returns in 30 days', [[5, 12]])).toBe('free [returns] in 30 days');
  expect(shown('returns', [[0, 7]])).toBe('[returns]');
  expect(shown('returns', [])).toBe('returns');
});

test('highlights that overlap or come in any order mark each place once', () => {
  expect(
    shown('abcdef', [
      [3, 5],
      [1, 4],
    ]),
  ).toBe('a[bcd][e]f');
});

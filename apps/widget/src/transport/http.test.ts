import { expect, test } from '@jest/globals';
import { retryAfterMs } from './http.js';

const NOW_MS = Date.parse('2027-02-06T03:00:00Z');

test.each([
  [null, 0],
  ['', 0],
  ['3', 3000],
  ['Sat, 06 Feb 2027 03:00:10 GMT', 10_000],
  ['Sat, 06 Feb 2027 02:00:00 GMT', 0],
  ['-5', 0],
  ['soon', 0],
  ['999999', 600_000],
])('Retry-After %p is %p ms', (header, ms) => {
  expect(retryAfterMs(header, NOW_MS)).toBe(ms);
});

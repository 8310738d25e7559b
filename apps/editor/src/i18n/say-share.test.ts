import { expect, test } from '@jest/globals';
import { sayShare } from './say-share.js';

test.each([
  [0.5999, '59%'],
  [0.596, '59%'],
  [0.6, '60%'],
  [0.29, '29%'],
  [0.57, '57%'],
  [0.2999, '29%'],
  [0.3, '30%'],
  [0, '0%'],
  [1, '100%'],
])('%d is said as %s', (share, said) => {
  expect(sayShare(share, 'en')).toBe(said);
});

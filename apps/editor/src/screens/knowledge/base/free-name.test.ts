import { expect, test } from '@jest/globals';
import { freeName } from './free-name.js';

test('a file whose name is taken is named apart, and its ending stays', () => {
  expect(freeName('faq.csv', new Set(['faq.csv']))).toBe('faq (2).csv');
  expect(freeName('faq.csv', new Set(['faq.csv', 'faq (2).csv']))).toBe('faq (3).csv');
  const long = `${'x'.repeat(196)}.csv`;
  expect(freeName(long, new Set([long]))).toBe(`${'x'.repeat(192)} (2).csv`);
});

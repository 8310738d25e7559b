import { expect, test } from '@jest/globals';
import { findOverlaps } from './find-overlaps.js';

const pairs = (...configs: Parameters<typeof findOverlaps>[0][number]['config'][]) =>
  findOverlaps(configs.map((config, number) => ({ id: String.fromCharCode(97 + number), config }))).map(
    ({ first, second, within, word }) => `${first} ${second}: ${within} in ${word}`,
  );

test('rules that share a keyword overlap, once', () => {
  expect(pairs({ any: ['Price', '優惠'] }, { any: ['优惠', 'PRICE'] }, { any: ['refund'] })).toEqual([
    'b a: PRICE in Price',
  ]);
});

test('a keyword inside a longer one overlaps', () => {
  expect(pairs({ any: ['shipping'] }, { any: ['free shipping'] })).toEqual([
    'a b: shipping in free shipping',
  ]);
  expect(pairs({ any: ['退款'] }, { all: ['我要退款', 'order'] })).toEqual(['a b: 退款 in 我要退款']);
});

test('words that only share letters do not', () => {
  expect(pairs({ any: ['art'] }, { any: ['party'] })).toEqual([]);
});

test('modes and none keep rules apart', () => {
  expect(pairs({ any: ['shipping'], match: 'exact' }, { any: ['free shipping'] })).toEqual([]);
  expect(pairs({ any: ['shipping'], none: ['free'] }, { any: ['free shipping'] })).toEqual([]);
});

test('a rule does not overlap itself, and the list ends at the limit', () => {
  expect(pairs({ any: ['price', 'price list'] })).toEqual([]);
  const many = Array.from({ length: 300 }, (_, number) => ({
    id: String(number),
    config: { any: ['price'] },
  }));
  expect(findOverlaps(many)).toHaveLength(1000);
  expect(findOverlaps(many, 5)).toHaveLength(5);
});

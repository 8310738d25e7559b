import { expect, test } from '@jest/globals';
import { variantsOf } from './synonyms.js';

const SHIPPING = ['shipping', 'delivery', 'postage'];
const NEW_YEAR = ['春节', '过年', '农历新年', '新年'];

test('a question is put again in each word that means the same', () => {
  expect(variantsOf('How much is Shipping to Malta?', [SHIPPING])).toEqual([
    'How much is delivery to Malta?',
    'How much is postage to Malta?',
  ]);
  expect(variantsOf('春节前还发货吗', [NEW_YEAR])).toEqual([
    '过年前还发货吗',
    '农历新年前还发货吗',
    '新年前还发货吗',
  ]);
});

test('nothing is put again when no word of it is listed, or none is', () => {
  expect(variantsOf('Do you ship to Malta?', [SHIPPING])).toEqual([]);
  expect(variantsOf('How much is shipping?', [])).toEqual([]);
});

test('Traditional counts as Simplified, and accents do not count', () => {
  expect(variantsOf('過年放假嗎', [['过年', '春节']])).toEqual(['春节放假嗎']);
  expect(variantsOf('Cafe offen?', [['Café', 'Bistro']])).toEqual(['Bistro offen?']);
});

test('of phrases that begin alike the longest is meant', () => {
  expect(
    variantsOf('Do you have gift cards?', [
      ['gift', 'present'],
      ['gift cards', 'vouchers'],
    ]),
  ).toEqual(['Do you have present cards?', 'Do you have vouchers?']);
  expect(variantsOf('农历新年休息吗', [NEW_YEAR])).toEqual(['春节休息吗', '过年休息吗', '新年休息吗']);
});

test('a long list does not make a search endless', () => {
  const many = Array.from({ length: 40 }, (_, at) => `word${String(at)}`);
  expect(variantsOf('word0 word1 word2', [many])).toHaveLength(12);
});

import { expect, test } from '@jest/globals';
import { readSynonyms, writeSynonyms } from './synonyms-text.js';

test('a line is a group, with either sign between its words', () => {
  const groups = [
    ['shipping', 'delivery'],
    ['春节', '过年'],
  ];
  expect(readSynonyms('shipping =delivery\n\n 春节＝过年 = 春节')).toEqual({ groups, lonely: null });
  expect(readSynonyms(writeSynonyms(groups))).toEqual({ groups, lonely: null });
});

test('a word that stands alone is named', () => {
  expect(readSynonyms('shipping = delivery\npostage =').lonely).toBe('postage');
  expect(readSynonyms('')).toEqual({ groups: [], lonely: null });
});

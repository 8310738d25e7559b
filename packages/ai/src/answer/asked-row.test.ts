import { expect, test } from '@jest/globals';
import { askedRow } from './asked-row.js';

const TABLE =
  'We send everywhere.\nCountry | Cost | Time\nNorway | 14 € | 6 days\nItaly | 11 € | 4 days\nCosta Rica | 40 € | 20 days\nOn islands a day more.';

test.each([
  ['How much is shipping to Norway?', 'Norway | 14 € | 6 days'],
  ['how long does it take to ITALY', 'Italy | 11 € | 4 days'],
  ['costs to costa rica?', 'Costa Rica | 40 € | 20 days'],
])('%s is answered by its row, with the head and what stands around', (question, row) => {
  expect(askedRow(TABLE, question)).toBe(
    `We send everywhere.\nCountry | Cost | Time\n${row}\nOn islands a day more.`,
  );
});

test('in Chinese a name has no spaces around it', () => {
  const table = '地区 | 运费\n香港 | 30元\n澳门 | 35元';
  expect(askedRow(table, '寄到香港多少钱')).toBe('地区 | 运费\n香港 | 30元');
});

test.each([
  ['How much is shipping?', 'none is named'],
  ['Norway or Italy?', 'two are named'],
  ['Are the Italysomething goods sent?', 'it is only part of a word'],
  ['Is it 4 days?', 'a figure names no row'],
])('%s: the whole table, for %s', (question) => expect(askedRow(TABLE, question)).toBe(TABLE));

test('a text without a table stays as it is', () => {
  expect(askedRow('Norway takes six days.', 'Norway?')).toBe('Norway takes six days.');
});

import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { withoutMarket } from './depend-on-market.js';

const passage = (text: string, score: number, market?: string): Passage => ({
  ...{ id: `psg_${text}`, base: 'shop', title: 'Returns', text, language: 'en', score },
  source: { id: 'src_1', name: 'returns.md' },
  ...(market === undefined ? {} : { market }),
});
const judged = (...passages: Passage[]) => withoutMarket(passages, 'en');

test('what countries answer differently is told to nobody whose country is not known', () => {
  expect(judged(passage('14 days', 0.87, 'DE'), passage('30 days', 0.85, 'US'))).toMatchObject({
    verdict: 'unsure',
    markets: ['DE', 'US'],
  });
});

test('what holds everywhere comes before it', () => {
  const { verdict, passages, confidence } = judged(passage('14 days', 0.87, 'DE'), passage('20 days', 0.8));
  expect([verdict, passages[0]?.text, confidence]).toEqual(['known', '20 days', 0.8]);
});

test('one country, the same answer in several, or one far behind, is an answer', () => {
  expect(judged(passage('14 days', 0.87, 'DE')).verdict).toBe('known');
  expect(judged(passage('14 days', 0.87, 'DE'), passage('14  days', 0.85, 'US')).verdict).toBe('known');
  expect(judged(passage('14 days', 0.87, 'DE'), passage('30 days', 0.5, 'US')).verdict).toBe('known');
});

test('nothing is out of scope, as before', () => {
  expect(judged()).toEqual({ passages: [], verdict: 'out-of-scope', confidence: 0, language: 'en' });
});

test('what holds everywhere is told by nothing that is about something else', () => {
  const express = passage('Express costs 20 euros', 0.9);
  const found = judged(express, passage('7 euros', 0.99, 'DE'), passage('5 dollars', 0.99, 'US'));
  expect(found).toMatchObject({ verdict: 'unsure', markets: ['DE', 'US'] });
  expect(found.passages.map(({ text }) => text)).toEqual(['7 euros', '5 dollars', express.text]);
});

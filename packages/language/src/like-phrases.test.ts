import { expect, test } from '@jest/globals';
import { likePhrases } from './like-phrases.js';

const returns = likePhrases([
  'I want to send this back',
  'how do I return an item',
  '我想退货',
  'ich möchte das zurückgeben',
  'อยากคืนสินค้า',
]);

test('a phrase is wholly like itself', () => {
  expect(returns('How do I return an item?')).toEqual({ phrase: 'how do I return an item', likeness: 1 });
});

test.each([
  ['Hello, can I return these two items please?', 'how do I return an item'],
  ['这个我想要退货', '我想退货'],
  ['這個我想退貨', '我想退货'],
  ['Kann ich die Lampe zurückgeben?', 'ich möchte das zurückgeben'],
  ['ขออยากคืนสินค้าได้ไหม', 'อยากคืนสินค้า'],
])('“%s” is nearest to “%s”', (text, phrase) => {
  const found = returns(text);
  expect(found?.phrase).toBe(phrase);
  expect(found?.likeness).toBeGreaterThan(0.4);
});

test.each([
  'I want to know how much this is',
  'do you have this in green',
  '你们几点开门',
  'wo ist mein Paket',
])('“%s” is far from all of them', (text) => {
  expect(returns(text)?.likeness ?? 0).toBeLessThan(0.4);
});

test('knows nothing without a word in common', () => {
  expect(returns('🙂')).toBeUndefined();
  expect(returns('')).toBeUndefined();
  expect(likePhrases([])('anything')).toBeUndefined();
});

test('accents and endings are forgiven', () => {
  expect(likePhrases(['devolución'])('devoluciones')?.likeness).toBeGreaterThan(0.3);
  expect(likePhrases(['réclamation'])('reclamation')?.likeness).toBe(1);
});

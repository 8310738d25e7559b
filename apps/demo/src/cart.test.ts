import { describe, expect, test } from '@jest/globals';
import { cartCount, cartTotal, changeCart, parseCart } from './cart.js';
import { isAtWork } from './notice.js';
import { pickLanguage } from './words.js';

describe('the cart', () => {
  test('adds, counts, sums and takes out', () => {
    const cart = changeCart(changeCart({}, 'moon-lantern', 1), 'jasmine-tea', 2);
    expect([cartCount(cart), cartTotal(cart)]).toEqual([3, 49 + 36]);
    expect(changeCart(cart, 'moon-lantern', -1)).toEqual({ 'jasmine-tea': 2 });
  });

  test('drops what is no product and no sensible number', () => {
    const stored = {
      'moon-lantern': 2,
      gold: 1,
      'jasmine-tea': -1,
      'clay-teapot': '3',
      'cloud-scarf': 1.5,
      'river-lantern': 900,
    };
    expect(parseCart(JSON.stringify(stored))).toEqual({ 'moon-lantern': 2 });
    expect(parseCart('nonsense')).toEqual({});
    expect(parseCart(null)).toEqual({});
  });

  test('holds at most twenty of a kind', () => {
    expect(changeCart({ 'moon-lantern': 20 }, 'moon-lantern', 1)).toEqual({ 'moon-lantern': 20 });
  });
});

test.each([
  [['fr', 'zh-HK', 'en'], 'zh-TW'],
  [['zh'], 'zh-CN'],
  [['zh-Hant-CN'], 'zh-TW'],
  [['de'], 'en'],
  [['', 'en-GB', 'zh'], 'en'],
])('a visitor of %p is spoken to in %s', (wanted, language) => {
  expect(pickLanguage(wanted)).toBe(language);
});

test.each([
  ['2027-02-08T01:00:00Z', true],
  ['2027-02-08T00:59:00Z', false],
  ['2027-02-08T10:00:00Z', false],
  ['2027-02-07T03:00:00Z', false],
])('at %s the team is at work: %s', (now, expected) => {
  expect(isAtWork(new Date(now))).toBe(expected);
});

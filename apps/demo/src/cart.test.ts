import { describe, expect, test } from '@jest/globals';
import { cartCount, cartTotal, changeCart, parseCart } from './cart.js';
import { sayMoment } from './notice.js';
import { homePage } from './pages/home.js';
import { readShop, unnamedShop } from './shop-told.js';
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

describe('when the team is back', () => {
  const now = Date.parse('2027-02-08T03:00:00Z');
  test.each([
    ['2027-02-08T10:30:00Z', 'Asia/Shanghai', 'en', '18:30'],
    ['2027-02-09T01:00:00Z', 'Asia/Shanghai', 'en', 'Tue 09:00'],
    ['2027-02-09T01:00:00Z', 'Asia/Shanghai', 'zh-CN', '周二09:00'],
    // Monday by the clock of Shanghai, still Sunday by that of Texas.
    ['2027-02-08T15:00:00Z', 'America/Chicago', 'en', 'Mon 09:00'],
    ['2027-02-20T01:00:00Z', 'Asia/Shanghai', 'en', 'Feb 20, 09:00'],
  ])('%s in %s, read in %s, is %s', (at, zone, language, said) => {
    expect(sayMoment(Date.parse(at), now, zone, language)).toBe(said);
  });
});

describe('what the engine says of the shop', () => {
  test('is read out of the page', () => {
    const told = {
      title: { en: 'Moon & "Sons"', 'zh-CN': '月', 'zh-TW': '月亮' },
      zone: 'UTC',
      openings: [[0, 5]],
    };
    expect(readShop(JSON.stringify(told))).toEqual(told);
  });

  test.each([undefined, 'nonsense', 'null', '{"title":3,"zone":4,"openings":[[1],"x"]}'])(
    'leaves a shop without name and hours when it is %p',
    (json) => {
      expect(readShop(json)).toEqual(unnamedShop());
    },
  );

  test('is text in the markup, whatever stands in it', () => {
    const name = `</script><img src=x onerror="alert(1)">'&`;
    const shop = { ...unnamedShop(), title: { en: name, 'zh-CN': name, 'zh-TW': name } };
    const { title, body } = homePage('en', shop);
    expect(title).toContain(name);
    expect(body).not.toContain('onerror="');
    expect(body).toContain('&#60;/script&#62;');
  });
});

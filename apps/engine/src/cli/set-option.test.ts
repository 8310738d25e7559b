import { expect, test } from '@jest/globals';
import { collectSet, joinLanguages } from './set-option.js';

test.each([
  ['dates.start=2027-02-05', { 'dates.start': '2027-02-05' }],
  ['shop.name=Lamps = light', { 'shop.name': 'Lamps = light' }],
  ['queue.limit=20', { 'queue.limit': 20 }],
  ['shop.phone=0085212345678', { 'shop.phone': '0085212345678' }],
  ['price=1.50', { price: '1.50' }],
  ['coupon.on=true', { 'coupon.on': true }],
  ['teams=["a","b"]', { teams: ['a', 'b'] }],
  ['shop.name={"en":"Lamps"}', { 'shop.name': { en: 'Lamps' } }],
  ['shop.name=', { 'shop.name': '' }],
  ['shop.name={broken', { 'shop.name': '{broken' }],
])('%s', (argument, expected) => {
  expect(collectSet(argument)).toEqual(expected);
});

test('a later one joins the earlier ones', () => {
  expect(collectSet('b=2', collectSet('a=1'))).toEqual({ a: 1, b: 2 });
});

test.each(['shop.name', '=x', 'Shop=x', 'a b=x', '__proto__=1'])('%s is no setting', (argument) => {
  expect(() => collectSet(argument)).toThrow('key=value');
});

test('a language after a setting with a text per language is one of its texts', () => {
  const settings = [
    { key: 'shop.name', type: 'text-by-language' },
    { key: 'shop.url', type: 'url' },
    { key: 'faq.a', type: 'text-by-language' },
    { key: 'faq.a.en', type: 'text' },
  ];
  const given = {
    'shop.name.en': 'Foo',
    'shop.name.zh-CN': 88,
    'shop.url.en': 'x',
    'faq.a.en': 'own',
    'other.en': 'y',
  };
  expect(joinLanguages(given, settings)).toEqual({
    'shop.name': { en: 'Foo', 'zh-CN': '88' },
    'shop.url.en': 'x',
    'faq.a.en': 'own',
    'other.en': 'y',
  });
});

import { describe, expect, test } from '@jest/globals';
import { matchesUrl, matchesWildcard, patternFault, queryValue } from './url-pattern.js';

describe('a pattern of a page', () => {
  test.each([
    ['/products/*', 'https://shop.example/products/1', true],
    ['/products/*', 'https://shop.example/products', false],
    ['/cart', 'https://shop.example/cart/', true],
    ['/cart', 'https://shop.example/cart?step=2#pay', true],
    ['/cart', 'https://shop.example/cart/pay', false],
    ['/', 'https://shop.example', true],
    ['/', 'https://shop.example/?utm_source=mail', true],
    ['/', 'https://shop.example/x', false],
    ['shop.example', 'https://www.shop.example/any/page', true],
    ['shop.example/', 'https://shop.example/any/page', false],
    ['shop.example/', 'https://shop.example', true],
    ['https://shop.example/p/*', 'http://shop.example/p/1', true],
    ['*.shop.example/p/*', 'https://de.shop.example/p/1', true],
    ['shop.example', 'https://shop.example.evil.test/', false],
    ['shop.example', 'https://shop.example@evil.test/', false],
    ['shop.example', 'https://user:word@shop.example/', true],
    ['/*aab', 'https://shop.example/aaab', true],
    ['shop.example', 'https://shop.example:443/', true],
    ['localhost:3000/demo', 'http://localhost:3000/demo', true],
    ['/Products/*', 'https://shop.example/products/1', true],
    ['/商品/*', 'https://shop.example/%E5%95%86%E5%93%81/1', true],
    ['/%E5%95%86%E5%93%81', 'https://shop.example/商品', true],
    ['/100%', 'https://shop.example/100%', true],
    ['/search?q=*', 'https://shop.example/search?page=2&q=red+shoes', true],
    ['/search?q=red shoes', 'https://shop.example/search?q=red+shoes', true],
    ['/search?q=', 'https://shop.example/search?q=x', true],
    ['/search?q', 'https://shop.example/search?page=2', false],
    ['/app#/cart', 'https://shop.example/app#/cart', true],
    ['/app#/cart', 'https://shop.example/app#/home', false],
    ['*', 'https://shop.example/anything?x#y', true],
    ['*sale*', 'https://shop.example/sale', false],
    ['/*sale*', 'https://shop.example/summer-sale/1', true],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(matchesUrl(pattern, url)).toBe(expected);
  });

  test('with many stars takes no time that grows out of hand', () => {
    expect(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
  });

  test.each(['', ' ', 'a b', 'products', 'shop.example<script>/x'])('“%s” is refused', (pattern) => {
    expect(patternFault(pattern)).toBeDefined();
  });

  test.each(['/products/*', 'shop.example', '*', '*.shop.example/x?y=1', 'localhost', 'https://例え.jp/'])(
    '“%s” is accepted',
    (pattern) => {
      expect(patternFault(pattern)).toBeUndefined();
    },
  );
});

test('a query value is read decoded, and only by its whole name', () => {
  expect(
    queryValue('https://a.example/?x_utm_source=no&utm_source=new+year%21&utm_source=2', 'utm_source'),
  ).toBe('new year!');
  expect(queryValue('https://a.example/#?utm_source=no', 'utm_source')).toBeUndefined();
});

import { describe, expect, test } from '@jest/globals';
import { addressesIn, isAllAddresses } from './addresses-in.js';

describe('addresses that were typed', () => {
  test('stand on lines, or between commas, each once', () => {
    expect(
      addressesIn('https://shop.example/a\nhttps://shop.example/b, https://shop.example/a').good,
    ).toEqual(['https://shop.example/a', 'https://shop.example/b']);
  });

  test('get the scheme that was left out', () => {
    expect(addressesIn('shop.example/help')).toEqual({ good: ['https://shop.example/help'], wrong: [] });
  });

  test('are told from words', () => {
    expect(addressesIn('https://shop.example\nreturns https://shop.example/returns')).toEqual({
      good: ['https://shop.example'],
      wrong: ['returns https://shop.example/returns'],
    });
  });

  test('are none where the line is not, and then the whole line is', () => {
    expect(addressesIn(' not a url \nshop.example, two words\n\nwiki.example faq.example').wrong).toEqual([
      'not a url',
      'shop.example, two words',
    ]);
  });
});

test('a pasted text is taken for addresses only when it is nothing else', () => {
  expect(isAllAddresses('https://shop.example/a\nhttps://shop.example/b')).toBe(true);
  expect(isAllAddresses('see https://shop.example/a')).toBe(false);
  expect(isAllAddresses('shop.example')).toBe(false);
  expect(isAllAddresses('')).toBe(false);
});

import { describe, expect, test } from '@jest/globals';
import { isRightToLeft, pickText } from './languages.js';

const greeting = { en: 'Hello', 'zh-CN': '您好（简）', 'zh-TW': '您好（繁）', de: 'Hallo' };

describe('pickText', () => {
  test.each([
    ['zh-CN', '您好（简）'],
    ['zh', '您好（简）'],
    ['zh-SG', '您好（简）'],
    ['zh-Hans-HK', '您好（简）'],
    ['zh-HK', '您好（繁）'],
    ['zh-Hant', '您好（繁）'],
    ['ZH_tw', '您好（繁）'],
    ['de-AT', 'Hallo'],
    ['en-GB', 'Hello'],
    ['fr', 'Hello'],
  ])('a reader of %s gets %s', (language, text) => {
    expect(pickText(greeting, language)).toBe(text);
  });

  test('without English, the first there is', () => {
    expect(pickText({ 'zh-CN': '您好' }, 'fr')).toBe('您好');
  });

  test('a text that is one string is that string', () => {
    expect(pickText('Hi', 'zh-CN')).toBe('Hi');
    expect(pickText({}, 'en')).toBe('');
  });
});

test('Arabic and Hebrew run from right to left', () => {
  expect(['ar-EG', 'he', 'fa'].every(isRightToLeft)).toBe(true);
  expect(['en', 'zh-CN', 'arn'].some(isRightToLeft)).toBe(false);
});

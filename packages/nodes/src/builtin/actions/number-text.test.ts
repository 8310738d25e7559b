import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chineseNumber, formatNumber, localeOf, readNumber } from './number-text.js';

describe('numbers in answers', () => {
  test.each([
    ['300', 'en', 300],
    ['about 300 pcs', 'en', 300],
    ['1,000', 'en', 1000],
    ['1,000,000', 'en', 1_000_000],
    ['10,00,000', 'en-IN', 1_000_000],
    ['1.5', 'en', 1.5],
    ['1.000', 'en', 1],
    ['1.000', 'de', 1000],
    ['1.000,5', 'de', 1000.5],
    ['1.000,5', 'en', 1000.5],
    ['1,5', 'fr', 1.5],
    ['1,5', 'en', 1.5],
    ['1 000 000', 'ru', 1_000_000],
    ["1'000.50", 'de-CH', 1000.5],
    ['0.125', 'de', 0.125],
    ['.5', 'en', 0.5],
    ['2½', 'en', 2.5],
    ['-5', 'en', -5],
    ['−5', 'en', -5],
    ['１２３', 'ja', 123],
    ['٣٠٠', 'ar', 300],
    ['๓๐๐', 'th', 300],
    ['2k', 'en', 2000],
    ['1.15 k', 'en', 1150],
    ['2 mil', 'pt', 2000],
    ['2万', 'zh-CN', 20_000],
    ['1.5万元', 'zh-CN', 15_000],
    ['5만원', 'ko', 50_000],
    ['三百', 'zh-CN', 300],
    ['大概三百个', 'zh-CN', 300],
    ['两千', 'zh-CN', 2000],
    ['两千五', 'zh-CN', 2500],
    ['两千零五', 'zh-CN', 2005],
    ['一万二', 'zh-CN', 12_000],
    ['十五', 'zh-CN', 15],
    ['二十', 'zh-CN', 20],
    ['一百一十', 'zh-CN', 110],
    ['參佰', 'zh-TW', 300],
    ['一共300个', 'zh-CN', 300],
    ['five', 'en', 5],
    ['cinco', 'es', 5],
    ['다섯', 'ko', 5],
    ['$1,299.00', 'en', 1299],
    ['5kg', 'en', 5],
  ])('%s in %s is %d', (text, locale, value) => expect(readNumber(text, locale)).toBe(value));

  test.each(['', 'many', '一些', '😀', '星期五', 'N/A'])('"%s" is no number', (text) =>
    expect(readNumber(text, 'en')).toBe('none'),
  );

  test.each(['100-200', '100 or 200', '1,2,3', '10:30', '三百或者五百'])(
    '"%s" is more than one number',
    (text) => expect(readNumber(text, 'en')).toBe('several'),
  );

  test('what we print is read back, in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.constantFrom('en', 'de', 'fr', 'ru', 'pt-BR', 'es-MX', 'ar', 'th', 'hi', 'zh-TW', 'de-CH'),
        (value, locale) => {
          expect(readNumber(formatNumber(value, locale), locale)).toBe(value);
        },
      ),
    );
  });

  test('Chinese numerals are read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) =>
        expect(chineseNumber(inChinese(value))).toBe(value),
      ),
    );
  });

  test('nothing a customer writes breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'xx-invalid-tag-', ''),
        (text, locale) => void readNumber(text, locale),
      ),
    );
  });

  test('the country settles the separators of a language that has several', () => {
    expect(readNumber('1.500', localeOf('es', 'MX'))).toBe(1.5);
    expect(readNumber('1.500', localeOf('es', 'AR'))).toBe(1500);
    expect(localeOf('pt-BR', 'US')).toBe('pt-BR');
  });
});

/** Written in full, with zeros. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : rest < 1000 ? `零${inChinese(rest)}` : inChinese(rest)}`;
  }
  const digits = String(value).padStart(4, '0');
  return [...digits]
    .map((digit, index) =>
      digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)] ?? ''}${'千百十'[index] ?? ''}`,
    )
    .join('')
    .replaceAll(/零+/g, '零')
    .replaceAll(/^零|零$/g, '');
}

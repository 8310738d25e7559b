import { expect, test } from '@jest/globals';
import { readCountry, readLanguage } from './locale.js';
import { validate } from './validate.js';
import { CountryInputSchema, LanguageInputSchema } from './text.js';

test.each([
  ['en', 'en'],
  ['EN_us', 'en-US'],
  ['zh_CN', 'zh-CN'],
  ['zh-hant-hk', 'zh-Hant-HK'],
  ['zh_TW.UTF-8', 'zh-TW'],
  ['de_DE@euro', 'de-DE'],
  [' pt-br ', 'pt-BR'],
  ['iw', 'he'],
  ['en-US-u-ca-buddhist', 'en-US'],
])('the language %s is %s', (written, tag) => {
  expect(readLanguage(written)).toBe(tag);
});

test.each(['', 'english', 'e', '英文', 'en-US,en;q=0.9', 'x-klingon', 'en--US', 'a'.repeat(200), 'en\0'])(
  'no language: %j',
  (written) => {
    expect(readLanguage(written)).toBeUndefined();
    expect(validate(LanguageInputSchema, written)).toHaveLength(1);
  },
);

test('a country is two letters in any case', () => {
  expect(['us', 'US', ' cn ', 'uk'].map(readCountry)).toEqual(['US', 'US', 'CN', 'GB']);
  expect(['', 'USA', 'Germany', '美国', 'U1', 'ß'].map(readCountry)).toEqual(Array(6).fill(undefined));
});

test('what cannot be read is told with an example, not with a pattern', () => {
  expect(validate(CountryInputSchema, 'Germany')[0]?.expected).toBe(
    'must be a country by its two letters (ISO 3166-1), such as "US" or "CN", but is "Germany"',
  );
  expect(validate(LanguageInputSchema, 'english')[0]?.expected).toBe(
    'must be a language (BCP 47), such as "en", "en-US" or "zh-CN", but is "english"',
  );
});

import { describe, expect, test } from '@jest/globals';
import type { KeywordConfig } from '@nightshift/schema';
import { checkKeywordConfig } from './check-keyword-config.js';

const found = (config: KeywordConfig) =>
  checkKeywordConfig(config).map(({ code, path }) => `${code} ${path}`);

describe('a good config has no problems', () => {
  test.each<KeywordConfig>([
    { any: ['price', '价格', '優惠'] },
    { any: ['$', '👍', '1️⃣', 'c++'] },
    { none: ['stop'] },
    { pattern: '(?i)order\\s*#?(\\d{4,})' },
    { any: ['shipping', '运费'], fuzzy: true, none: ['free'] },
    { all: ['refund', 'order'], match: 'contains' },
    { any: ['café', 'cafe'] },
  ])('%j', (config) => {
    expect(checkKeywordConfig(config)).toEqual([]);
  });
});

describe('a bad one is told what is wrong and where', () => {
  test.each<[KeywordConfig, string[]]>([
    [{}, ['keyword.nothing-to-match ']],
    [{ any: [], pattern: '' }, ['keyword.nothing-to-match ']],
    [{ any: ['price', ' '] }, ['keyword.empty /any/1']],
    [{ all: ['\u200B', '\uD83D'] }, ['keyword.empty /all/0', 'keyword.empty /all/1']],
    [{ any: ['?!', '。'] }, ['keyword.punctuation /any/0', 'keyword.punctuation /any/1']],
    [{ any: ['x'.repeat(201)] }, ['keyword.too-long /any/0']],
    [
      { any: ['優惠', 'Price', '优惠', 'ＰＲＩＣＥ'] },
      ['keyword.duplicate /any/2', 'keyword.duplicate /any/3'],
    ],
    [{ any: ['price?', 'price'], match: 'exact' }, ['keyword.duplicate /any/1']],
    [{ any: ['price', 'wholesale price'], none: ['Wholesale'] }, ['keyword.conflict /any/1']],
    [{ all: ['價格'], none: ['价'] }, ['keyword.conflict /all/0']],
    [{ any: ['help', '退款'], fuzzy: true }, ['keyword.fuzzy-unused /fuzzy']],
    [{ pattern: 'x'.repeat(501) }, ['keyword.pattern-too-long /pattern']],
    [{ pattern: '.{0,1000}' }, ['keyword.pattern-too-big /pattern']],
    [{ pattern: '(?=price)' }, ['keyword.pattern-look-around /pattern']],
    [{ pattern: '(?<!no )price' }, ['keyword.pattern-look-around /pattern']],
    [{ pattern: '(a)\\1' }, ['keyword.pattern-back-reference /pattern']],
    [{ pattern: '\\u4ef7' }, ['keyword.pattern-unicode-escape /pattern']],
    [{ pattern: '(price' }, ['keyword.pattern-not-closed /pattern']],
    [{ pattern: '[price' }, ['keyword.pattern-not-closed /pattern']],
    [{ pattern: '((a{100}){100}){100}' }, ['keyword.pattern-too-many-repeats /pattern']],
    [{ pattern: '('.repeat(240) + ')'.repeat(240) }, ['keyword.pattern-fits-all /pattern']],
    [{ pattern: '*' }, ['keyword.pattern-invalid /pattern']],
    [{ pattern: 'a*' }, ['keyword.pattern-fits-all /pattern']],
    [{ pattern: '\\bцена\\b' }, ['keyword.pattern-word-boundary /pattern']],
  ])('%j', (config, expected) => {
    expect(found(config)).toEqual(expected);
  });

  test('in words that an operator understands', () => {
    expect(checkKeywordConfig({ pattern: 'price(?!less)' })).toMatchObject([
      {
        code: 'keyword.pattern-look-around',
        severity: 'error',
        path: '/pattern',
        message: 'Look-ahead and look-behind, (?=…) (?!…) (?<=…) (?<!…), are not supported.',
        fix: 'Match the surrounding text itself, or put what must not occur under "none".',
      },
    ]);
    expect(checkKeywordConfig({ any: ['(price'], pattern: '(price' })[0]?.message).toBe(
      'A bracket or a backslash is left open: missing closing ): `(price`.',
    );
    expect(checkKeywordConfig({ any: ['優惠', '优惠'] })[0]?.message).toBe(
      '"优惠" is compared the same as "優惠".',
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { compileKeywords } from './compile-keywords.js';
import { explainKeywords, matchKeywords } from './match-keywords.js';

// Nothing here is timed: what would be quadratic takes minutes, and the test runner gives up.

const LENGTH = 65_536;
const nested = (letter: string, count: number, fuzzy = false) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${letter}${at + 1}`,
    config: { any: [letter.repeat(at + 1)], fuzzy },
  }));

describe('64 kB', () => {
  test('of one Chinese character against keywords of the same', () => {
    expect(matchKeywords(compileKeywords(nested('哈', 200)), '哈'.repeat(LENGTH))).toHaveLength(200);
  });

  test('of one letter against keywords of the same', () => {
    expect(matchKeywords(compileKeywords(nested('a', 200, true)), 'a'.repeat(LENGTH))).toHaveLength(0);
    expect(matchKeywords(compileKeywords(nested('a', 200, true)), 'a '.repeat(LENGTH / 2))).toHaveLength(1);
  });

  test('that almost are the keyword, everywhere', () => {
    const index = compileKeywords([
      { id: 'long', config: { any: [`${'哈'.repeat(199)}嘿`, `${'a'.repeat(199)}b`] } },
    ]);
    expect(matchKeywords(index, '哈'.repeat(LENGTH))).toEqual([]);
    expect(matchKeywords(index, 'a'.repeat(LENGTH))).toEqual([]);
  });

  test('that begin a keyword of another mode at every place', () => {
    const index = compileKeywords(
      nested('哈', 200).map(({ id, config }) => ({ id, config: { ...config, match: 'starts-with' } })),
    );
    expect(matchKeywords(index, `x${'哈'.repeat(LENGTH)}`)).toEqual([]);
    expect(matchKeywords(index, '哈'.repeat(LENGTH))).toHaveLength(200);
  });

  test.each([
    ['words one typo from many keywords', 'abcdf '.repeat(LENGTH / 6)],
    ['flags', '🇨🇳'.repeat(LENGTH / 4)],
    ['flag tags', `🏴${'\u{E0067}'.repeat(LENGTH / 2)}`],
    ['joiners', '👩\u200D'.repeat(LENGTH / 3)],
    ['accents on one letter', `a${'\u0301\u0316\u0323\u0334'.repeat(LENGTH / 4)}`],
    ['characters that grow', 'ﷺ'.repeat(LENGTH / 3)],
    ['zero-width characters', '\u200B'.repeat(LENGTH)],
    ['punctuation', '!'.repeat(LENGTH)],
    ['spaces', ' '.repeat(LENGTH)],
    ['halves of pairs', '\uD83D'.repeat(LENGTH)],
    ['Arabic', 'ال'.repeat(LENGTH / 2)],
  ])('of %s', (_, text) => {
    const letters = 'ghijklmnopqrstuvwxyz';
    const index = compileKeywords([
      ...Array.from(letters, (letter) => ({
        id: letter,
        config: { all: [`abcd${letter}`, 'never'], fuzzy: true },
      })),
      { id: 'flag', config: { any: ['🇳🇨'] } },
      { id: 'arabic', config: { any: ['الا'] } },
      { id: 'woman', config: { any: ['👩'], match: 'exact' } },
    ]);
    expect(matchKeywords(index, text)).toEqual([]);
    expect(explainKeywords(index, 'flag', text).reason.code).toBe('no-keyword');
  });
});

describe('patterns that hang other engines', () => {
  test.each([
    ['^(a+)+$', false],
    ['(a*)*b', false],
    ['(a|aa)+$', false],
    ['(?:a?){200}a{200}', true],
    ['(a|b)*a(a|b){300}c', false],
    ['(.+)+(.+)+\\d{3}.{200}c', false],
    ['(x+x+)+y', false],
    ['.*.*.*=.*', false],
  ])('%s', (pattern, expected) => {
    const index = compileKeywords([{ id: 'bomb', config: { pattern } }]);
    expect(matchKeywords(index, `${'a'.repeat(4_000)}!`)).toHaveLength(expected ? 1 : 0);
  });

  test.each(['a@b.c ', 'a@', '@.', '-', 'a.', './', 'price@shop.example,', 'https://', 'a/'])(
    'of %j, which are addresses or nearly',
    (piece) => {
      const index = compileKeywords([{ id: 'price', config: { any: ['price'], fuzzy: true } }]);
      const text = piece.repeat(LENGTH / piece.length);
      expect(matchKeywords(index, text)).toEqual([]);
      expect(matchKeywords(index, `${text} price`)).toHaveLength(1);
    },
  );

  test('a pattern sees only the beginning of a very long message', () => {
    const index = compileKeywords([{ id: 'end', config: { pattern: 'needle' } }]);
    expect(matchKeywords(index, `${'a'.repeat(4_000)}needle`)).toHaveLength(1);
    expect(matchKeywords(index, `${'a'.repeat(5_000)}needle`)).toHaveLength(0);
  });
});

test('ten thousand rules with one keyword all fire', () => {
  const index = compileKeywords(
    Array.from({ length: 10_000 }, (_, number) => ({ id: String(number), config: { any: ['price'] } })),
  );
  expect(matchKeywords(index, 'price')).toHaveLength(10_000);
});

test('no rules, no text', () => {
  expect(matchKeywords(compileKeywords([]), '')).toEqual([]);
  expect(matchKeywords(compileKeywords([]), 'hello')).toEqual([]);
});

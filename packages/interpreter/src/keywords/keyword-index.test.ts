import { expect, test } from '@jest/globals';
import type { KeywordConfig } from '@nightshift/schema';
import fc from 'fast-check';
import { compileKeywords, type KeywordRule } from './compile-keywords.js';
import { matchKeywords } from './match-keywords.js';
import { normalizeText } from './normalize-text.js';

// The same behaviour written the slow and obvious way: every keyword against every place, words by native regular expressions.

test('agrees with the obvious implementation on any rules and message', () => {
  fc.assert(
    fc.property(rules, message, (configs, text) => {
      expect(idsOf(configs, text)).toEqual(
        configs.flatMap((config, id) => (obviously(config, text) ? [String(id)] : [])),
      );
    }),
    { numRuns: 5000 },
  );
});

test('agrees with it one message after the other', () => {
  fc.assert(
    fc.property(rules, fc.array(message, { minLength: 2, maxLength: 6 }), (configs, texts) => {
      const index = compileKeywords(configs.map(numbered));
      for (const text of texts) {
        expect(matchKeywords(index, text).map(({ id }) => id)).toEqual(
          configs.flatMap((config, id) => (obviously(config, text) ? [String(id)] : [])),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test('says the same of a rule whether it stands alone or among others', () => {
  fc.assert(
    fc.property(
      fc.array(anyConfig, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (configs, text) => {
        expect(idsOf(configs, text)).toEqual(
          configs.flatMap((config, id) => (idsOf([config], text).length > 0 ? [String(id)] : [])),
        );
      },
    ),
  );
});

function numbered(config: KeywordConfig, id: number): KeywordRule {
  return { id: String(id), config };
}

function idsOf(configs: KeywordConfig[], text: string): string[] {
  return matchKeywords(compileKeywords(configs.map(numbered)), text).map(({ id }) => id);
}

function obviously(config: KeywordConfig, message: string): boolean {
  const { any = [], all = [], none = [], match = 'contains', fuzzy = false } = config;
  const text = normalizeText(message);
  const usable = (words: string[]) => words.filter((word) => normalizeText(word) !== '');
  if (
    usable(any).length + usable(all).length === 0 &&
    (any.length + all.length > 0 || usable(none).length === 0)
  )
    return false;
  const occurs = (word: string, mode: typeof match) =>
    occursObviously(normalizeText(word), text, mode) ||
    (fuzzy &&
      mode === match &&
      typosOf(normalizeText(word)).some((typo) => occursObviously(typo, text, mode)));
  if (any.length > 0 && !usable(any).some((word) => occurs(word, match))) return false;
  return (
    usable(all).every((word) => occurs(word, match)) &&
    !usable(none).some((word) => occursObviously(normalizeText(word), text, 'contains'))
  );
}

function occursObviously(keyword: string, text: string, mode: NonNullable<KeywordConfig['match']>): boolean {
  if (mode === 'exact') return bare(keyword, /^[.?! ]+|[.?! ]+$/g) === bare(text, /^[.?! ]+|[.?! ]+$/g);
  const wanted = mode === 'contains' ? keyword : bare(keyword, /^[.?! ]+/);
  const where = mode === 'contains' ? text : bare(text, /^[.?! ]+/);
  const escaped = wanted.replace(/[.?!]/g, '\\$&');
  return new RegExp(
    `${mode === 'contains' ? '' : '^'}(?<!${neighbours(wanted.slice(0, 1))})${escaped}(?!${neighbours(wanted.slice(-1))})`,
    'u',
  ).test(where);
}

/** What may not stand beside a keyword that begins or ends with this unit. */
function neighbours(unit: string): string {
  if (/[a-z]/.test(unit)) return '[a-z0-9]';
  if (/[бв]/.test(unit)) return '[бв0-9]';
  if (/[0-9]/.test(unit)) return '[a-z0-9бв]';
  return unit === '👍'.slice(1) ? '🏽' : '[^\\s\\S]';
}

/** Without punctuation around it, unless nothing else is left. */
function bare(text: string, punctuation: RegExp): string {
  return /^[.?! ]*$/.test(text) ? text : text.replace(punctuation, '');
}

/** All ways to write a keyword with one typo in each word of five letters or more, over the letters of the test. */
function typosOf(keyword: string): string[] {
  const words = keyword.split(/([a-z0-9]+|[бв0-9]+)/);
  return words.reduce<string[]>(
    (starts, word) => {
      const ways = /^(?:[a-z]{5,}|[бв]{5,})$/.test(word) ? typosOfWord(word) : [word];
      return starts.flatMap((start) => ways.map((way) => start + way));
    },
    [''],
  );
}

function typosOfWord(word: string): string[] {
  const letters = /[a-z]/.test(word) ? ['a', 'b'] : ['б', 'в'];
  const places = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  return [
    word,
    ...places.flatMap(([head, tail]) => letters.map((letter) => head + letter + tail)),
    ...places.flatMap(([head, tail]) => letters.map((letter) => head + letter + tail.slice(1))),
    ...places.map(([head, tail]) => head + tail.slice(1)),
    ...places.map(([head, tail]) => head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2)),
  ];
}

// Few letters, so that they meet often.
const pieces = [
  'a',
  'b',
  'a',
  'b',
  'ab',
  'aabb',
  'бв',
  'б',
  '价',
  '格',
  '價',
  ' ',
  ' ',
  '1',
  '?',
  '.',
  '👍',
  '🏽',
  'A',
  'Ａ',
];
const message = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join(''));
const keyword = fc
  .array(fc.constantFrom(...pieces.filter((piece) => piece !== '🏽')), { minLength: 1, maxLength: 7 })
  .map((list) => list.join(''));
const keywords = fc.option(fc.array(keyword, { minLength: 1, maxLength: 3 }), { nil: undefined });
const mode = fc.constantFrom('contains', 'contains', 'exact', 'starts-with');
const rule = fc.record({ any: keywords, all: keywords, none: keywords, match: mode, fuzzy: fc.boolean() });
const rules = fc.array(
  rule.map(({ any, all, none, match, fuzzy }) => configOf(any, all, none, match, fuzzy)),
  { minLength: 1, maxLength: 5 },
);

function configOf(
  any: string[] | undefined,
  all: string[] | undefined,
  none: string[] | undefined,
  match: string,
  fuzzy: boolean,
): KeywordConfig {
  return {
    ...(any === undefined ? {} : { any }),
    ...(all === undefined ? {} : { all }),
    ...(none === undefined ? {} : { none }),
    match: match === 'exact' || match === 'starts-with' ? match : 'contains',
    fuzzy,
  };
}

const anyText = fc.string({ unit: 'binary', maxLength: 4 });
const anyConfig = fc
  .record({
    any: fc.array(anyText, { maxLength: 3 }),
    none: fc.array(anyText, { maxLength: 1 }),
    pattern: anyText,
    match: mode,
    fuzzy: fc.boolean(),
  })
  .map(({ any, none, pattern, match, fuzzy }) => ({
    ...configOf(any, undefined, none, match, fuzzy),
    pattern,
  }));

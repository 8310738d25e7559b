import { describe, expect, test } from '@jest/globals';
import { askedAlike, foldSaid, isLanguageOf, mayGoOn, waysToAsk } from './asked-alike.js';
import { cutText } from './chunk.js';

let made = 0;
const entry = (title: string, language = 'en', market: string | null = null) => ({
  ...{ id: `p${(made += 1)}`, title, language, market },
});
const alike = (...entries: ReturnType<typeof entry>[]): string[][] =>
  askedAlike(entries).map((one) => one.entries.map(({ title }) => title));

describe('entries are asked alike', () => {
  test.each([
    ['How long is the warranty?', 'how long is  THE warranty'],
    ['運費多少錢？', '运费 多少钱'],
    ['ＰａｙＰａｌ？', 'paypal'],
    ['What’s new?', "What's new"],
  ])('%s and %s', (one, other) => {
    expect(alike(entry(one), entry(other))).toEqual([[one, other]]);
  });

  test('by any of the ways to ask them, and each set once', () => {
    expect(alike(entry('Warranty?\nGuarantee?'), entry('guarantee\nwarranty'), entry('Returns?'))).toEqual([
      ['Warranty?\nGuarantee?', 'guarantee\nwarranty'],
    ]);
  });

  test.each([
    ['another market', entry('Warranty?', 'en', 'DE'), entry('Warranty?', 'en', 'US')],
    ['another market than everywhere', entry('Warranty?', 'en', 'DE'), entry('Warranty?')],
    ['another language', entry('PayPal', 'de'), entry('PayPal', 'en')],
    ['another script', entry('退款', 'zh-Hans'), entry('退款', 'zh-Hant')],
    ['another number', entry('Is size 1.5 there?'), entry('Is size 15 there?')],
    ['nothing that is asked', entry('???'), entry('!')],
  ])('not with %s', (_what, one, other) => {
    expect(alike(one, other)).toEqual([]);
  });

  test('where nobody could tell the language of one, or its script', () => {
    expect(alike(entry('PayPal', 'und'), entry('PayPal', 'de'))).toHaveLength(1);
    expect(alike(entry('退款', 'zh'), entry('退款', 'zh-Hant'))).toHaveLength(1);
    expect(alike(entry('PayPal', 'und'), entry('PayPal', 'de'), entry('PayPal', 'en'))).toHaveLength(2);
    expect([isLanguageOf('zh-Hant', 'zh'), isLanguageOf('zh-Hant', 'zh-Hans')]).toEqual([true, false]);
  });
});

test('a way to ask is named as it is written', () => {
  expect([...waysToAsk('Warranty?\n WARRANTY!\n…')]).toEqual([['warranty', 'Warranty?']]);
  expect(foldSaid('Yes, “two” years.')).toBe('yes two years');
});

test('pieces of one answer go on with one another; answers of a few words do not', () => {
  const sentences = Array.from({ length: 40 }, (_, at) => `Sentence ${at} says a little about the warranty.`);
  const pieces = cutText(sentences.join(' '));
  expect(pieces.length).toBeGreaterThan(2);
  for (const [at, piece] of pieces.slice(1).entries()) expect(mayGoOn(pieces[at] ?? '', piece)).toBe(true);
  expect(mayGoOn('One year.', 'Two years.')).toBe(false);
});

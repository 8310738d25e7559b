import { describe, expect, test } from '@jest/globals';
import { orderByLanguage } from './order-by-language.js';

const passages = { en: 'en', hans: 'zh-CN', hant: 'zh-TW', de: 'de' };
const shelf = (names: readonly (keyof typeof passages)[]) => {
  const languages = new Map(names.map((name) => [name as string, passages[name]]));
  return [{ languages, spoken: new Set(languages.values()) }];
};
const chinese = shelf(['hans', 'hant']);
const found = (scores: Record<string, number>) =>
  Object.entries(scores).map(([id, score]) => ({ id, score, place: score }));
const ordered = (scores: Record<string, number>) =>
  Object.entries(scores).map(([id, score]) => ({ id, score }));

describe('of passages that say the same', () => {
  test.each([
    ['zh-Hant', 'hant'],
    ['zh-HK', 'hant'],
    ['zh-Hans', 'hans'],
    ['zh-SG', 'hans'],
  ])('the one in the script of %s comes first, as sure as the best', (language, first) => {
    const other = first === 'hant' ? 'hans' : 'hant';
    const order = orderByLanguage(chinese, language)?.(found({ [other]: 0.8, [first]: 0.7 }));
    expect(order).toEqual(ordered({ [first]: 0.8, [other]: 0.7 }));
  });

  test('neither script comes first where a question could be of both', () => {
    const both = found({ hans: 0.8, hant: 0.7 });
    expect(orderByLanguage(chinese, 'zh')?.(both)).toEqual(ordered({ hans: 0.8, hant: 0.7 }));
  });

  test('one in another language is less sure than one in the own', () => {
    const order = orderByLanguage(shelf(['en', 'de', 'hans']), 'de-AT');
    expect(order?.(found({ en: 0.8, de: 0.6 }))).toEqual(ordered({ de: 0.6, en: 0.8 * 0.7 }));
  });
});

test('what answers in the own language comes before another that has more points and is no surer', () => {
  const weighed = [
    { id: 'de', score: 0.8, place: 9 },
    { id: 'en', score: 0.75, place: 2 },
  ];
  const order = orderByLanguage(shelf(['en', 'de']), 'en');
  expect(order?.(weighed).map(({ id }) => id)).toEqual(['en', 'de']);
  const unsure = (de: number) =>
    weighed.map((one) => (one.id === 'en' ? { ...one, score: 0.5 } : { ...one, score: de }));
  expect(order?.(unsure(0.8)).map(({ id }) => id)).toEqual(['en', 'de']);
  expect(order?.(unsure(0.95)).map(({ id }) => id)).toEqual(['de', 'en']);
});

test('copies in other languages come after all that is there in the own, and are no surer', () => {
  const both = found({ hans: 0.95, hant: 0.8, en: 0.4, de: 0.7 });
  const order = orderByLanguage(shelf(['en', 'de', 'hans', 'hant']), 'zh-Hans');
  expect(order?.(both).map(({ id }) => id)).toEqual(['hans', 'hant', 'de', 'en']);
  const scores = orderByLanguage(shelf(['en', 'de']), 'en')?.(found({ de: 0.7, en: 0.4 }));
  expect(scores).toEqual(ordered({ en: 0.4, de: 0.4 }));
});

test('what is much nearer comes first in the other script, too', () => {
  const near = found({ hans: 0.8, hant: 0.3 });
  expect(orderByLanguage(chinese, 'zh-TW')?.(near)).toEqual(ordered({ hans: 0.8, hant: 0.3 }));
});

test('there is nothing to order where all is in one language, or nothing in the own', () => {
  expect(orderByLanguage(shelf(['hant']), 'zh-CN')).toBeUndefined();
  expect(orderByLanguage(chinese, 'fr')).toBeUndefined();
});

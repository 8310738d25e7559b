import { expect, test } from '@jest/globals';
import { listInWords } from './list-in-words.js';

test.each([
  ['zh-TW', ['politics', 'competitor prices'], 'politics 或 competitor prices'],
  ['zh-CN', ['VIP', '新客', 'B2B'], 'VIP、新客或 B2B'],
  ['zh-CN', ['价格', '库存'], '价格或库存'],
  ['zh-TW', ['「VIP」', '「新客」'], '「VIP」或「新客」'],
  ['zh-CN', ['50%', '满减'], '50% 或满减'],
  ['en', ['politics', '价格'], 'politics or 价格'],
  ['de', ['a', 'b', 'c'], 'a, b oder c'],
  ['zh-TW', ['politics'], 'politics'],
])('%s: %j', (locale, items, said) => {
  expect(listInWords(items, locale, { type: 'disjunction' })).toBe(said);
});

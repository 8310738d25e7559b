import { expect, test } from '@jest/globals';
import { sayCondition } from './say-condition.js';

test('reads as a sentence in each language', () => {
  const condition = {
    any: [
      { field: 'contact.language', is: 'in', value: ['en', 'de'] },
      {
        all: [
          { field: 'contact.tags', is: 'contains', value: 'vip' },
          { field: 'vars.amount', is: 'greater', value: 100 },
        ],
      },
    ],
  };
  expect(sayCondition(condition, 'en')).toBe(
    'language is English or German or (tags contains “vip” and amount is more than 100)',
  );
  expect(sayCondition(condition, 'zh-CN')).toBe('语言是英语或德语或（标签包含“vip”且amount大于100）');
});

test('says whether a calendar is open', () => {
  expect(sayCondition({ field: 'hours.shop', is: 'equals', value: true }, 'en')).toBe('Shop is open');
  expect(sayCondition({ field: 'hours.shop', is: 'equals', value: false }, 'en')).toBe('Shop is closed');
});

test('takes what is unfinished as it is', () => {
  expect(sayCondition(undefined, 'en')).toBe('');
  expect(sayCondition({}, 'en')).toBe('');
  expect(sayCondition({ all: [] }, 'en')).toBe('always');
});

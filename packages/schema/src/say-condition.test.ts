import { expect, test } from '@jest/globals';
import { sayCondition } from './say-condition.js';
import { sayWhy } from './say-why.js';

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
    'language is “en” or “de” or (tags contains “vip” and amount is more than 100)',
  );
  expect(sayCondition(condition, 'zh-CN')).toBe('语言是“en”或“de”或（标签包含“vip”且amount大于100）');
});

test('says whether a calendar is open', () => {
  expect(sayCondition({ field: 'hours.shop', is: 'equals', value: true }, 'en')).toBe('shop is open');
  expect(sayCondition({ field: 'hours.shop', is: 'equals', value: false }, 'en')).toBe('shop is closed');
});

test('takes what is unfinished as it is', () => {
  expect(sayCondition(undefined, 'en')).toBe('');
  expect(sayCondition({}, 'en')).toBe('');
  expect(sayCondition({ all: [] }, 'en')).toBe('always');
});

test('names what stands for an id', () => {
  const only = { field: 'channel.id', is: 'in' as const, value: ['chn_1', 'chn_2'] };
  expect(sayCondition(only, 'en', { chn_1: 'Shop' })).toBe('channel is “Shop” or “chn_2”');
  expect(sayWhy({ code: 'rule.when', condition: only }, 'zh-TW', { chn_1: '商店' })).toBe(
    '不符合它的條件（頻道是「商店」或「chn_2」）',
  );
  expect(sayWhy({ code: 'rule.when' }, 'en')).toBe('its condition does not hold');
});

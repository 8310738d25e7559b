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

test('says the value that was compared, and of a pattern how it begins', () => {
  const vip = { field: 'contact.tags', is: 'contains' as const, value: 'vip' };
  const why = { code: 'rule.when', condition: vip, found: ['new', 'de'] };
  expect(sayWhy(why, 'en')).toBe('its condition does not hold (tags contains “vip”; it is “new” and “de”)');
  expect(sayWhy(why, 'zh-CN')).toBe('不满足它的条件（标签包含“vip”；实际为“new”和“de”）');
  expect(sayWhy({ ...why, found: null }, 'zh-TW')).toBe('不符合它的條件（標籤包含「vip」；實際為空）');
  const total = { field: 'vars.total', is: 'greater' as const, value: 50 };
  expect(sayWhy({ code: 'case.none', condition: total, found: 30 }, 'en')).toBe(
    'no case holds (total is more than 50; it is 30)',
  );
  const pattern = { field: 'message.text', is: 'matches' as const, value: '^\\d+$' };
  expect(sayCondition(pattern, 'en')).toBe('message fits /^\\d+$/');
  expect(sayCondition({ not: { ...pattern, value: 'x'.repeat(60) } }, 'zh-CN')).toBe(
    `消息不符合/${'x'.repeat(40)}…/`,
  );
});

test('names what stands for an id', () => {
  const only = { field: 'channel.id', is: 'in' as const, value: ['chn_1', 'chn_2'] };
  expect(sayCondition(only, 'en', { chn_1: 'Shop' })).toBe('channel is “Shop” or “chn_2”');
  expect(sayWhy({ code: 'rule.when', condition: only }, 'zh-TW', { chn_1: '商店' })).toBe(
    '不符合它的條件（管道是「商店」或「chn_2」）',
  );
  expect(sayWhy({ code: 'rule.when' }, 'en')).toBe('its condition does not hold');
});

test('what is called the same is said once, and a long list is counted', () => {
  const language = { field: 'contact.language', is: 'in', value: ['zh', 'zh-CN', 'zh-SG', 'zh-Hans'] };
  expect(sayCondition(language, 'en')).toBe('language is Chinese, Simplified Chinese or Chinese (Singapore)');
  const tags = { field: 'contact.tags', is: 'in', value: ['a', 'b', 'c', 'd', 'e'] };
  expect(sayCondition(tags, 'en')).toBe('tags is “a”, “b”, “c” or 2 more');
  expect(sayCondition({ any: [tags, tags] }, 'zh-TW')).toBe('標籤是「a」、「b」、「c」或另外 2 項');
});

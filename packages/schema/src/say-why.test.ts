import { expect, test } from '@jest/globals';
import { WHY_CODES, sayWhy } from './say-why.js';

test('says a reason in the reader’s language, with the operator’s word as it is', () => {
  expect(sayWhy({ code: 'keyword.found', detail: '$& price' })).toBe('it contains "$& price"');
  expect(sayWhy({ code: 'keyword.found', detail: '优惠' }, 'zh-TW')).toBe('包含「优惠」');
});

test('leaves the brackets out when there is nothing to put into them', () => {
  for (const code of WHY_CODES) {
    for (const language of ['en', 'zh-CN', 'zh-TW'])
      expect(sayWhy({ code }, language)).not.toMatch(/[{}]|\(\)|（）/);
  }
});

test('shows a code it does not know', () => {
  expect(sayWhy({ code: 'weather.rain', detail: 'Oslo' })).toBe('weather.rain (Oslo)');
});

import { expect, test } from '@jest/globals';
import { sayZone } from './world-names.js';

test.each([
  ['America/Chicago', 'en', 'Central Time'],
  ['America/Chicago', 'zh-CN', '北美中部时间'],
  ['UTC', 'en', 'UTC'],
  ['UTC', 'zh-CN', '协调世界时'],
  ['Etc/UTC', 'zh-TW', '世界標準時間'],
] as const)('the time in %s is called in %s what people call it: %s', (zone, language, name) => {
  expect(sayZone(zone, language)).toBe(name);
});

test.each(['Etc/GMT+5', 'Nowhere/Town'])(
  'the time in %s has no name, rather than a number of hours',
  (zone) => {
    expect(sayZone(zone, 'en')).toBeUndefined();
  },
);

import { expect, test } from '@jest/globals';
import { sayRules } from './say-rules.js';
import { writableRules } from './writable-rules.js';

const whole = { field: 'contact.country', is: 'equals', value: 'DE' } as const;
const empty = { field: '', is: 'equals' } as const;

test('a condition that is being put together counts without its empty parts', () => {
  expect(writableRules({ when: { any: [whole, { all: [empty] }] } }, undefined)).toEqual({
    when: { any: [whole] },
  });
  expect(writableRules({ when: { not: { any: [empty] } }, priority: 5 }, undefined)).toEqual({ priority: 5 });
  expect(writableRules({ when: empty }, undefined)).toBeNull();
});

test('a field that does not fit stays as it was', () => {
  expect(writableRules({ maxPerContact: 0, cooldown: 'PT1H' }, { maxPerContact: 3 })).toEqual({
    maxPerContact: 3,
    cooldown: 'PT1H',
  });
  expect(writableRules({ priority: 99_999 }, undefined)).toBeNull();
});

test('rules are said in plain words', () => {
  const rules = { maxPerContact: 1, cooldown: 'P1D', when: whole, interrupts: 'ends' } as const;
  expect(sayRules(rules, 'en')).toBe(
    'Once per contact. At most once in 1 day per contact. Only if country is Germany. Interrupts a question and drops it.',
  );
  expect(sayRules({ maxPerContact: 3 }, 'zh-CN')).toBe('每位联系人最多触发 3 次。');
  expect(sayRules(undefined, 'en')).toBe('');
});

import { expect, test } from '@jest/globals';
import type { Condition } from './condition.js';
import { decidingPart } from './deciding-part.js';
import { sayWhy } from './say-why.js';

const refund: Condition = { field: 'message.text', is: 'matches', value: 'refund' };
const never: Condition = { field: 'message.text', is: 'matches', value: 'never' };
const chinese: Condition = { field: 'contact.language', is: 'in', value: ['zh', 'zh-CN'] };
const unknown: Condition = { field: 'contact.language', is: 'missing' };

const values: Readonly<Record<string, string>> = {
  'message.text': 'refund, please',
  'contact.language': 'th',
};

/** Enough of conditions for these. */
function test_(part: Condition): boolean {
  if ('all' in part) return part.all.every(test_);
  if ('any' in part) return part.any.some(test_);
  if ('not' in part) return !test_(part.not);
  const value = values[part.field];
  if (part.is === 'missing') return value === undefined;
  if (part.is === 'matches')
    return value?.includes(typeof part.value === 'string' ? part.value : '?') === true;
  return Array.isArray(part.value) && part.value.includes(value ?? null);
}
const trial = { get: (path: string) => values[path], test: test_ };
const say = (condition: Condition, language = 'en'): string =>
  sayWhy({ code: 'rule.when', ...decidingPart(condition, trial) }, language);

test('where none of several holds, what decided against each is told, and nothing that did hold', () => {
  const condition = { any: [{ all: [refund, { not: never }, unknown] }, { all: [refund, chinese] }] };
  expect(say(condition)).toBe(
    'its condition does not hold (language is not known; nor: language is Chinese or Simplified Chinese; it is Thai)',
  );
  expect(say(condition, 'zh-CN')).toBe(
    '不满足它的条件（语言未知；也不满足：语言是中文或简体中文；实际为泰语）',
  );
});

test('the same reason against several is told once, and a “not” names its pattern', () => {
  const not: Condition = { not: refund };
  expect(decidingPart({ any: [{ all: [not, chinese] }, { all: [not, unknown] }] }, trial)).toEqual({
    condition: { not: refund },
  });
  expect(say({ any: [not, { all: [not, chinese] }] })).toBe(
    'its condition does not hold (message does not fit /refund/)',
  );
});

test('more than a few are counted', () => {
  const far = ['a', 'b', 'c', 'd', 'e'].map((value): Condition => ({
    field: 'message.text',
    is: 'matches',
    value,
  }));
  const without = far.map((part): Condition => ({ all: [part, { ...refund, value: 'x' }] }));
  expect(say({ any: [...without, never] })).toMatch(/; nor: /);
  const parts = ['1', '2', '3', '4', '5'].map((value): Condition => ({
    field: 'message.text',
    is: 'matches',
    value,
  }));
  expect(say({ any: parts })).toBe(
    'its condition does not hold (message fits /1/; nor: message fits /2/; nor: message fits /3/; and 2 more)',
  );
});

test('what an older release wrote down whole is said short', () => {
  const group: Condition = { all: [refund, { not: refund }, unknown] };
  const any = Array.from({ length: 6 }, () => group);
  expect(sayWhy({ code: 'rule.when', condition: { any } })).toBe(
    'its condition does not hold (message fits /refund/ and message does not fit /refund/ and language is not known)',
  );
});

import { expect, test } from '@jest/globals';
import type { Condition } from './condition.js';
import { decidingPart } from './deciding-part.js';
import { sayCondition } from './say-condition.js';
import { withoutNot } from './without-not.js';

const tagged: Condition = { field: 'contact.tags', is: 'contains', value: 'opt-out' };
const rich: Condition = { field: 'vars.total', is: 'greater', value: 50 };
const mailed: Condition = { field: 'contact.email', is: 'exists' };

test('carries a “not” inwards, to the opposite where there is one', () => {
  expect(withoutNot({ not: { any: [tagged, { not: mailed }, { all: [mailed, rich] }] } })).toEqual({
    all: [{ ...tagged, is: 'not-contains' }, mailed, { any: [{ ...mailed, is: 'missing' }, { not: rich }] }],
  });
  expect(withoutNot({ all: [tagged, rich] })).toEqual({ all: [tagged, rich] });
});

test('so it is said without brackets around a “not”', () => {
  const condition = { not: { any: [tagged, { not: mailed }] } };
  expect(sayCondition(condition, 'en')).toBe('tags does not contain “opt-out” and email is known');
  expect(sayCondition(condition, 'zh-CN')).toBe('标签不包含“opt-out”且邮箱已知');
  expect(sayCondition({ not: rich }, 'en')).toBe('not (total is more than 50)');
});

test('of what must not hold, what does hold decides', () => {
  const found: Readonly<Record<string, string[]>> = { 'contact.tags': ['opt-out'] };
  const trial = {
    get: (path: string) => found[path],
    test: (part: Condition) => ('is' in part && part.is === 'not-contains' ? false : true),
  };
  expect(decidingPart({ not: { any: [tagged, mailed] } }, trial)).toEqual({
    condition: { ...tagged, is: 'not-contains' },
    found: ['opt-out'],
  });
});

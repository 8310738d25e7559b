import { describe, expect, test } from '@jest/globals';
import type { Condition } from '@nightshift/schema';
import { asGroup, fromGroup, type Joint } from './groups.js';
import { operatorsFor, takesMany } from './operators.js';

const one: Condition = { field: 'contact.country', is: 'equals', value: 'DE' };
const two: Condition = { field: 'vars.amount', is: 'greater', value: 5 };

describe('a condition', () => {
  test.each<Joint>(['all', 'any', 'none', 'notAll'])(
    'joined by %s is kept and read back as it was',
    (joint) => {
      const kept = fromGroup({ joint, parts: [one, two] });
      expect(asGroup(kept)).toEqual({ joint, parts: [one, two] });
    },
  );

  test('of one comparison needs no group, and of none is none', () => {
    expect(fromGroup({ joint: 'any', parts: [one] })).toEqual(one);
    expect(fromGroup({ joint: 'none', parts: [one] })).toEqual({ not: one });
    expect(asGroup({ not: one })).toEqual({ joint: 'none', parts: [one] });
    expect(fromGroup({ joint: 'any', parts: [] })).toBeUndefined();
  });

  test('that is no condition is an empty group', () => {
    for (const odd of [undefined, null, 'x', {}, { all: 3 }]) expect(asGroup(odd).parts).toEqual([]);
  });

  test('keeps a "not" around a "not"', () => {
    const twice: Condition = { not: { not: { any: [one, two] } } };
    const { joint, parts } = asGroup(twice);
    expect(fromGroup({ joint, parts })).toEqual({ not: { any: [{ not: { any: [one, two] } }] } });
  });
});

test('what can be compared depends on what is compared, and what stands there is never left out', () => {
  expect(operatorsFor('number', undefined)).toContain('at-least');
  expect(operatorsFor('tags', undefined)).not.toContain('at-least');
  expect(operatorsFor('tags', 'at-least')).toContain('at-least');
  expect(takesMany('contains', 'tags')).toBe(true);
  expect(takesMany('contains', 'text')).toBe(false);
});

import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { TriggerRules } from '@nightshift/schema';
import { checkWords } from './check-words.js';
import { flowOf } from './testing/small-shop.js';

const registry = createBuiltinRegistry();
const nodes = {
  b: {
    type: 'branch',
    config: { cases: [{ id: 'a', when: { field: 'message.text', is: 'matches', value: '(?=x)' } }] },
  },
};

function flow(config: Record<string, unknown>, rules: TriggerRules = {}) {
  return flowOf({ triggers: { t: { type: 'message.keyword', config, rules } }, nodes });
}

test('finds a pattern that RE2 cannot read, in a trigger, its rules and a condition', () => {
  const problems = checkWords(
    flow({ pattern: '(a)\\1' }, { when: { all: [{ field: 'page.url', is: 'matches', value: '(' }] } }),
    registry,
  );
  expect(problems.map(({ path }) => path)).toEqual([
    '/triggers/t/config/pattern',
    '/triggers/t/rules/when/all/0/value',
    '/nodes/b/config/cases/0/when/value',
  ]);
  expect(problems.every(({ fix, severity }) => fix !== undefined && severity === 'error')).toBe(true);
});

test('finds a pattern by which a question would look for its answer', () => {
  const asking = flowOf({
    triggers: {},
    nodes: { q: { type: 'ask.text', config: { question: 'Number?', pattern: '([0-9]' } } },
  });
  expect(checkWords(asking, registry).map(({ path }) => path)).toEqual(['/nodes/q/config/pattern']);
  const fields = [{ variable: 'code', pattern: '(a' }, { variable: 'size' }];
  const reading = { ...asking, nodes: { x: { type: 'ai.extract', v: 1, config: { fields }, next: {} } } };
  expect(checkWords(reading, registry).map(({ path }) => path)).toEqual(['/nodes/x/config/fields/0/pattern']);
});

test('has nothing to say about ordinary words', () => {
  const [only] = checkWords(flow({ any: ['price', '价格'] }), registry);
  expect(only?.nodeId).toBe('b');
});

test('leaves settings of the wrong shape to those who check shapes', () => {
  const odd = [{ any: 'price' }, { all: {} }, { pattern: 5 }, { any: [null] }];
  for (const config of odd)
    expect(checkWords(flow(config), registry).map(({ nodeId }) => nodeId)).toEqual(['b']);
});

test('leaves it to a trigger that says so itself where words are missing', () => {
  expect(checkWords(flow({}), registry).map(({ nodeId }) => nodeId)).toEqual(['b']);
});

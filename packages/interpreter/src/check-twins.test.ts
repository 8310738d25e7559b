import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { sayProblem, type FlowTrigger } from '@nightshift/schema';
import { checkWords } from './check-words.js';
import { flowOf } from './testing/small-shop.js';

const registry = createBuiltinRegistry();
const keyword = (any: string[], more: Partial<FlowTrigger> = {}): Partial<FlowTrigger> => ({
  type: 'message.keyword',
  config: { any },
  ...more,
});

function found(...triggers: Partial<FlowTrigger>[]) {
  const { triggers: _none, ...flow } = flowOf({ triggers: {}, nodes: {} });
  const all = triggers.map((trigger, index): [string, FlowTrigger] => [
    `t${index + 1}`,
    { type: 'message.any', v: 1, config: {}, next: 's', ...trigger },
  ]);
  return checkWords({ ...flow, triggers: Object.fromEntries(all) }, registry);
}
const codes = (...triggers: Partial<FlowTrigger>[]) =>
  found(...triggers).map(({ code, path }) => `${code} ${path}`);

test('two triggers of a flow that listen for the same words are told of, where the copy stands', () => {
  const [problem, ...more] = found(keyword(['price', 'cost']), keyword(['Cost', 'fee']));
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'trigger.same-words', severity: 'warning', nodeId: 't2' });
  expect(problem?.message).toContain('both listen for "Cost"; only one');
  expect(problem && sayProblem(problem, 'zh-CN').message).toContain('都在监听“Cost”；');
  expect(codes({}, {}, {})).toEqual([
    'trigger.same-occasion /triggers/t2',
    'trigger.same-occasion /triggers/t3',
  ]);
});

test('other words, other rules and a copy that leads nowhere yet are none', () => {
  const rules = { when: { field: 'channel.id', is: 'equals' as const, value: 'chn_1' } };
  expect(codes(keyword(['price']), keyword(['cost']))).toEqual([]);
  expect(codes(keyword(['price']), keyword(['price'], { rules }))).toEqual([]);
  expect(codes(keyword(['price']), keyword(['price'], { next: null }))).toEqual([]);
  expect(codes(keyword(['price']), {})).toEqual([]);
  const exact = { config: { any: ['price'], match: 'exact' } };
  expect(codes(keyword(['price']), keyword(['price'], exact))).toEqual([]);
  expect(codes(keyword(['price'], { rules: { priority: 5 } }), keyword(['price']))).toHaveLength(1);
});

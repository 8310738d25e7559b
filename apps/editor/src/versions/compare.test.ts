import { expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { compareFlows } from './compare.js';
import { placesInFlight } from './in-flight.js';

const say = (text: string, done: string | null) => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next: { done },
});

const before: Flow = {
  schema: 1,
  id: 'flw_a',
  name: 'A',
  languages: ['en'],
  variables: {},
  triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'one' } },
  nodes: { one: say('One', 'two'), two: say('Two', 'three'), three: say('Three', null) },
  layout: { start: [0, 0], one: [300, 0], two: [600, 0], three: [900, 0] },
};
const after: Flow = {
  ...before,
  nodes: { one: say('One!', 'new'), new: say('New', 'three'), three: say('Three', null) },
  layout: { start: [0, 50], one: [300, 50], new: [600, 50], three: [900, 50] },
};

test('two flows are drawn as one, what is gone where it stood', () => {
  const { flow, marks, lines } = compareFlows(before, after);
  expect([...marks].sort()).toEqual([
    ['new', 'added'],
    ['one', 'changed'],
    ['two', 'removed'],
  ]);
  expect(flow.layout).toMatchObject({ two: [600, 0], one: [300, 50] });
  expect(lines.map(({ from, to, mark }) => `${from} ${mark} ${to}`)).toEqual([
    'start same one',
    'one added new',
    'new added three',
    'one removed two',
    'two removed three',
  ]);
});

test('a card of which only a connection differs is marked as changed', () => {
  const led = { ...before, triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'two' } } };
  expect([...compareFlows(before, led).marks]).toEqual([['start', 'changed']]);
});

test('a run moves where the same step of the same kind is in the new version', () => {
  const place = (nodeId: string) => ({ version: 1, nodeId, count: 2, oldestAt: '2027-02-05T00:00:00.000Z' });
  const other = { ...before, nodes: { ...before.nodes, one: { ...say('One', null), type: 'ask.text' } } };
  const canMove = (old: Flow, next: Flow): boolean[] =>
    placesInFlight([place('one'), place('two')], new Map([[1, old]]), next).map((each) => each.canMove);
  expect(canMove(before, before)).toEqual([true, true]);
  expect(canMove(before, after)).toEqual([true, false]);
  expect(canMove(other, before)).toEqual([false, true]);
});

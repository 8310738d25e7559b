import { expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { otherDrawings, stepCounts, type CountItem } from './step-counts.js';

const send = (done: string | null) => ({ type: 'message.send', v: 1, config: {}, next: { done } });
const flow = (next: string, nodes: Flow['nodes'], layout: Flow['layout'] = {}): Flow => ({
  schema: 1,
  id: 'flw_1',
  name: 'Lead',
  languages: ['en'],
  variables: {},
  triggers: { t: { type: 'message.any', v: 1, config: {}, next } },
  nodes,
  layout,
});
const before = flow('say', { say: send('bye'), bye: send(null) });
const draft = flow('ask', { ask: send('say'), say: send('bye'), bye: send(null) });
const item = (
  version: number,
  nodeId: string,
  what: CountItem['what'],
  count: number,
  port: string | null = null,
): CountItem => ({ version, nodeId, what, port, count });
const items = [
  item(1, 't', 'fired', 5),
  item(1, 'say', 'entered', 5),
  item(1, 'say', 'left', 4, 'done'),
  item(2, 't', 'fired', 2),
  item(2, 'ask', 'entered', 2),
  item(2, 'ask', 'left', 1, 'done'),
  item(2, 'say', 'entered', 1),
  item(2, 'say', 'left', 1, 'done'),
];
const linesOf = (counts: ReturnType<typeof stepCounts>) =>
  Object.fromEntries(counts.map(({ nodeId, lines }) => [nodeId, lines]));

test('a line that a version had not carries nothing of it', () => {
  const one = linesOf(stepCounts(items.slice(0, 3), draft, [], new Map([[1, before]])));
  expect(one).toMatchObject({ t: {}, ask: {}, say: { done: { count: 4, of: 5 } } });
  expect(one['t']).toEqual({});
});

test('of several versions only those with the line are added up', () => {
  const versions = new Map([
    [1, before],
    [2, draft],
  ]);
  expect(linesOf(stepCounts(items, draft, [], versions))).toEqual({
    t: { next: { count: 2, of: 2 } },
    ask: { done: { count: 1, of: 2 } },
    say: { done: { count: 5, of: 6 } },
    bye: {},
  });
});

test('which versions were drawn differently is told once all are known; where cards lie is no difference', () => {
  const moved = { ...draft, layout: { ask: [8, 8] as [number, number] } };
  expect(otherDrawings(items, moved, new Map([[2, draft]]))).toBeNull();
  const versions = new Map([
    [1, before],
    [2, draft],
  ]);
  expect(otherDrawings(items, moved, versions)).toEqual([1]);
});

import { describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { lastWith, periodStart, stepCounts, type CountItem } from './step-counts.js';

const send = (next: Record<string, string | null>) => ({ type: 'message.send', v: 1, config: {}, next });
const flow: Flow = {
  schema: 1,
  id: 'flw_1',
  name: 'Lead',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'ask' } },
  nodes: { alone: send({}), thanks: send({}), ask: send({ answered: 'thanks', 'gave-up': null }) },
};
const item = (
  nodeId: string,
  what: CountItem['what'],
  count: number,
  port: string | null = null,
): CountItem => ({
  version: 1,
  nodeId,
  what,
  port,
  count,
});

describe('counts of steps', () => {
  const counts = stepCounts(
    [
      item('ask', 'entered', 10),
      item('t1', 'fired', 10),
      item('ask', 'left', 4, 'answered'),
      { ...item('ask', 'left', 2, 'answered'), version: 2 },
      item('ask', 'left', 1, 'gave-up'),
      item('ask', 'failed', 1),
      item('gone', 'entered', 1),
      item('thanks', 'left', 6, 'done'),
    ],
    flow,
  );

  test('come in the order in which the flow is walked', () => {
    expect(counts.map(({ nodeId }) => nodeId)).toEqual(['t1', 'ask', 'thanks', 'alone', 'gone']);
  });

  test('tell who came, which way they went, and who did not go on', () => {
    expect(counts[1]).toEqual({
      nodeId: 'ask',
      isTrigger: false,
      came: 10,
      lines: {},
      ports: { answered: 6, 'gave-up': 1 },
      failed: 1,
      waiting: 0,
      stayed: 2,
    });
  });

  test('whoever still waits has not been lost', () => {
    const came = [item('ask', 'entered', 10), item('ask', 'left', 4, 'answered')];
    const standing = [
      { nodeId: 'ask', count: 3 },
      { nodeId: 'ask', count: 1 },
      { nodeId: 'thanks', count: 1 },
    ];
    const waiting = stepCounts(came, flow, standing).map((each) => [each.nodeId, each.waiting, each.stayed]);
    expect(waiting).toEqual([
      ['t1', 0, 0],
      ['ask', 4, 2],
      ['thanks', 1, 0],
      ['alone', 0, 0],
    ]);
  });

  test('nobody stays at a trigger, and never fewer than nobody anywhere', () => {
    expect(counts.map(({ stayed }) => stayed)).toEqual([0, 2, 0, 0, 1]);
  });
});

test('a period begins at midnight', () => {
  const start = periodStart('week', new Date(2026, 10, 20, 15, 30));
  expect([start.getDate(), start.getHours(), start.getMinutes()]).toEqual([14, 0, 0]);
});

test('a step that is drawn no more is read in the newest version that had it', () => {
  const older: Flow = { ...flow, nodes: { ...flow.nodes, gone: { ...send({}), name: 'Old name' } } };
  const newer: Flow = { ...flow, nodes: { ...flow.nodes, gone: { ...send({}), name: 'Farewell' } } };
  const versions = new Map([
    [2, newer],
    [1, older],
    [3, flow],
  ]);
  expect(lastWith('gone', flow, versions)).toEqual({ flow: newer, version: 2 });
  expect(lastWith('ask', flow, versions)).toEqual({ flow, version: null });
  expect(lastWith('unheard-of', flow, versions)).toEqual({ flow, version: null });
});

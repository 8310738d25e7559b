import { expect, test } from '@jest/globals';
import { smallFlow } from '../document/test-flow.js';
import { trailsOf } from './overlay.js';

const base = smallFlow();
const node = { type: 'x', v: 1, config: {}, next: {} };
const flow = {
  ...base,
  nodes: { hello: { ...node, next: { a: 'bye', b: 'other' } }, bye: node, other: node },
} satisfies typeof base;

test('a walk lights cards and lines: the newest, the older, and where it stands', () => {
  const at = { runId: 'run_1', flowId: flow.id, version: 0 };
  const steps = [
    { ...at, nodeId: 'start', what: 'fired' as const },
    { ...at, nodeId: 'hello', what: 'entered' as const },
    { ...at, nodeId: 'hello', what: 'left' as const, port: 'unknown' },
    { ...at, nodeId: 'other', what: 'entered' as const },
    { ...at, flowId: 'flw_else', nodeId: 'bye', what: 'entered' as const },
  ];
  const { trails, lines } = trailsOf(flow, {
    steps,
    newFrom: 2,
    waitsAt: [{ flowId: flow.id, nodeId: 'other' }],
    reasons: [
      { flowId: flow.id, nodeId: 'other', text: 'because' },
      { flowId: flow.id, nodeId: 'start', text: 'long ago' },
    ],
  });
  expect(Object.fromEntries(trails)).toEqual({
    start: { mark: 'walked', isWaiting: false },
    hello: { mark: 'new', isWaiting: false },
    other: { mark: 'new', isWaiting: true, reason: 'because' },
  });
  // It left by a way that leads nowhere: the one that stood in for it is lit.
  expect(Object.fromEntries(lines)).toEqual({ 'start/next': 'walked', 'hello/b': 'new' });
});

test('a step that what it asked for failed is no success', () => {
  const at = { runId: 'run_1', flowId: flow.id, version: 0 };
  const steps = [
    { ...at, nodeId: 'hello', what: 'entered' as const },
    { ...at, nodeId: 'hello', what: 'left' as const, port: 'error' },
    { ...at, nodeId: 'bye', what: 'entered' as const },
  ];
  const { trails } = trailsOf(flow, { steps, newFrom: 0, waitsAt: [] });
  expect(trails.get('hello')?.mark).toBe('failed');
  expect(trails.get('bye')?.mark).toBe('new');
});

test('a trigger that did not fire says why, and lights nothing', () => {
  const walk = { steps: [], newFrom: 0, waitsAt: [] };
  const { trails, lines } = trailsOf(flow, {
    ...walk,
    quiet: [
      { flowId: flow.id, nodeId: 'start', text: 'none of its words occur' },
      { flowId: 'flw_else', nodeId: 'bye', text: 'elsewhere' },
    ],
  });
  expect(Object.fromEntries(trails)).toEqual({
    start: { mark: 'quiet', isWaiting: false, reason: 'none of its words occur' },
  });
  expect(lines.size).toBe(0);
});

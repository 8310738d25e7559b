import { expect, test } from '@jest/globals';
import type { TraceItem } from '@nightshift/schema';
import { stopsOf, walkUntil } from './stops.js';
import { walkOf } from './walk.js';

const at = { flowId: 'flw_1', version: 1 };
const runId = 'run_1';
const why = { code: 'message.any' };
const TRACE: TraceItem[] = [
  { type: 'trigger', id: 't2', ...at, matched: false, why },
  { type: 'trigger', id: 't1', ...at, matched: true, why },
  { type: 'run.started', runId, ...at, triggerId: 't1' },
  { type: 'node', runId, nodeId: 'hours', port: 'open' },
  { type: 'node', runId, nodeId: 'hello', port: 'done' },
  { type: 'node', runId, nodeId: 'ask', why: 'x' },
  { type: 'run.waits', runId, nodeId: 'ask', for: 'reply' },
];
const sentences = TRACE.map((_item, index) => `line ${index}`);

test('a turn is walked node by node, each with the lines that say why', () => {
  expect(stopsOf(TRACE).map(({ nodeId, steps, from, to }) => [nodeId, steps, from, to])).toEqual([
    ['t1', 1, 0, 3],
    ['hours', 3, 3, 4],
    ['hello', 5, 4, 5],
    ['ask', 7, 5, 7],
  ]);
});

test('a node that is passed twice is two stops', () => {
  const again: TraceItem = { type: 'node', runId, nodeId: 'hours', port: 'open' };
  expect(stopsOf([...TRACE.slice(0, 4), again]).map(({ nodeId }) => nodeId)).toEqual([
    't1',
    'hours',
    'hours',
  ]);
});

test('what ended the run belongs to the last node; a turn without steps has no stops', () => {
  const stops = stopsOf([...TRACE.slice(0, 4), { type: 'run.ended', runId, reason: 'done' }]);
  expect(stops.at(-1)).toMatchObject({ nodeId: 'hours', to: 5 });
  expect(stopsOf(TRACE.slice(0, 1))).toEqual([]);
});

test('the walk goes as far as the stop, knows no reason beyond it, and waits only at the end', () => {
  const walk = walkOf([TRACE]);
  const [, hours, , ask] = stopsOf(TRACE);
  if (hours === undefined || ask === undefined) throw new Error('there are four stops');
  const shown = walkUntil(walk, hours, TRACE, sentences);
  expect(shown.steps.map(({ nodeId, what }) => `${nodeId} ${what}`)).toEqual([
    't1 fired',
    'hours entered',
    'hours left',
  ]);
  expect(shown.here).toEqual({ flowId: 'flw_1', nodeId: 'hours' });
  expect(shown.reasons?.map(({ text }) => text)).toEqual(['line 1', 'line 3']);
  expect(shown.waitsAt).toEqual([]);
  expect(walkUntil(walk, ask, TRACE, sentences).waitsAt).toEqual([{ flowId: 'flw_1', nodeId: 'ask' }]);
});

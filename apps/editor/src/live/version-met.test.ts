import { expect, test } from '@jest/globals';
import type { TraceItem } from '@nightshift/schema';
import { stopsOf } from '../simulator/stops.js';
import { versionMet } from './version-met.js';

const moment = (...items: TraceItem[]) => ({ trace: items.map((item) => ({ ...item, say: '' })) });
const run = { runId: 'run_1', flowId: 'flw_1' };

/** Began on version 2, could not be moved to 3, was moved to 4, and called another flow. */
const moments = [
  moment(),
  moment(
    { type: 'run.started', ...run, version: 2, triggerId: 't' },
    { type: 'run.waits', runId: 'run_1', nodeId: 'ask', for: 'reply' },
  ),
  moment({ type: 'run.not-moved', ...run, version: 3, nodeId: 'ask' }),
  moment({ type: 'run.moved', ...run, fromVersion: 2, version: 4 }),
  moment(
    { type: 'run.resumed', ...run, version: 4, nodeId: 'ask' },
    { type: 'node', runId: 'run_1', nodeId: 'ask', port: 'answered' },
    { type: 'flow.entered', runId: 'run_1', flowId: 'flw_2', version: 9 },
    { type: 'node', runId: 'run_1', nodeId: 'say', port: 'done' },
    { type: 'flow.returned', ...run, version: 5, nodeId: 'call' },
    { type: 'node', runId: 'run_1', nodeId: 'call', port: 'done' },
  ),
];

test('a moment is of the version that the run was on then', () => {
  expect(moments.map((_moment, at) => versionMet(moments, 'flw_1', at, undefined))).toEqual([2, 2, 2, 4, 5]);
});

test('a stop is of the version of that step', () => {
  const stops = stopsOf(moments[4]?.trace ?? []);
  expect(stops.map(({ nodeId }) => nodeId)).toEqual(['ask', 'say', 'call']);
  expect(stops.map((stop) => versionMet(moments, 'flw_1', 4, stop))).toEqual([4, 4, 5]);
  expect(versionMet(moments, 'flw_2', 4, stops[1])).toBe(9);
});

test('a flow that never came up has none', () => {
  expect(versionMet(moments, 'flw_3', 4, undefined)).toBeUndefined();
});

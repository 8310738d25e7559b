import { describe, expect, test } from '@jest/globals';
import { beginningOf, placeOf, replayRows } from './replay-rows.js';
import type { Moment } from './use-live.js';

const moment = (eventId: string, type: string, flowId?: string): Moment => ({
  eventId,
  at: '2026-11-28T10:00:00.000Z',
  type,
  status: 'done',
  event: { type },
  error: null,
  effects: [],
  trace:
    flowId === undefined
      ? []
      : [{ type: 'run.started', runId: `run_${eventId}`, flowId, version: 1, triggerId: 't', say: '' }],
});

const moments = [
  moment('e0', 'page.visited'),
  moment('e1', 'page.visited'),
  moment('e2', 'message.received', 'flw_1'),
  moment('e3', 'page.visited'),
  moment('e4', 'page.visited', 'flw_2'),
  moment('e5', 'message.received', 'flw_1'),
];

describe('a replay', () => {
  test('begins at the trigger of the newest run that was asked for', () => {
    expect(beginningOf(moments, 'flw_1', 'e5')).toBe(5);
    expect(beginningOf(moments, 'flw_1', 'e3')).toBe(2);
    expect(beginningOf(moments, 'flw_2', 'e5')).toBe(4);
    // It had no part in it: the message that it did not answer.
    expect(beginningOf(moments, 'flw_3', 'e5')).toBe(5);
    expect(beginningOf(moments, 'flw_3', null)).toBe(0);
  });

  test('of a question begins in the flow that took it up', () => {
    const asked = { ...moment('e6', 'message.received'), event: { type: 'message.received', text: 'Why?' } };
    const all = [
      ...moments,
      asked,
      moment('e7', 'timer.fired', 'flw_3'),
      moment('e8', 'page.visited', 'flw_1'),
    ];
    expect(placeOf(all, 'Why?')).toEqual({ flowId: 'flw_3', eventId: 'e7' });
    expect(placeOf([asked], 'Why?')).toBeNull();
  });

  test('folds the pages of which nothing came', () => {
    expect(replayRows(moments, false)).toEqual([
      { type: 'pages', from: 0, count: 2 },
      { type: 'moment', at: 2 },
      { type: 'pages', from: 3, count: 1 },
      { type: 'moment', at: 4 },
      { type: 'moment', at: 5 },
    ]);
    expect(replayRows(moments, true)).toHaveLength(6);
  });
});

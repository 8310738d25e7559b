import { expect, test } from '@jest/globals';
import { callAnsweredBy, isMarkedWrong } from './calls-in.js';
import type { Moment } from './use-live.js';

const moment = (event: Moment['event'], effects: Moment['effects'] = []): Moment => ({
  eventId: 'evt_1',
  at: '2026-11-28T10:00:00.000Z',
  type: event.type,
  status: 'done',
  event,
  error: null,
  effects,
  trace: [],
});

test('an answer from elsewhere is told by what was asked for', () => {
  const finished = moment({ type: 'call.finished', call: 'run_1/2/1' });
  const moments = [
    moment({ type: 'message.received', text: 'Hello' }, [
      { id: 'run_1/2/0', type: 'call.start', call: 'http.request', input: {} },
      { id: 'run_1/2/1', type: 'call.start', call: 'ai.answer', input: { question: 'Hello' } },
    ]),
    finished,
  ];
  expect(callAnsweredBy(moments, finished)).toEqual({ name: 'ai.answer', input: { question: 'Hello' } });
  expect(callAnsweredBy([finished], finished)).toBeNull();
  expect(callAnsweredBy(moments, moment({ type: 'message.received' }))).toBeNull();
});

test('of several judgements of an answer the last one counts', () => {
  const judged = (isWrong: boolean, messageId = 'msg_1'): Moment =>
    moment({ type: 'answer.judged', messageId, isWrong });
  expect(isMarkedWrong([], 'msg_1')).toBe(false);
  expect(isMarkedWrong([judged(true)], 'msg_1')).toBe(true);
  expect(isMarkedWrong([judged(true), judged(true, 'msg_2'), judged(false)], 'msg_1')).toBe(false);
});

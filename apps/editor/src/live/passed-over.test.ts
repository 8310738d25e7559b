import { expect, test } from '@jest/globals';
import { isPassedOver, triggersOf, withThoseOfNow, type SaidTrigger } from './passed-over.js';

const trigger = (id: string, flowId: string, say: string): SaidTrigger => ({
  type: 'trigger',
  id,
  flowId,
  version: 1,
  matched: false,
  why: { code: 'keyword.none' },
  say,
});
const own = trigger('price', 'flw_a', 'cooling down');
const other = trigger('price', 'flw_b', 'none of its words');

test('a message in which the flow had no part asks why; its own triggers answer', () => {
  const trace = [own, other];
  expect(isPassedOver({ event: { type: 'message.received' }, trace }, 'flw_a')).toBe(true);
  expect(triggersOf(trace, 'flw_a')).toEqual([own]);
});

test('one that the flow took up, and what the bot itself did, do not', () => {
  const started = {
    type: 'run.started',
    runId: 'run_1',
    flowId: 'flw_a',
    version: 1,
    triggerId: 'price',
    say: '',
  } as const;
  expect(isPassedOver({ event: { type: 'message.received' }, trace: [started] }, 'flw_a')).toBe(false);
  expect(isPassedOver({ event: { type: 'message.received' }, trace: [started] }, 'flw_b')).toBe(true);
  expect(isPassedOver({ event: { type: 'timer.fired' }, trace: [] }, 'flw_a')).toBe(false);
});

test('what was recorded stands, and what is only known as of now is told apart', () => {
  const now = [trigger('price', 'flw_a', 'none of its words'), trigger('size', 'flw_a', 'none of its words')];
  expect(withThoseOfNow([own], now)).toEqual({ triggers: [own, now[1]], isOfNow: true });
  expect(withThoseOfNow([own], now.slice(0, 1))).toEqual({ triggers: [own], isOfNow: false });
});

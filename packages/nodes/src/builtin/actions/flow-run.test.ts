import { describe, expect, test } from '@jest/globals';
import { runFlow } from './flow-run.js';
import { play } from './test-play.js';

const config = {
  flow: 'flw_ask',
  vars: [
    { variable: 'count', value: '{{vars.count}}' },
    { variable: 'who', value: 'Dear {{contact.name}}' },
  ],
  results: [
    { from: 'email', variable: 'mail' },
    { from: 'nothing', variable: 'none' },
  ],
};
const running = () => play(runFlow, config, { vars: { count: 5 }, contact: { name: 'Ann' } });

describe('flow.run', () => {
  test('gives the other flow its variables, a single one with its kind', () => {
    expect(running().outcome.next).toEqual({
      type: 'run-flow',
      flowId: 'flw_ask',
      vars: { count: 5, who: 'Dear Ann' },
    });
  });
  test('takes back what it asked for; what was not found out is cleared', () => {
    const odd = { flow: 'flw_ask', results: [{ from: 'constructor', variable: 'mail' }] };
    expect(play(runFlow, odd).wakes({ type: 'returned', vars: {} }).outcome.vars).toEqual({ mail: null });
    expect(running().wakes({ type: 'returned', vars: { email: 'a@b.example', other: 1 } }).outcome).toEqual({
      vars: { mail: 'a@b.example', none: null },
      next: { type: 'go', port: 'returned' },
    });
  });
  test('leaves by error when the flow cannot run', () => {
    const failed = running().wakes({ type: 'not-run', code: 'flow.not-live' });
    expect(failed.way).toBe('error');
    expect(failed.outcome.why).toEqual({
      code: 'flow.did-not-run',
      values: { flow: 'flw_ask', failure: { code: 'flow.not-live' } },
    });
  });
});

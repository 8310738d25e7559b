import { describe, expect, test } from '@jest/globals';
import { traceSteps, type TraceItem } from '@nightshift/schema';
import { flowOf, play, says, worldOf } from './testing/small-shop.js';

const walk = (trace: readonly TraceItem[]): string[] =>
  traceSteps(trace).map(
    ({ flowId, nodeId, what, port }) => `${flowId}/${nodeId} ${what}${port === undefined ? '' : ` ${port}`}`,
  );

describe('the steps of a trace', () => {
  const price = flowOf({
    id: 'flw_price',
    triggers: { t: { type: 'word', config: { any: ['price'] }, next: 'hello' } },
    nodes: {
      hello: { type: 'say', config: { text: 'Ten.' }, next: { done: 'who' } },
      who: { type: 'ask', config: { text: 'Who?' }, next: { answered: 'thanks' } },
      thanks: { type: 'say', config: { text: 'Hi' } },
    },
  });

  test('count a question as entered once, and left when it is answered', () => {
    const { trace } = play(worldOf([price]), says('price'), says('Ann'));
    expect(walk(trace)).toEqual([
      'flw_price/t fired',
      'flw_price/hello entered',
      'flw_price/hello left done',
      'flw_price/who entered',
      'flw_price/who waited',
      'flw_price/who left answered',
      'flw_price/thanks entered',
      'flw_price/thanks left done',
    ]);
  });

  test('name the flow that was called, and the caller again afterwards', () => {
    const outer = flowOf({
      id: 'flw_outer',
      triggers: { t: { type: 'word', config: { any: ['call'] }, next: 'sub' } },
      nodes: {
        sub: { type: 'call', config: { flow: 'flw_price' }, next: { returned: 'bye', error: 'bye' } },
        bye: { type: 'say', config: { text: 'Bye' } },
      },
    });
    const { trace } = play(worldOf([outer, price]), says('call'), says('Ann'));
    expect(walk(trace)).toEqual([
      'flw_outer/t fired',
      'flw_outer/sub entered',
      'flw_price/hello entered',
      'flw_price/hello left done',
      'flw_price/who entered',
      'flw_price/who waited',
      'flw_price/who left answered',
      'flw_price/thanks entered',
      'flw_price/thanks left done',
      'flw_outer/sub left returned',
      'flw_outer/bye entered',
      'flw_outer/bye left done',
    ]);
  });
});

import { expect, test } from '@jest/globals';
import type { ConversationTest } from '@nightshift/schema';
import { acceptOutcome } from './accept-outcome.js';
import { runConversationTest } from './run-conversation-test.js';
import { refund, registry } from './testing/lamp-shop.js';

function accepted(test: ConversationTest): ConversationTest {
  const { failures } = runConversationTest(test, [refund], registry);
  const changed = acceptOutcome(test, failures);
  expect(runConversationTest(changed, [refund], registry)).toEqual({ passed: true, failures: [] });
  return changed;
}

test('takes the new answer, and leaves what still comes as it was written', () => {
  const changed = accepted({
    name: 'refund',
    steps: [
      {
        says: 'A refund, please',
        expect: [{ type: 'trigger', id: 't' }, { says: 'Oh no.' }, { says: { contains: 'email' } }],
      },
      { says: 'ann@shop.example' },
    ],
  });
  expect(changed.steps).toEqual([
    {
      says: 'A refund, please',
      expect: [
        { type: 'trigger', id: 't' },
        { says: 'Sorry to hear that.' },
        { says: { contains: 'email' } },
      ],
    },
    { says: 'ann@shop.example' },
  ]);
});

test('drops what no longer comes, and asks for no more kinds of things than before', () => {
  const [, tagged] = accepted({
    name: 'refund',
    steps: [
      { says: 'refund' },
      { says: 'ann@shop.example', expect: [{ says: 'Goodbye' }, { type: 'contact.tag', add: ['vip'] }] },
    ],
  }).steps;
  expect(tagged?.expect).toEqual([{ type: 'contact.tag', add: ['refund'], remove: [] }]);
});

test('silence may become an answer', () => {
  expect(accepted({ name: 'refund', steps: [{ says: 'refund', expect: [] }] }).steps[0]?.expect).toEqual([
    { says: 'Sorry to hear that.' },
    { says: 'Your email?' },
  ]);
});

test('takes what it comes to, of fields those that were asked for', () => {
  const steps = [{ says: 'refund' }, { says: 'ann@shop.example' }];
  const expectEnd = {
    status: 'waiting',
    team: null,
    fields: { email: { contains: '@' }, size: 'L' },
  } as const;
  const agents = [{ name: 'Li Na', teams: ['sales'] }];
  expect(accepted({ name: 'refund', agents, steps, expectEnd }).expectEnd).toEqual({
    status: 'ended',
    team: 'sales',
    fields: { email: { contains: '@' } },
  });
});

test('a test that passes stays the same', () => {
  const passing: ConversationTest = { name: 'hello', steps: [{ says: 'hello', expect: [] }] };
  expect(accepted(passing)).toEqual(passing);
});

import { describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { conversation as talk, type Conversation } from './conversation.js';
import { flowOf, refund, registry } from './testing/lamp-shop.js';

const conversation = (flow: Flow): Conversation =>
  talk(flow, { registry, agents: [{ name: 'Li Na', teams: ['sales'] }] });

test('a conversation is told as it goes', () => {
  conversation(refund)
    .says('refund')
    .hears('Sorry to hear that.')
    .hears(/email/)
    .waits()
    .says('ann@shop.example')
    .tagged('refund')
    .assignedTo('sales')
    .assignedTo('Li Na')
    .knows('email', 'ann@shop.example')
    .remembers('email', 'ann@shop.example')
    .ends();
});

test('gives up after a day of silence', () => {
  conversation(refund)
    .says('refund')
    .hears('Sorry to hear that.')
    .hears({ contains: 'email' })
    .afterHours(24)
    .hears('Are you still there?')
    .ends();
});

test('waits for the answer to a burst when it wants to hear it', () => {
  const merging = flowOf(
    { t: ['word', { any: ['lamp'] }, { next: 'a' }] },
    { a: ['send', { text: '{{message.text}}' }] },
    { burst: { mode: 'merge', windowMs: 900 } },
  );
  conversation(merging).says('a lamp').says('please').hears('a lamp\nplease');
  expect(() => conversation(merging).says('lamp').hearsNothing()).toThrow('did not expect to hear "lamp"');
});

describe('a false statement', () => {
  const started = (): Conversation => conversation(refund).says('refund').hears('Sorry to hear that.');
  test.each<[string, () => unknown, string]>([
    [
      'about a message',
      () => started().hears('Your phone?'),
      'expected to hear "Your phone?", but heard "Your email?"',
    ],
    [
      'about one message too many',
      () => started().hearsWhatever().hears('More?'),
      'expected to hear "More?", but heard nothing',
    ],
    ['by leaving a message out', () => started().says('x'), 'did not expect to hear "Your email?"'],
    [
      'about the end',
      () => started().hearsWhatever().ends(),
      'expected the flow to have ended, but there is "waiting"',
    ],
    ['about a tag', () => started().tagged('hot'), 'expected the tags hot, but there is []'],
    ['about a team', () => started().assignedTo('sales'), 'expected to be assigned to sales'],
    ['about a field', () => started().knows('email', 'x'), 'expected the field email to be "x"'],
    ['about a failure', () => started().fails('node.threw'), 'expected the run to fail with node.threw'],
  ])('%s throws', (_what, tell, message) => {
    expect(tell).toThrow(message);
  });

  test('prints the talk so far', () => {
    expect(() => started().hears('No')).toThrow(
      'customer: refund\n  (trigger t fires: keyword.hit (refund))\n  bot: Sorry to hear that.\n  bot: Your email?',
    );
  });
});

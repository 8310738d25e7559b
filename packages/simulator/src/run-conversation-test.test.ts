import { expect, test } from '@jest/globals';
import { ConversationTestSchema, ScriptSchema, validate, type ConversationTest } from '@nightshift/schema';
import { checkScript } from './check-script.js';
import { runConversationTest } from './run-conversation-test.js';
import { refund, registry } from './testing/lamp-shop.js';

const refunds: ConversationTest = {
  name: 'keeps the email and hands over',
  agents: [{ name: 'Li Na', teams: ['sales'] }],
  steps: [
    {
      says: 'A refund, please',
      expect: [
        { type: 'trigger', id: 't', matched: true },
        { says: 'Sorry to hear that.' },
        { type: 'message.send', text: { matches: 'email\\?$' } },
      ],
    },
    { after: 'PT1H', expect: [] },
    {
      says: 'ann@shop.example',
      expect: [
        { type: 'contact.tag', add: ['refund'] },
        { type: 'conversation.assign', agent: 'Li Na' },
      ],
    },
  ],
  expectEnd: { status: 'ended', tags: ['refund'], fields: { email: { contains: '@' } }, team: 'sales' },
};

const failures = (change: Partial<ConversationTest>): string[] =>
  runConversationTest({ ...refunds, ...change }, [refund], registry).failures.map(({ message }) => message);

test('a true test passes, and has the shape of its file', () => {
  expect(runConversationTest(refunds, [refund], registry)).toEqual({ passed: true, failures: [] });
  expect(checkScript(ConversationTestSchema, refunds, validate)).toEqual([]);
});

test('a wrong message, a missing one and one too many are named with their step', () => {
  expect(failures({ steps: [{ says: 'refund', expect: [{ says: 'Hello' }] }], expectEnd: {} })).toEqual([
    'step 1 ({"says":"refund"}): expected {"says":"Hello"}, but heard "Sorry to hear that."',
  ]);
  expect(
    failures({ steps: [{ says: 'refund', expect: [{ says: 'Sorry to hear that.' }] }], expectEnd: {} }),
  ).toEqual(['step 1 ({"says":"refund"}): heard "Your email?", which was not expected']);
  expect(failures({ steps: [{ says: 'hello', expect: [{ says: 'Hi' }] }], expectEnd: {} })).toEqual([
    expect.stringMatching(
      /^step 1 .*expected \{"says":"Hi"\}, but there came \{"type":"trigger","id":"t","matched":false/,
    ),
  ]);
});

test('what it comes to is compared at the end', () => {
  const steps = [{ says: 'refund' }];
  expect(failures({ steps, expectEnd: { status: 'ended', tags: ['vip'] } })).toEqual([
    'at the end: expected status "ended", but it is "waiting"',
    'at the end: expected the tags vip, but there are none',
  ]);
});

test('a script that cannot be played is refused before it starts', () => {
  const messages = (script: object) =>
    checkScript(ScriptSchema, script, validate).map(({ message }) => message);
  expect(messages({ steps: [{ say: 'Hi' }] })).toEqual([expect.stringContaining('/steps/0')]);
  expect(messages({ steps: [{ says: 'Hi' }], contact: { zone: 'Mars/Base' } })).toEqual([
    '/contact/zone must be a time zone such as "America/Chicago", but is "Mars/Base"',
  ]);
  expect(messages({ steps: [{ agent: 'Bo', says: 'Hi' }] })).toEqual([
    '/steps/0/agent names an agent, but the script lists none under "agents"',
  ]);
  const agents = [{ name: 'Li Na' }];
  expect(messages({ agents, steps: [{ assign: { agent: 'Li Na' } }, { assign: { agent: 'Bo' } }] })).toEqual([
    '/steps/1/assign/agent must be one of Li Na',
  ]);
  expect(messages({ now: '2027-02-06', steps: [] })).toEqual([
    expect.stringContaining('/now must be a date and time with the zone'),
  ]);
  expect(messages({ steps: [], calendars: { default: { zone: 'Nowhere', week: { monday: [] } } } })).toEqual([
    expect.stringContaining('/calendars/default/week/monday'),
  ]);
});

import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { sayTrace, type Flow, type FlowNode } from '@nightshift/schema';
import { conversation, createSimulation, type Simulation } from '@nightshift/simulator';

const node = (type: string, config: FlowNode['config'], next?: string): FlowNode => ({
  type,
  v: 1,
  config,
  next: next === undefined ? {} : { done: next },
});
const flowOf = (nodes: Flow['nodes']): Flow => ({
  schema: 1,
  id: 'flw_later',
  name: 'Later',
  languages: ['en'],
  variables: {},
  triggers: {
    t: { type: 'message.keyword', v: 1, config: { any: ['later'] }, next: Object.keys(nodes)[0] ?? '' },
  },
  nodes,
});
const puttingOff = flowOf({
  put: node('conversation.snooze', { for: 'P1D' }, 'wait'),
  wait: node('wait', { for: 'PT2H' }, 'say'),
  say: node('message.send', { text: 'Still on it' }),
});
const NOON_MS = Date.UTC(2027, 1, 5, 12);
const HOUR_MS = 3_600_000;

function begin(flow: Flow): Simulation {
  const simulation = createSimulation({ flows: [flow], registry: createBuiltinRegistry(), nowMs: NOON_MS });
  simulation.deliver({ type: 'message.received', text: 'later' });
  return simulation;
}
const statusIn = ({ state }: Simulation): string => state.conversation.conversation.status;
const said = (turns: ReturnType<Simulation['advanceTo']>): string[] =>
  turns.flatMap(({ trace }) =>
    sayTrace(trace, 'en', { flow: (id) => id, step: (_flow, _version, id) => id }),
  );

describe('a snoozed conversation', () => {
  test('comes back at its time, and what waits in time goes on meanwhile', () => {
    const simulation = begin(puttingOff);
    expect(statusIn(simulation)).toBe('snoozed');
    const meanwhile = simulation.advanceTo(NOON_MS + 3 * HOUR_MS);
    expect(meanwhile.flatMap(({ effects }) => effects)).toMatchObject([
      { type: 'message.send', text: 'Still on it' },
    ]);
    expect(statusIn(simulation)).toBe('snoozed');
    const woken = simulation.advanceTo(NOON_MS + 24 * HOUR_MS);
    expect(statusIn(simulation)).toBe('open');
    expect(said(woken)).toEqual(['The conversation is open again: the time it was put off until has come.']);
    expect(simulation.state.conversation.conversation).not.toHaveProperty('snoozedUntilMs');
  });

  test('comes back as soon as the customer writes, and not once more at its time', () => {
    const simulation = begin(puttingOff);
    const written = simulation.deliver({ type: 'message.received', text: 'hello?' });
    expect(statusIn(simulation)).toBe('open');
    expect(said(written)).toContain('The conversation is open again: the customer has written.');
    simulation.deliver({ type: 'conversation.closed', by: 'usr_li' });
    simulation.advanceTo(NOON_MS + 48 * HOUR_MS);
    expect(statusIn(simulation)).toBe('closed');
  });

  test('put off anew comes back at the later time', () => {
    const simulation = begin(puttingOff);
    const untilMs = NOON_MS + 72 * HOUR_MS;
    simulation.deliver({ type: 'conversation.snoozed', by: 'usr_li', untilMs });
    simulation.advanceTo(untilMs - 1);
    expect(statusIn(simulation)).toBe('snoozed');
    simulation.advanceTo(untilMs);
    expect(statusIn(simulation)).toBe('open');
  });

  test('is opened by a person who speaks in it', () => {
    const simulation = begin(puttingOff);
    const spoken = simulation.deliver({ type: 'agent.replied', agentId: 'usr_li', text: 'Hello' });
    expect(statusIn(simulation)).toBe('open');
    expect(said(spoken)).toContain('The conversation is open again: the team reopened it.');
  });

  test('is closed for good by whoever closes it', () => {
    const simulation = begin(puttingOff);
    simulation.deliver({ type: 'conversation.closed', by: 'usr_li' });
    simulation.deliver({ type: 'conversation.snoozed', by: 'usr_li', untilMs: NOON_MS + HOUR_MS });
    simulation.advanceTo(NOON_MS + 48 * HOUR_MS);
    expect(statusIn(simulation)).toBe('closed');
  });
});

test('a flow opens again what it has put off, and what it has closed', () => {
  const simulation = begin(
    flowOf({
      put: node('conversation.snooze', { for: 'P1D' }, 'wait'),
      wait: node('wait', { for: 'PT2H' }, 'open'),
      open: node('conversation.reopen', {}),
    }),
  );
  const reopened = simulation.advanceTo(NOON_MS + 2 * HOUR_MS);
  expect(statusIn(simulation)).toBe('open');
  expect(said(reopened)).toContain('The conversation is open again: the flow reopened it.');
  const closing = flowOf({
    close: node('conversation.close', {}, 'open'),
    open: node('conversation.reopen', {}, 'say'),
    say: node('message.send', { text: 'Open' }),
  });
  expect(statusIn(begin(closing))).toBe('open');
});

test('an agent in a script puts a conversation off and opens it again', () => {
  const agents = [{ name: 'Li Na', id: 'usr_li' }];
  conversation(puttingOff, { agents, now: '2027-02-05T12:00:00Z' })
    .says('later')
    .agentDoes('Li Na', 'reopen')
    .agentSnoozes('Li Na', 'PT1H')
    .afterHours(2)
    .hears('Still on it');
});

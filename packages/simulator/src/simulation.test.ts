import { describe, expect, test } from '@jest/globals';
import type { AgentSeat } from '@nightshift/schema';
import { outsOf } from './out.js';
import { createSimulation, type SimulationOptions, type Turn } from './simulation.js';
import { flowOf, refund, registry } from './testing/lamp-shop.js';

const says = (text: string) => ({ type: 'message.received' as const, text });
const texts = (turns: Turn[]): string[] =>
  turns.flatMap(outsOf).flatMap((out) => (out.type === 'message.send' ? [out.text] : []));
const start = (more: Partial<SimulationOptions> = {}) =>
  createSimulation({ flows: [refund], registry, nowMs: 1_000_000, ...more });

test('what is due fires in the order of its time, not of its arrangement', () => {
  const race = flowOf(
    {
      t: ['word', { any: ['go'] }, { next: 'slow' }],
      u: ['word', { any: ['go'] }, { next: 'fast' }],
    },
    {
      slow: ['pause', { hours: 2 }, { done: 'b' }],
      fast: ['pause', { hours: 1 }, { done: 'a' }],
      a: ['send', { text: 'first' }],
      b: ['send', { text: 'second' }],
    },
  );
  const { t, u } = race.triggers;
  if (t === undefined || u === undefined) throw new Error('the flow has lost its triggers');
  const both = { ...race, triggers: { t, u: { ...u, rules: { group: 'other' } } } };
  const simulation = start({ flows: [both] });
  simulation.deliver(says('go'));
  expect(simulation.nextDueMs()).toBe(1_000_000 + 3_600_000);
  const turns = simulation.advanceTo(1_000_000 + 86_400_000);
  expect(texts(turns)).toEqual(['first', 'second']);
  expect(turns.map(({ event }) => event.atMs)).toEqual([4_600_000, 8_200_000]);
  expect(simulation.nextDueMs()).toBeNull();
});

describe('the state', () => {
  test('is plain JSON from which another simulation goes on', () => {
    const first = start();
    first.deliver(says('refund'));
    const from: unknown = JSON.parse(JSON.stringify(first.state));
    const second = start({ from: from as typeof first.state });
    expect(second.deliver(says('a@b.example'))).toEqual(first.deliver(says('a@b.example')));
    expect(second.state).toEqual(first.state);
  });

  test('cannot be changed from outside', () => {
    const simulation = start();
    simulation.state.conversation.contact.tags.push('vip');
    expect(simulation.state.conversation.contact.tags).toEqual([]);
  });
});

test('an agent has one conversation more when given one, and one less when it is closed', () => {
  const seat: AgentSeat = {
    id: 'a1',
    name: 'Li Na',
    teams: ['sales'],
    languages: [],
    isOnline: true,
    capacity: 3,
    open: 1,
    lastAssignedAtMs: null,
  };
  const simulation = start({ agents: [seat, { ...seat, id: 'a2', isOnline: false }] });
  simulation.deliver(says('refund'));
  simulation.deliver(says('a@b.example'));
  expect(simulation.state.agents.map(({ open }) => open)).toEqual([2, 1]);
  expect(simulation.state.agents[0]?.lastAssignedAtMs).toBe(1_000_000);
  simulation.deliver({ type: 'conversation.assigned', agentId: 'a2', team: null });
  expect(simulation.state.agents.map(({ open }) => open)).toEqual([1, 2]);
  simulation.deliver({ type: 'conversation.closed', by: 'a2' });
  expect(simulation.state.agents.map(({ open }) => open)).toEqual([1, 1]);
});

test('a call may be answered by hand, later', () => {
  const finds = flowOf(
    { t: ['word', { any: ['find'] }, { next: 'a' }] },
    {
      a: ['look', {}, { found: 'b', error: 'c' }],
      b: ['send', { text: 'got {{vars.found}}' }],
      c: ['send', { text: 'failed' }],
    },
  );
  const simulation = start({ flows: [finds], answerCall: () => null });
  expect(texts(simulation.deliver(says('find it')))).toEqual([]);
  const [call] = simulation.state.calls;
  expect(call).toMatchObject({ call: 'look', input: { text: 'find it' } });
  expect(texts(simulation.finishCall(call?.id ?? '', { ok: true, value: 'a lamp' }))).toEqual(['got a lamp']);
  expect(simulation.state.calls).toEqual([]);
  expect(simulation.finishCall(call?.id ?? '', { ok: true, value: 'again' })).toEqual([]);
});

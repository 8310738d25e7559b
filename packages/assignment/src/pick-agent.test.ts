import { describe, expect, test } from '@jest/globals';
import { compileCalendar } from '@nightshift/calendar';
import type { AgentSeat } from '@nightshift/schema';
import fc from 'fast-check';
import type { PickRequest } from './pick.js';
import { pickAgent } from './pick-agent.js';

const nowMs = Date.UTC(2027, 1, 8, 4);

function seat(id: string, changes: Partial<AgentSeat> = {}): AgentSeat {
  return {
    id,
    name: id,
    teams: ['sales'],
    languages: ['en'],
    isOnline: true,
    capacity: 3,
    open: 0,
    lastAssignedAtMs: null,
    ...changes,
  };
}

function pick(agents: AgentSeat[], request: Partial<PickRequest> = {}) {
  return pickAgent(agents, { nowMs, calendars: () => undefined, ...request });
}

function verdicts(agents: AgentSeat[], request: Partial<PickRequest> = {}) {
  return Object.fromEntries(
    pick(agents, request).considered.map(({ agentId, verdict }) => [agentId, verdict]),
  );
}

describe('who takes a conversation', () => {
  test('says for each agent why not', () => {
    const agents = [
      seat('away', { isOnline: false }),
      seat('full', { open: 3 }),
      seat('support', { teams: ['support'] }),
      seat('french', { languages: ['fr'] }),
      seat('busy', { languages: ['de'], open: 2 }),
      seat('recent', { languages: ['de'], lastAssignedAtMs: nowMs - 1000 }),
      seat('first', { languages: ['de'] }),
      seat('second', { languages: ['de'] }),
    ];
    expect(verdicts(agents, { team: 'sales', language: 'de' })).toEqual({
      away: 'offline',
      full: 'full',
      support: 'other-team',
      french: 'other-language',
      busy: 'busier',
      recent: 'assigned-more-recently',
      first: 'chosen',
      second: 'even',
    });
  });

  test('prefers the exact language to another form of it, and that to none', () => {
    const agents = [
      seat('a', { languages: ['en'] }),
      seat('b', { languages: ['zh-TW'], open: 1 }),
      seat('c', { languages: ['zh-CN'], open: 2 }),
    ];
    expect(pick(agents, { language: 'zh-CN' }).agent?.id).toBe('c');
    expect(pick(agents.slice(0, 2), { language: 'zh-CN' }).agent?.id).toBe('b');
  });

  test('assigns within the team when nobody speaks the language, and says so', () => {
    const { agent, reason } = pick([seat('a'), seat('b', { teams: ['support'], languages: ['fr'] })], {
      team: 'sales',
      language: 'fr',
    });
    expect(agent?.id).toBe('a');
    expect(reason).toBe(
      'a: the only one free, 0 of 3 conversations open, does not speak fr, nor does anyone else who is free. Not chosen: 1 in another team.',
    );
  });

  test('takes the share of seats in use as load, not the number of conversations', () => {
    const agents = [seat('small', { capacity: 2, open: 1 }), seat('large', { capacity: 10, open: 2 })];
    expect(pick(agents).agent?.id).toBe('large');
    expect(pick(agents).code).toBe('least-busy');
  });

  test('an agent off shift takes nothing although online', () => {
    const calendar = compileCalendar({ zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } });
    const agents = [seat('a', { calendar: 'day' })];
    const calendars = () => calendar;
    expect(pick(agents, { calendars }).agent?.id).toBe('a');
    const night = pick(agents, { calendars, nowMs: nowMs + 12 * 3_600_000 });
    expect(night.agent).toBeNull();
    expect(night.code).toBe('all-off-shift');
    expect(night.reason).toBe('queued: nobody is free: 1 off shift.');
  });

  test('a named agent takes it although another is less busy', () => {
    const agents = [seat('a', { open: 2 }), seat('b')];
    expect(pick(agents, { agentId: 'a' }).code).toBe('named');
    expect(verdicts(agents, { agentId: 'a' })).toEqual({ a: 'chosen', b: 'another-wanted' });
  });

  test('a named agent who is full leaves it in the queue', () => {
    const { agent, code } = pick([seat('a', { open: 3 }), seat('b')], { agentId: 'a' });
    expect(agent).toBeNull();
    expect(code).toBe('all-full');
  });

  test('an agent nobody has heard of is named in the reason', () => {
    expect(pick([seat('a')], { agentId: 'zed' }).reason).toBe('queued: there is no agent zed.');
  });

  test('the agent who knows the customer goes first while free, and not otherwise', () => {
    const agents = [seat('a', { open: 2 }), seat('b')];
    expect(pick(agents, { sticky: 'a' }).code).toBe('knows-customer');
    expect(pick([seat('a', { open: 3 }), seat('b')], { sticky: 'a' }).agent?.id).toBe('b');
  });

  test('an empty team is told apart from a sleeping one', () => {
    expect(pick([seat('a')], { team: 'vip' }).code).toBe('nobody-in-team');
    expect(pick([seat('a', { isOnline: false })], { team: 'sales' }).code).toBe('nobody-online');
    expect(pick([seat('a', { isOnline: false }), seat('b', { open: 3 })], { team: 'sales' }).code).toBe(
      'nobody-free',
    );
  });
});

describe('whatever the agents', () => {
  const agents = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.constant(id),
          teams: fc.subarray(['sales', 'support']),
          languages: fc.subarray(['en', 'zh-CN', 'zh-TW', 'fr']),
          isOnline: fc.boolean(),
          capacity: fc.integer({ min: 0, max: 3 }),
          open: fc.integer({ min: 0, max: 4 }),
          lastAssignedAtMs: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        }),
      ),
    ),
  );
  const requests = fc.record({
    team: fc.constantFrom('sales', 'support', null),
    language: fc.constantFrom('en', 'zh-CN', 'fr'),
  });

  test('the chosen one is online, below capacity and in the team', () => {
    fc.assert(
      fc.property(agents, requests, (seats, request) => {
        const { agent } = pick(seats, request);
        if (agent === null) return;
        expect(agent.isOnline).toBe(true);
        expect(agent.open).toBeLessThan(agent.capacity);
        if (request.team !== null) expect(agent.teams).toContain(request.team);
      }),
    );
  });

  test('nobody is chosen only when nobody is free', () => {
    fc.assert(
      fc.property(agents, requests, (seats, { team, language }) => {
        const isAnyFree = seats.some(
          ({ isOnline, open, capacity, teams }) =>
            isOnline && open < capacity && (team === null || teams.includes(team)),
        );
        expect(pick(seats, { team, language }).agent !== null).toBe(isAnyFree);
      }),
    );
  });

  test('the order of the list does not matter', () => {
    fc.assert(
      fc.property(agents, requests, (seats, request) => {
        expect(pick(seats.toReversed(), request).agent?.id).toBe(pick(seats, request).agent?.id);
      }),
    );
  });

  test('among equals the one who has waited longest gets it', () => {
    const waits = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(waits, (lastTimes) => {
        const seats = lastTimes.map((lastAssignedAtMs, index) => seat(`agent${index}`, { lastAssignedAtMs }));
        const { agent, code } = pick(seats);
        expect(agent?.lastAssignedAtMs).toBe(Math.min(...lastTimes));
        expect(code).toBe('waited-longest');
      }),
    );
  });

  test('taking turns starves nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (size) => {
        let seats = Array.from({ length: size }, (_, index) => seat(`agent${index}`, { capacity: 100 }));
        const taken = new Set<string>();
        for (let turn = 0; turn < size; turn += 1) {
          const chosen = pick(seats).agent?.id ?? '';
          taken.add(chosen);
          seats = seats.map((each) => (each.id === chosen ? { ...each, lastAssignedAtMs: turn } : each));
        }
        expect(taken.size).toBe(size);
      }),
    );
  });

  test('exactly one is chosen, and every agent is accounted for', () => {
    fc.assert(
      fc.property(agents, requests, (seats, request) => {
        const { agent, considered } = pick(seats, request);
        expect(considered.map(({ agentId }) => agentId)).toEqual(seats.map(({ id }) => id));
        expect(
          considered.filter(({ verdict }) => verdict === 'chosen').map(({ agentId }) => agentId),
        ).toEqual(agent === null ? [] : [agent.id]);
      }),
    );
  });
});

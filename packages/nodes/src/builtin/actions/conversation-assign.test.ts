import { describe, expect, test } from '@jest/globals';
import { compileCalendar } from '@nightshift/calendar';
import type { AgentSeat } from '@nightshift/schema';
import { assignConversation } from './conversation-assign.js';
import { play } from './test-play.js';

/** Saturday 6 February 2027, 3:00 in Shanghai. */
const nowMs = Date.UTC(2027, 1, 5, 19);
const calendars = {
  default: compileCalendar({ zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } }),
};

function seat(id: string, changes: Partial<AgentSeat> = {}): AgentSeat {
  return {
    id,
    name: `Agent ${id}`,
    teams: ['sales'],
    languages: ['en'],
    isOnline: true,
    capacity: 3,
    open: 0,
    lastAssignedAtMs: null,
    ...changes,
  };
}
const assigned = (config: object, agents: AgentSeat[], view: object = {}) =>
  play(assignConversation, config, { nowMs, agents, calendars, ...view });

describe('conversation.assign', () => {
  test('gives the conversation to the best agent of the team, with the reason', () => {
    const done = assigned({ team: 'sales' }, [
      seat('a', { open: 2 }),
      seat('b'),
      seat('c', { teams: ['support'] }),
    ]);
    expect(done.way).toBe('assigned');
    expect(done.outcome.effects).toEqual([
      {
        type: 'conversation.assign',
        agent: 'b',
        team: 'sales',
        reason:
          'Agent b: least busy, 0 of 3 conversations open, speaks en. Not chosen: 1 busier, 1 in another team.',
      },
    ]);
  });

  test("prefers who speaks the customer's language, also one the flow does not speak, unless told not to", () => {
    const agents = [seat('a'), seat('b', { languages: ['ko'], open: 1 })];
    const view = { language: 'en', contact: { language: 'ko' } };
    expect(assigned({ team: 'sales' }, agents, view).outcome.effects).toMatchObject([{ agent: 'b' }]);
    expect(assigned({ team: 'sales', language: false }, agents, view).outcome.effects).toMatchObject([
      { agent: 'a' },
    ]);
  });

  test('prefers who had the conversation before, unless told not to', () => {
    const agents = [seat('a', { open: 2 }), seat('b')];
    const view = { conversation: { assignee: 'a' } };
    expect(assigned({}, agents, view).outcome.effects).toMatchObject([{ agent: 'a' }]);
    expect(assigned({ sticky: false }, agents, view).outcome.effects).toMatchObject([{ agent: 'b' }]);
  });

  test('finds an agent by id or by name', () => {
    const agents = [seat('usr_1', { name: 'Li Na', open: 2 }), seat('usr_2')];
    expect(assigned({ agent: 'li na' }, agents).outcome.effects).toMatchObject([{ agent: 'usr_1' }]);
    expect(assigned({ agent: 'usr_1' }, agents).outcome.effects).toMatchObject([{ agent: 'usr_1' }]);
  });

  test('leaves it with the team when nobody is free', () => {
    const queued = assigned({ team: 'sales' }, [seat('a', { isOnline: false })]);
    expect(queued.way).toBe('queued');
    expect(queued.outcome.effects).toEqual([
      {
        type: 'conversation.assign',
        agent: null,
        team: 'sales',
        reason: 'queued: nobody in sales is free: 1 offline.',
      },
    ]);
  });

  test('announces who takes over before it happens', () => {
    const announce = { en: '{{handoff.agent}} takes over.', 'zh-CN': '{{handoff.agent}} 将为您服务。' };
    const done = assigned({ announce }, [seat('a')], { language: 'zh-CN' });
    expect(done.outcome.effects).toMatchObject([
      { type: 'message.send', text: 'Agent a 将为您服务。' },
      { type: 'conversation.assign' },
    ]);
  });

  test("says when somebody is back, on the customer's clock and in their language", () => {
    const announceQueued = { en: 'We are back {{handoff.back}}.', 'zh-CN': '我们{{handoff.back}}回来。' };
    const config = { announce: 'One moment.', announceQueued };
    expect(assigned(config, [], { contact: { zone: 'America/Chicago' } }).heard).toEqual([
      'We are back Sunday 19:00 your time.',
    ]);
    expect(assigned(config, []).heard).toEqual(['We are back Monday 9:00 (China Standard Time).']);
    expect(assigned(config, [], { contact: { zone: 'Asia/Shanghai' }, language: 'zh-CN' }).heard).toEqual([
      '我们星期一 9:00回来。',
    ]);
    expect(assigned(config, [], { contact: { language: 'en-SG' } }).heard).toEqual([
      'We are back Monday 9:00 (Singapore Standard Time).',
    ]);
    expect(assigned({ announce: 'Back {{handoff.back}}!', calendar: 'gone' }, []).heard).toEqual(['Back !']);
  });

  test('asks for the team that a setting names', () => {
    const agents = [seat('a', { teams: ['nights'], open: 2 }), seat('b')];
    const view = { values: { 'team.duty': 'nights' } };
    expect(assigned({ team: '{{team.duty}}' }, agents, view).outcome.effects).toMatchObject([
      { agent: 'a', team: 'nights' },
    ]);
  });

  test('an agent off shift is passed over', () => {
    const queued = assigned({ team: 'sales' }, [seat('a', { calendar: 'default' })]);
    expect(queued.outcome.effects).toMatchObject([
      { agent: null, reason: 'queued: nobody in sales is free: 1 off shift.' },
    ]);
  });

  test('refuses a value that does not exist', () => {
    expect(assignConversation.check({ announce: { en: 'Hi {{handoff.name}}' } })).toMatchObject([
      { path: '/announce' },
    ]);
  });
});

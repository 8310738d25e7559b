import { pickAgent, type Pick } from '@nightshift/assignment';
import { customerZone, describeReturn } from '@nightshift/calendar';
import type { Json, Text } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go, type NodeEffect } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { configError } from '../problem-words.js';
import { isBlank } from './checks.js';
import { screenText, textField } from './fields.js';

/** What the two announcements may name beside everything else. */
const HANDOFF_VALUES = ['handoff.agent', 'handoff.back'];

const ConfigSchema = Type.Object(
  {
    team: Type.Optional(
      Type.String({
        title: 'Team',
        description: 'Without a team and an agent, anybody may be chosen.',
        maxLength: 100,
        ui: { widget: 'team', templated: true, placeholder: 'Any team' },
      }),
    ),
    agent: Type.Optional(
      Type.String({
        title: 'Agent',
        description: 'Only this person; while they are away, the conversation waits in the queue.',
        maxLength: 100,
        ui: { widget: 'agent', placeholder: 'Whoever is free' },
      }),
    ),
    language: Type.Optional(
      Type.Boolean({
        title: "Prefer who speaks the customer's language",
        default: true,
        ui: { group: 'Who is preferred' },
      }),
    ),
    sticky: Type.Optional(
      Type.Boolean({
        title: 'Prefer who had this conversation before',
        default: true,
        ui: { group: 'Who is preferred' },
      }),
    ),
    announce: Type.Optional(
      textField('Tell the customer', {
        description:
          'May name {{handoff.agent}} and {{handoff.back}}: who takes over, and when somebody is back.',
        ui: { widget: 'texts', values: HANDOFF_VALUES },
      }),
    ),
    announceQueued: Type.Optional(
      textField('Tell the customer when nobody is free', {
        description: 'The text above is used when this is empty.',
        ui: { widget: 'texts', values: HANDOFF_VALUES },
      }),
    ),
    calendar: Type.Optional(
      Type.String({
        title: 'Calendar',
        description: 'Whose hours {{handoff.back}} tells.',
        default: 'default',
        maxLength: 64,
        ui: { widget: 'calendar' },
      }),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

/** Hands the conversation to people: the best agent who is free now, or the team's queue. */
export const assignConversation = defineNode({
  type: 'conversation.assign',
  version: 1,
  title: screenText('Assign agent', '分配客服', '指派客服'),
  description: screenText(
    'Hands over to a person: by team, language, shift and load. When nobody is free it waits in the queue.',
    '转给人工：按团队、语言、班次和负载选择；无人空闲时进入队列。',
    '轉給真人：按團隊、語言、班次和負載選擇；無人有空時進入佇列。',
  ),
  category: 'conversation',
  aliases: [
    'human',
    'handoff',
    'hand over',
    'takeover',
    'transfer',
    'escalate',
    'live agent',
    'support',
    'team',
    'queue',
    '人工',
    '转人工',
    '轉人工',
    '转接',
    '轉接',
  ],
  config: ConfigSchema,
  ports: ['assigned', 'queued'],
  settles: true,
  announces: 'announce',
  explain: [
    {
      text: screenText(
        'Hands over to whoever is online, on shift and least busy; otherwise the conversation waits in the queue.',
        '转给在线、当班且最空闲的客服；否则会话进入队列。',
        '轉給在線、當班且最空閒的客服；否則對話進入佇列。',
      ),
    },
    {
      when: { path: 'team' },
      text: screenText('From the team {team}.', '只在团队 {team} 中选择。', '只在團隊 {team} 中選擇。'),
    },
    {
      when: { path: 'agent' },
      text: screenText('Only to {agent}.', '只转给 {agent}。', '只轉給 {agent}。'),
    },
    {
      when: { path: 'announce' },
      text: screenText(
        'Tells the customer “{announce}”.',
        '告知客户“{announce}”。',
        '告知客戶「{announce}」。',
      ),
    },
  ],
  check: checkNames,
  enter: ({ config, view }) => {
    const picked = pick(config, view);
    const text = announcement(config, view, picked);
    const announced: NodeEffect[] = text.trim() === '' ? [] : [{ type: 'message.send', text, parts: [] }];
    const assigned: NodeEffect = {
      type: 'conversation.assign',
      agent: picked.agent?.id ?? null,
      team: picked.team,
      reason: picked.reason,
    };
    return go(picked.agent === null ? 'queued' : 'assigned', {
      effects: [...announced, assigned],
      why: picked.why,
    });
  },
});

function pick(config: Config, view: View): Pick {
  const { agent, language = true, sticky = true } = config;
  // A template asks for its teams by setting: {{team.duty}}.
  const team = view.render(config.team ?? '').trim();
  const spoken = view.customerLanguage;
  return pickAgent(view.agents, {
    nowMs: view.nowMs,
    calendars: (name) => view.calendar(name),
    team: team === '' ? null : team,
    agentId: agent === undefined || agent === '' ? null : agentId(agent, view),
    ...(language ? { language: spoken } : {}),
    ...(sticky ? { sticky: view.conversation.assignee } : {}),
  });
}

/** Flows that travel between installations know agents by name. */
function agentId(agent: string, { agents }: View): string {
  const known =
    agents.find(({ id }) => id === agent) ??
    agents.find(({ name }) => name.toLowerCase() === agent.toLowerCase());
  return known?.id ?? agent;
}

function announcement(config: Config, view: View, { agent }: Pick): string {
  const text: Text | undefined =
    agent === null && !isBlank(config.announceQueued) ? config.announceQueued : config.announce;
  if (text === undefined) return '';
  const values: Record<string, Json> = {
    'handoff.agent': agent?.name ?? '',
    'handoff.back': backAt(config, view),
  };
  return view.text(text, values);
}

/** Empty when no calendar knows. Of a customer whose zone nobody knows it must not say "your time". */
function backAt({ calendar = 'default' }: Config, view: View): string {
  const hours = view.calendar(calendar);
  const reader = { ...customerZone(view.contact), language: view.language };
  return hours === undefined ? '' : (describeReturn(hours, view.nowMs, reader) ?? '');
}

function checkNames({ announce, announceQueued }: Config) {
  return Object.entries({ announce, announceQueued }).flatMap(([key, text]) => {
    const wordings = text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
    const names = wordings.flatMap((wording) =>
      [...wording.matchAll(/\{\{\s*(handoff\.[\w.-]+)/g)].map(([, name = '']) => name),
    );
    return [...new Set(names)]
      .filter((name) => !HANDOFF_VALUES.includes(name))
      .map((name) =>
        configError(
          'config.unknown-value',
          `/${key}`,
          'There is no {{{name}}}.',
          'Use {{handoff.agent}} or {{handoff.back}}.',
          { name },
        ),
      );
  });
}

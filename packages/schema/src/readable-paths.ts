import type { Contact } from './contact.js';
import type { Conversation } from './conversation.js';
import type { Event, EventType } from './event.js';

type KeysOf<T> = Readonly<Record<Exclude<keyof T, 'id' | 'type' | 'atMs'>, 0>>;

/** Named one by one, so that a key that is added to the shape is missing here until it is added, too. */
const keys = <T>(names: Readonly<Record<keyof T, 0>>): readonly string[] => Object.keys(names);

/** What can stand behind the first word of a path that every flow can read. The interpreter's `readPath` reads them. */
export const READABLE: Readonly<Record<string, readonly string[]>> = {
  contact: keys<Contact>({
    id: 0,
    name: 0,
    email: 0,
    phone: 0,
    language: 0,
    country: 0,
    zone: 0,
    tags: 0,
    fields: 0,
    score: 0,
    consents: 0,
    marks: 0,
    visits: 0,
  }),
  conversation: keys<Conversation>({
    id: 0,
    contactId: 0,
    channelId: 0,
    channelType: 0,
    status: 0,
    holder: 0,
    assignee: 0,
    team: 0,
    priority: 0,
    turn: 0,
    isOpened: 0,
    isHeard: 0,
    openedAtMs: 0,
    lastCustomerAtMs: 0,
    lastBotAtMs: 0,
    lastAgentAtMs: 0,
    buffer: 0,
    gathering: 0,
    heldTimers: 0,
    snoozedUntilMs: 0,
    language: 0,
    page: 0,
  }),
  message: ['id', 'type', 'atMs', 'text', 'language', 'parts', 'choice', 'merged'],
  channel: ['id', 'type', 'name'],
  page: ['url', 'title', 'referrer'],
  time: ['now', 'date', 'time', 'weekday', 'year', 'month', 'day', 'hour', 'minute'],
  agents: ['online', 'free'],
};

/** What each event brings beside its id, type and time. */
const EVENT_KEYS: { readonly [T in EventType]: KeysOf<Extract<Event, { type: T }>> } = {
  'message.received': { text: 0, parts: 0, choice: 0, merged: 0 },
  'chat.opened': {},
  'page.visited': { url: 0, title: 0, referrer: 0, visitId: 0, dwellMs: 0, previousDwellMs: 0 },
  'event.received': { name: 0, data: 0 },
  'contact.identified': { name: 0, email: 0, phone: 0, language: 0, country: 0, zone: 0, fields: 0 },
  'contact.tagged': { add: 0, remove: 0 },
  'timer.fired': { timer: 0, runId: 0 },
  'call.finished': { call: 0, runId: 0, outcome: 0 },
  'agent.replied': { agentId: 0, agentName: 0, isForTeam: 0, text: 0, parts: 0 },
  'agent.took-over': { agentId: 0 },
  'agent.handed-back': { agentId: 0 },
  'conversation.assigned': { agentId: 0, team: 0 },
  'conversation.closed': { by: 0 },
  'conversation.reopened': { by: 0 },
  'conversation.snoozed': { by: 0, untilMs: 0 },
  'answer.judged': { messageId: 0, isWrong: 0, by: 0 },
  'schedule.fired': { flowId: 0, triggerId: 0 },
  'runs.moved': { flowId: 0, fromVersion: 0, toVersion: 0 },
  'runs.handed-over': { flowId: 0, version: 0 },
};

export const EVENT_TYPES = Object.keys(EVENT_KEYS) as readonly EventType[];

/** What stands behind `event.` while an event of one of the types is handled. */
export function eventKeys(types: Iterable<EventType>): Set<string> {
  return new Set(['id', 'type', 'atMs', ...[...types].flatMap((type) => Object.keys(EVENT_KEYS[type]))]);
}

import { createRegistry, defineNode, defineTrigger, go, no, yes } from '@nightshift/nodes';
import { TextSchema, type Flow, type FlowNode, type FlowTrigger } from '@nightshift/schema';
import { Type } from 'typebox';

/** The smallest nodes with which every kind of step can be played. */
const send = defineNode({
  ...plain('send', ['done']),
  config: Type.Object({ text: TextSchema, buttons: Type.Optional(Type.Array(Type.String())) }),
  enter: ({ config, view }) => {
    const buttons = (config.buttons ?? []).map((label) => ({ label, value: label.toLowerCase() }));
    return go('done', {
      effects: [
        {
          type: 'message.send',
          text: view.text(config.text),
          parts: buttons.length === 0 ? [] : [{ type: 'buttons', buttons }],
        },
      ],
    });
  },
});
const ask = defineNode({
  ...plain('ask', ['answered', 'silent']),
  config: Type.Object({ text: TextSchema, field: Type.String(), hours: Type.Optional(Type.Number()) }),
  enter: ({ config, view }) => ({
    effects: [{ type: 'message.send', text: view.text(config.text), parts: [] }],
    next: {
      type: 'wait-reply',
      ...(config.hours === undefined ? {} : { untilMs: view.nowMs + config.hours * 3_600_000 }),
    },
  }),
  resume: ({ config, wake }) => {
    if (wake.type !== 'reply') return go('silent');
    const { text, choice } = wake.message;
    const value = choice?.value ?? text;
    return go('answered', {
      vars: { [config.field]: value },
      effects: [{ type: 'contact.set', field: config.field, value }],
    });
  },
});
const pause = defineNode({
  ...plain('pause', ['done']),
  config: Type.Object({ hours: Type.Number() }),
  enter: ({ config, view }) => ({
    next: { type: 'wait-until', untilMs: view.nowMs + config.hours * 3_600_000 },
  }),
  resume: () => go('done'),
});
const look = defineNode({
  ...plain('look', ['found', 'error']),
  config: Type.Object({}),
  calls: {
    find: {
      perform: () => Promise.resolve('real'),
      offline: () => 'offline',
      timeoutMs: 1000,
      maxAttempts: 1,
    },
  },
  enter: ({ view }) => ({
    next: {
      type: 'wait-call',
      call: 'find',
      input: { text: view.event.type === 'message.received' ? view.event.text : '' },
    },
  }),
  resume: ({ wake }) => {
    if (wake.type !== 'call' || !wake.outcome.ok) return go('error');
    return go('found', { vars: { found: wake.outcome.value } });
  },
});
const assign = defineNode({
  ...plain('assign', ['done']),
  config: Type.Object({ team: Type.String() }),
  enter: ({ config, view }) => {
    const [free] = view.agents.filter((agent) => agent.isOnline && agent.open < agent.capacity);
    return go('done', {
      effects: [
        {
          type: 'conversation.assign',
          agent: free?.id ?? null,
          team: config.team,
          reason: free === undefined ? 'nobody is free' : 'free',
        },
      ],
    });
  },
});
const tag = defineNode({
  ...plain('tag', ['done']),
  config: Type.Object({ add: Type.String() }),
  enter: ({ config }) => go('done', { effects: [{ type: 'contact.tag', add: [config.add], remove: [] }] }),
});
const open = defineNode({
  ...plain('open', ['yes', 'no']),
  config: Type.Object({ calendar: Type.String() }),
  enter: ({ config, view }) => go(view.get(`hours.${config.calendar}`) === true ? 'yes' : 'no'),
});

const word = defineTrigger({
  ...plain('word', []),
  config: Type.Object({ any: Type.Array(Type.String()) }),
  events: ['message.received'],
  keywords: (config) => config,
  match: ({ hit }) => yes('keyword.hit', hit[0]),
});
const page = defineTrigger({
  ...plain('page', []),
  config: Type.Object({ dwellMs: Type.Number() }),
  events: ['page.visited'],
  match: ({ config, event }) => {
    if (event.type !== 'page.visited') return no('page.other');
    const isReached = event.dwellMs >= config.dwellMs && (event.previousDwellMs ?? -1) < config.dwellMs;
    return isReached ? yes('page.dwell') : no('page.too-short');
  },
});
const named = defineTrigger({
  ...plain('named', []),
  config: Type.Object({ name: Type.String() }),
  events: ['event.received', 'contact.tagged', 'chat.opened'],
  match: ({ config, event }) => {
    const name =
      event.type === 'event.received'
        ? event.name
        : event.type === 'contact.tagged'
          ? (event.add[0] ?? '')
          : event.type;
    return name === config.name ? yes('event.named', name) : no('event.other', name);
  },
});
const daily = defineTrigger({
  ...plain('daily', []),
  config: Type.Object({}),
  events: ['schedule.fired'],
  match: () => yes('schedule'),
  nextScheduledMs: (_config, afterMs) => (Math.floor(afterMs / 86_400_000) + 1) * 86_400_000,
});

export const registry = createRegistry(
  [send, ask, pause, look, assign, tag, open],
  [word, page, named, daily],
);

function plain<const P extends string>(type: string, ports: P[]) {
  return {
    type,
    version: 1,
    title: type,
    description: type,
    category: 'message' as const,
    ports,
    explain: [],
  };
}

type Short = [type: string, config: Record<string, unknown>, next?: Record<string, string | null>];

/** `{ t: ['word', { any: ['price'] }, { next: 'a' }] }` and `{ a: ['send', { text: 'Hi' }, { done: 'b' }] }`. */
export function flowOf(
  triggers: Record<string, Short>,
  nodes: Record<string, Short>,
  more: Partial<Flow> = {},
): Flow {
  return {
    schema: 1,
    id: 'flw_lamps',
    name: 'Lamps',
    languages: ['en', 'zh-CN'],
    variables: {},
    triggers: mapped(triggers, ([type, config, next]): FlowTrigger => ({
      type,
      v: 1,
      config,
      next: next?.['next'] ?? null,
    })),
    nodes: mapped(nodes, ([type, config, next = {}]): FlowNode => ({ type, v: 1, config, next })),
    ...more,
  };
}

function mapped<T>(record: Record<string, Short>, make: (short: Short) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, short]) => [id, make(short)]));
}

/** Asks for an email address, reminds after a day, hands over. */
export const refund = flowOf(
  { t: ['word', { any: ['refund', '退款'] }, { next: 'hello' }] },
  {
    hello: ['send', { text: { en: 'Sorry to hear that.', 'zh-CN': '很抱歉。' } }, { done: 'email' }],
    email: [
      'ask',
      { text: { en: 'Your email?', 'zh-CN': '您的邮箱？' }, field: 'email', hours: 24 },
      { answered: 'hot', silent: 'again' },
    ],
    again: ['send', { text: 'Are you still there?' }],
    hot: ['tag', { add: 'refund' }, { done: 'human' }],
    human: ['assign', { team: 'sales' }],
  },
);

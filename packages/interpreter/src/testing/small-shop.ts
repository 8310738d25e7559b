import { createRegistry, defineNode, defineTrigger, go, yes } from '@nightshift/nodes';
import {
  newContact,
  newConversation,
  type Event,
  type Flow,
  type FlowNode,
  type FlowTrigger,
} from '@nightshift/schema';
import { Type } from 'typebox';
import { compileFlow } from '../compile-flow.js';
import { decide } from '../decide.js';
import { goLive } from '../live-flows.js';
import type { ConversationState, Decision, World } from '../world.js';

/** A handful of the smallest possible nodes: the interpreter is tested without knowing the real ones. */
const say = defineNode({
  ...plain('say', ['done']),
  config: Type.Object({ text: Type.String() }),
  enter: ({ config, view }) =>
    go('done', { effects: [{ type: 'message.send', text: view.text(config.text), parts: [] }] }),
});
const ask = defineNode({
  ...plain('ask', ['answered', 'silent']),
  config: Type.Object({ text: Type.String(), waitMs: Type.Optional(Type.Number()) }),
  enter: ({ config, view }) => ({
    effects: [{ type: 'message.send', text: config.text, parts: [] }],
    next: {
      type: 'wait-reply',
      ...(config.waitMs === undefined ? {} : { untilMs: view.nowMs + config.waitMs }),
    },
  }),
  resume: ({ wake }) =>
    wake.type === 'reply' ? go('answered', { vars: { answer: wake.message.text } }) : go('silent'),
});
/** Asks until it hears a number, and asks again after something else. */
const count = defineNode({
  ...plain('count', ['answered']),
  comesBack: true,
  config: Type.Object({ text: Type.String(), waitMs: Type.Optional(Type.Number()) }),
  enter: ({ config, view }) => ({
    effects: [{ type: 'message.send', text: config.text, parts: [] }],
    next: {
      type: 'wait-reply',
      ...(config.waitMs === undefined ? {} : { untilMs: view.nowMs + config.waitMs }),
    },
  }),
  answers: ({ message, isAnyLength }) => (isAnyLength ? /\d/ : /^\d+$/).test(message.text),
  resume: ({ config, wake }) => {
    if (wake.type === 'reply') return go('answered', { vars: { answer: wake.message.text } });
    if (wake.type !== 'come-back') return go('silent');
    const text = `${config.text} (after “${wake.message?.text ?? ''}”)`;
    return { effects: [{ type: 'message.send', text, parts: [] }], next: { type: 'wait-reply' } };
  },
});
const pause = defineNode({
  ...plain('pause', ['done']),
  config: Type.Object({ ms: Type.Number() }),
  enter: ({ config, view }) => ({ next: { type: 'wait-until', untilMs: view.nowMs + config.ms } }),
  resume: () => go('done'),
});
const look = defineNode({
  ...plain('look', ['found', 'error']),
  config: Type.Object({}),
  enter: () => ({ next: { type: 'wait-call', call: 'look', input: {} } }),
  resume: ({ wake }) => go(wake.type === 'call' && wake.outcome.ok ? 'found' : 'error'),
});
const assign = defineNode({
  ...plain('assign', ['done']),
  config: Type.Object({ agent: Type.Union([Type.String(), Type.Null()]) }),
  enter: ({ config }) =>
    go('done', {
      effects: [{ type: 'conversation.assign', agent: config.agent, team: 'sales', reason: 'asked' }],
    }),
});
const tag = defineNode({
  ...plain('tag', ['done']),
  config: Type.Object({ add: Type.String() }),
  enter: ({ config }) => go('done', { effects: [{ type: 'contact.tag', add: [config.add], remove: [] }] }),
});
const call = defineNode({
  ...plain('call', ['returned', 'error']),
  config: Type.Object({ flow: Type.String() }),
  enter: ({ config }) => ({ next: { type: 'run-flow', flowId: config.flow, vars: { given: 'x' } } }),
  resume: ({ wake }) =>
    wake.type === 'returned'
      ? go('returned', { vars: { got: wake.vars['answer'] ?? 'nothing' } })
      : go('error'),
});
const jump = defineNode({
  ...plain('jump', ['otherwise']),
  config: Type.Object({ to: Type.String(), times: Type.Number() }),
  enter: ({ config }) => ({
    next: { type: 'jump', nodeId: config.to, maxTimes: config.times, otherwise: 'otherwise' },
  }),
});
const dice = defineNode({
  ...plain('dice', ['done']),
  config: Type.Object({}),
  enter: ({ view }) => go('done', { vars: { rolls: [view.random(), view.random()] } }),
});
const broken = defineNode({
  ...plain('broken', ['done']),
  config: Type.Object({}),
  enter: () => {
    throw new Error('a bug in a plugin');
  },
});
const word = defineTrigger({
  ...plain('word', []),
  config: Type.Object({ any: Type.Array(Type.String()) }),
  events: ['message.received'],
  keywords: (config) => config,
  match: ({ hit }) => yes('keyword.hit', hit[0]),
});
const anything = defineTrigger({
  ...plain('anything', []),
  config: Type.Object({}),
  events: ['message.received'],
  match: () => yes('message.any'),
});
const silence = defineTrigger({
  ...plain('silence', []),
  config: Type.Object({ ms: Type.Number() }),
  events: ['timer.fired'],
  silentAfterMs: (config) => config.ms,
  match: () => yes('silent'),
});

export const smallRegistry = createRegistry(
  [say, ask, count, pause, look, assign, tag, call, jump, dice, broken],
  [word, anything, silence],
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

export function flowOf(parts: {
  id?: string;
  triggers: Record<string, Partial<FlowTrigger> & { type: string }>;
  nodes: Record<string, Partial<FlowNode> & { type: string }>;
  burst?: Flow['burst'];
  variables?: Flow['variables'];
}): Flow {
  const filled = <T extends object>(items: Record<string, T>, defaults: object) =>
    Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...defaults, ...item }]));
  return {
    schema: 1,
    id: parts.id ?? 'flw_test',
    name: 'Test',
    languages: ['en'],
    variables: parts.variables ?? {},
    triggers: filled(parts.triggers, { v: 1, config: {}, next: null }) as Flow['triggers'],
    nodes: filled(parts.nodes, { v: 1, config: {}, next: {} }) as Flow['nodes'],
    ...(parts.burst === undefined ? {} : { burst: parts.burst }),
  };
}

export function worldOf(flows: readonly Flow[], more: Partial<World> = {}): World {
  const compiled = flows.map((flow) => compileFlow(flow, 1, smallRegistry));
  return {
    live: goLive(compiled),
    flow: (id, version) => compiled.find((flow) => flow.id === id && flow.version === version),
    calendars: new Map(),
    agents: [],
    values: {},
    channel: { id: 'chn_1', type: 'web', name: 'Shop' },
    ...more,
  };
}

/** Plays events one after another; between them the state goes through JSON, as it does through the database. */
export function play(world: World, ...bodies: EventBody[]) {
  let state = startState();
  const decisions: Decision[] = [];
  let atMs = 1_000_000;
  for (const [index, body] of bodies.entries()) {
    atMs = body.atMs ?? atMs + 1000;
    const event = eventOf({ id: `evt_${index}`, ...body, atMs });
    const frozen = deepFreeze(structuredCloneByJson(state));
    const decision = decide(world, frozen, event);
    const waiting = decision.state.runs.filter((run) => run.status === 'waiting');
    state = { ...decision.state, runs: waiting };
    decisions.push(decision);
  }
  const effects = decisions.flatMap((decision) => decision.effects);
  return {
    state,
    decisions,
    effects,
    said: effects.flatMap((effect) => (effect.type === 'message.send' ? [effect.text] : [])),
    trace: decisions.flatMap((decision) => decision.trace),
    runs: decisions.at(-1)?.state.runs ?? [],
  };
}

export type EventBody = { type: Event['type']; atMs?: number } & Record<string, unknown>;
export const says = (text: string, atMs?: number): EventBody => ({
  type: 'message.received',
  text,
  ...(atMs === undefined ? {} : { atMs }),
});

export function startState(): ConversationState {
  const contact = newContact('cnt_1');
  return {
    contact,
    conversation: newConversation({
      id: 'cnv_1',
      contactId: contact.id,
      channelId: 'chn_1',
      channelType: 'web',
      atMs: 0,
    }),
    runs: [],
  };
}

// A test writes its events as it likes; the interpreter is what is tested.
function eventOf(body: object): Event {
  return body as Event;
}

function structuredCloneByJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

import type { CompiledCalendar } from '@nightshift/calendar';
import { compileFlow, decide, goLive, type ConversationState, type World } from '@nightshift/interpreter';
import { findCall, type Registry } from '@nightshift/nodes';
import {
  newContact,
  newConversation,
  type AgentSeat,
  type CallOutcome,
  type Contact,
  type Event,
  type Flow,
  type Json,
  type KeyedEffect,
  type KnowledgeQuery,
  type KnowledgeResult,
  type Run,
  type TraceItem,
} from '@nightshift/schema';
import { startAgenda, type Agenda, type Due } from './agenda.js';
import { seatChanges } from './seats.js';

export interface SimulationOptions {
  flows: readonly Flow[];
  registry: Registry;
  /** The clock when it begins, in epoch milliseconds. */
  nowMs: number;
  seed?: number;
  channel?: { id?: string; type?: string; name?: string };
  contact?: Partial<Contact>;
  calendars?: ReadonlyMap<string, CompiledCalendar>;
  agents?: readonly AgentSeat[];
  values?: Readonly<Record<string, Json>>;
  /**
   * The outcome of a call, now or `afterMs` later; null when it will be given by hand (`finishCall`);
   * undefined for the call's own offline answer.
   */
  answerCall?(call: PendingCall): { outcome: CallOutcome; afterMs?: number } | null | undefined;
  /** What the call of a step finds in knowledge bases, offline; null: it brings none of those that are asked. */
  search?(query: KnowledgeQuery): KnowledgeResult | null;
  /** Goes on from here instead of from the beginning. */
  from?: SimulationState;
}

export interface PendingCall {
  /** Effect id. */
  id: string;
  runId: string;
  /** The call's name: `http.request`. */
  call: string;
  input: Json;
}

/** All of a simulation that changes, as plain JSON: kept, compared, gone back to. */
export interface SimulationState {
  nowMs: number;
  /** Events so far; ids come from it. */
  events: number;
  conversation: ConversationState;
  /** The runs that wait and the last ones that are over, in the order they started. */
  runs: Run[];
  agents: AgentSeat[];
  agenda: Agenda;
  /** Calls that wait for `finishCall`. */
  calls: PendingCall[];
}

/** One event and what came of it. */
export interface Turn {
  event: Event;
  effects: KeyedEffect[];
  trace: TraceItem[];
}

/** An event before the simulation gives it its id and time. */
export type EventBody = Event extends infer E ? (E extends Event ? Omit<E, 'id' | 'atMs'> : never) : never;

export interface Simulation {
  readonly state: SimulationState;
  /** Something happens now. Also takes the turns that follow at once: answered calls, timers already due. */
  deliver(event: EventBody): Turn[];
  /** Lets time pass until `ms`; whatever falls due happens at its own time. */
  advanceTo(ms: number): Turn[];
  /** When something happens next by itself; null when nothing will. */
  nextDueMs(): number | null;
  finishCall(callId: string, outcome: CallOutcome): Turn[];
  /** An agent comes or goes. */
  setOnline(agentId: string, isOnline: boolean): void;
  /** Somebody who tries a flow out changes a variable by hand, in all runs that wait. */
  setVariable(name: string, value: Json): void;
}

/** A flow that never comes to rest must not hang the player. A year of hourly timers still fits. */
const MAX_TURNS = 10_000;

/** Of the runs that are over, this many are kept. */
const ENDED_RUNS_KEPT = 50;

/** Timers that set timers that set timers, more of them than one step can mean. */
export class RestlessFlowError extends Error {
  constructor() {
    super(
      `the flow took ${MAX_TURNS} turns by itself within one step; let less time pass at once, or look for timers that go round`,
    );
    this.name = 'RestlessFlowError';
  }
}

/**
 * One conversation, played without a world: the interpreter, a clock that moves only when told to, an agenda.
 * 1. Nothing here reads a clock or draws a number: the same options and events give the same turns.
 * 2. Between two turns the state is text, so whatever would not survive a restart does not survive here either.
 * 3. Things due at the same moment happen in the order in which they were arranged.
 */
export function createSimulation(options: SimulationOptions): Simulation {
  const compiled = options.flows.map((flow) => compileFlow(flow, 1, options.registry));
  const live = goLive(compiled);
  const agenda = startAgenda([...live.triggers.values()]);
  let json = JSON.stringify(options.from ?? startState(options, agenda.first(options.nowMs)));
  const read = (): SimulationState => JSON.parse(json) as SimulationState;

  const worldFor = (state: SimulationState): World => ({
    live,
    flow: (id) => compiled.find((flow) => flow.id === id),
    calendars: options.calendars ?? new Map(),
    agents: state.agents,
    values: options.values ?? {},
    channel: channelOf(options),
    isExplaining: true,
  });

  const takeTurn = (state: SimulationState, body: EventBody): Turn => {
    state.events += 1;
    const event: Event = { ...body, id: `evt_${seedOf(options)}n${state.events}`, atMs: state.nowMs };
    const decision = decide(worldFor(state), state.conversation, event);
    state.agents = seatChanges(
      state.agents,
      state.conversation.conversation,
      decision.state.conversation,
      state.nowMs,
    );
    state.conversation = {
      ...decision.state,
      runs: decision.state.runs.filter(({ status }) => status === 'waiting'),
    };
    state.runs = withRuns(state.runs, decision.state.runs);
    for (const effect of decision.effects) arrange(state, effect);
    return { event, effects: decision.effects, trace: decision.trace };
  };

  const arrange = (state: SimulationState, effect: KeyedEffect): void => {
    if (effect.type === 'timer.set') agenda.setTimer(state.agenda, effect);
    if (effect.type === 'timer.clear') agenda.clearTimer(state.agenda, effect.timer);
    if (effect.type === 'call.start')
      startCall(state, { id: effect.id, runId: runOf(effect.id), call: effect.call, input: effect.input });
  };

  const startCall = (state: SimulationState, call: PendingCall): void => {
    const answer = options.answerCall?.(call);
    if (answer === null) {
      state.calls.push(call);
      return;
    }
    const outcome = answer?.outcome ?? offlineOutcome(options, call);
    agenda.add(state.agenda, state.nowMs + (answer?.afterMs ?? 0), {
      type: 'call.finished',
      call: call.id,
      runId: call.runId,
      outcome,
    });
  };

  /** Whatever falls due until then, each at its own time. */
  const settle = (untilMs: number): Turn[] => {
    const turns: Turn[] = [];
    for (let count = 0; ; count += 1) {
      const state = read();
      const due = agenda.next(state.agenda, untilMs);
      if (due === undefined) break;
      if (count >= MAX_TURNS) throw new RestlessFlowError();
      state.nowMs = Math.max(state.nowMs, due.atMs);
      agenda.take(state.agenda, due, state.nowMs);
      if (isHeard(due, state)) turns.push(takeTurn(state, due.event));
      json = JSON.stringify(state);
    }
    return turns;
  };

  const change = (make: (state: SimulationState) => Turn[]): Turn[] => {
    const state = read();
    const turns = make(state);
    json = JSON.stringify(state);
    return [...turns, ...settle(state.nowMs)];
  };

  return {
    get state() {
      return read();
    },
    deliver: (event) => change((state) => [takeTurn(state, event)]),
    advanceTo: (ms) => {
      const turns = settle(ms);
      const state = read();
      json = JSON.stringify({ ...state, nowMs: Math.max(state.nowMs, ms) });
      return turns;
    },
    nextDueMs: () => agenda.next(read().agenda, Number.POSITIVE_INFINITY)?.atMs ?? null,
    finishCall: (callId, outcome) =>
      change((state) => {
        const call = state.calls.find(({ id }) => id === callId);
        if (call === undefined) return [];
        state.calls = state.calls.filter(({ id }) => id !== callId);
        return [takeTurn(state, { type: 'call.finished', call: call.id, runId: call.runId, outcome })];
      }),
    setOnline: (agentId, isOnline) => {
      const state = read();
      state.agents = state.agents.map((agent) => (agent.id === agentId ? { ...agent, isOnline } : agent));
      json = JSON.stringify(state);
    },
    setVariable: (name, value) => {
      const state = read();
      const changed = (run: Run): Run =>
        run.status === 'waiting' ? { ...run, vars: { ...run.vars, [name]: value } } : run;
      const runs = state.conversation.runs.map(changed);
      json = JSON.stringify({
        ...state,
        runs: state.runs.map(changed),
        conversation: { ...state.conversation, runs },
      });
    },
  };
}

/** A schedule asks open conversations only. */
function isHeard({ event }: Due, { conversation }: SimulationState): boolean {
  return event.type !== 'schedule.fired' || conversation.conversation.status === 'open';
}

function startState(options: SimulationOptions, agenda: Agenda): SimulationState {
  const seed = seedOf(options);
  const contact: Contact = { ...newContact(`cnt_${seed}`), ...options.contact };
  const channel = channelOf(options);
  const conversation = newConversation({
    id: `cnv_${seed}`,
    contactId: contact.id,
    channelId: channel.id,
    channelType: channel.type,
    atMs: options.nowMs,
  });
  return {
    nowMs: options.nowMs,
    events: 0,
    conversation: { contact, conversation, runs: [] },
    runs: [],
    agents: [...(options.agents ?? [])],
    agenda,
    calls: [],
  };
}

function seedOf({ seed = 1 }: SimulationOptions): string {
  return `sim${seed.toString(36)}`;
}

function channelOf({ channel }: SimulationOptions): World['channel'] {
  const type = channel?.type ?? 'web';
  return { id: channel?.id ?? `chn_${type}`, type, name: channel?.name ?? type };
}

/** The run's part of an effect id `run/turn/n`. */
function runOf(effectId: string): string {
  return effectId.split('/', 1)[0] ?? '';
}

function withRuns(known: readonly Run[], touched: readonly Run[]): Run[] {
  const byId = new Map(known.map((run) => [run.id, run]));
  for (const run of touched) byId.set(run.id, run);
  const runs = [...byId.values()];
  const ended = runs.filter(({ status }) => status !== 'waiting').slice(-ENDED_RUNS_KEPT);
  return runs.filter((run) => run.status === 'waiting' || ended.includes(run));
}

function offlineOutcome({ registry, search }: SimulationOptions, { call, input }: PendingCall): CallOutcome {
  const definition = findCall(registry, call);
  if (definition === undefined)
    return { ok: false, code: 'call.unknown', message: `nothing here performs ${call}` };
  try {
    return { ok: true, value: definition.offline(input, search && { search }) };
  } catch (error) {
    return {
      ok: false,
      code: 'call.offline-failed',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

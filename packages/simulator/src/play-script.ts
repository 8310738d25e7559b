import { addDuration } from '@nightshift/calendar';
import type { Registry } from '@nightshift/nodes';
import {
  CONTACT_PROPERTIES,
  type CallOutcome,
  type Contact,
  type Flow,
  type Json,
  type Script,
  type ScriptStep,
} from '@nightshift/schema';
import { CalendarsWithDefault } from './calendars-with-default.js';
import { isoTime, outsOf, type Out } from './out.js';
import { createSimulation, type Simulation, type SimulationState, type Turn } from './simulation.js';
import { stage } from './stage.js';
import { emptyMemory, findAgent, rememberButtons, stepEvents } from './step-events.js';

export interface Play {
  steps: PlayedStep[];
  end: PlayEnd;
}

export interface PlayedStep {
  /** Its number in the script, from 0. */
  step: number;
  /** The clock when the step is over; ISO 8601, UTC. */
  at: string;
  out: PlayedOut[];
}

/**
 * What happened before the step was over carries its own time: in `at`, or in `setAt` for a timer, whose `at` is
 * when it fires.
 */
export type PlayedOut =
  | (Exclude<Out, { type: 'timer.set' }> & { at?: string })
  | (Extract<Out, { type: 'timer.set' }> & { setAt?: string });

export interface PlayEnd {
  /** Of the run that waits, if one does; else of the last one. `ended` when nothing ever started. */
  status: 'waiting' | 'ended' | 'failed';
  /** Of all runs together, the newest winning. */
  vars: Record<string, Json>;
  tags: string[];
  /** The contact's fields, and what was learned of its name, email, phone, language, country and zone. */
  fields: Record<string, Json>;
  assignee: string | null;
  team: string | null;
}

export interface PlayOptions {
  /** All of them live; the first is the one in question. */
  flows: readonly Flow[];
  /** Of the right shape (`ScriptSchema`). */
  script: Script;
  registry: Registry;
  /** Hears of each calendar that is not there, once, and the one called `default` serves instead if there is one. */
  onMissingCalendar?: (name: string) => void;
}

/** Plays a script against flows. The same flows and script always give the same result. Throws `ScriptError` and `RestlessFlowError`. */
export function playScript({ flows, script, registry, onMissingCalendar }: PlayOptions): Play {
  const staged = stage(script, flows, registry);
  const calendars =
    onMissingCalendar === undefined
      ? staged.calendars
      : new CalendarsWithDefault(staged.calendars, onMissingCalendar);
  const player = createPlayer(createSimulation({ ...staged, ...(calendars && { calendars }) }));
  const before = player.simulation.state.conversation.contact;
  const steps = script.steps.map((step, index): PlayedStep => {
    const turns = player.play(step, doesPauseAfter(script.steps, index));
    const at = isoTime(player.simulation.state.nowMs);
    return { step: index, at, out: turns.flatMap((turn) => playedOuts(turn, at)) };
  });
  return { steps, end: endOf(player.simulation.state, before) };
}

/** Without the schedules that had nothing to do: an hourly one would fill a day with them. */
function playedOuts(turn: Turn, stepAt: string): PlayedOut[] {
  const at = isoTime(turn.event.atMs);
  const outs = outsOf(turn).filter(
    (out) => turn.event.type !== 'schedule.fired' || out.type !== 'trigger' || out.matched,
  );
  if (at === stepAt) return outs;
  return outs.map((out) => (out.type === 'timer.set' ? { ...out, setAt: at } : { ...out, at }));
}

export interface Player {
  simulation: Simulation;
  /** With `pauses`, the customer then waits long enough for a gathered burst to be answered. */
  play(step: ScriptStep, pauses: boolean): Turn[];
  pause(): Turn[];
  finishCall(callId: string, outcome: CallOutcome): Turn[];
}

export function createPlayer(simulation: Simulation): Player {
  let memory = emptyMemory;
  const perform = (step: ScriptStep): Turn[] => {
    const { state } = simulation;
    if ('after' in step) return simulation.advanceTo(addDuration(state.nowMs, step.after) ?? state.nowMs);
    if ('until' in step) return simulation.advanceTo(Date.parse(step.until));
    if ('online' in step) {
      simulation.setOnline(findAgent(step.agent, state), step.online);
      return [];
    }
    const { events, memory: remembered } = stepEvents(step, state, memory);
    memory = remembered;
    return events.flatMap((event) => simulation.deliver(event));
  };
  const pause = (): Turn[] => {
    const { gathering } = simulation.state.conversation.conversation;
    return gathering === null ? [] : simulation.advanceTo(gathering.untilMs);
  };
  const keep = (turns: Turn[]): Turn[] => {
    for (const { effects } of turns) memory = rememberButtons(memory, effects);
    return turns;
  };
  return {
    simulation,
    play: (step, pauses) => keep([...perform(step), ...(pauses ? pause() : [])]),
    pause: () => keep(pause()),
    finishCall: (callId, outcome) => keep(simulation.finishCall(callId, outcome)),
  };
}

/**
 * Messages one right after another are one burst. Before anything else the customer waits for the answer,
 * unless the script itself says how long.
 */
export function doesPauseAfter(steps: readonly ScriptStep[], index: number): boolean {
  const next = steps[index + 1];
  if (next === undefined) return true;
  const isMessage = ('says' in next && !('agent' in next)) || 'burst' in next;
  return !isMessage && !('after' in next) && !('until' in next);
}

export function endOf(
  { runs, conversation: { contact, conversation } }: SimulationState,
  before: Contact,
): PlayEnd {
  const learned = CONTACT_PROPERTIES.filter(
    (property) => contact[property] !== undefined && contact[property] !== before[property],
  );
  const decisive = runs.findLast(({ status }) => status === 'waiting') ?? runs.at(-1);
  return {
    status: decisive?.status ?? 'ended',
    // Not by assignment: a variable may be called `__proto__`.
    vars: Object.fromEntries(runs.flatMap(({ vars }) => Object.entries(vars))),
    tags: contact.tags,
    fields: {
      ...Object.fromEntries(learned.map((property) => [property, contact[property] ?? null])),
      ...contact.fields,
    },
    assignee: conversation.assignee,
    team: conversation.team,
  };
}

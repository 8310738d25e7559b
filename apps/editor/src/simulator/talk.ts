import { findCall, type Registry } from '@nightshift/nodes';
import {
  createPlayer,
  createSimulation,
  endOf,
  stage,
  type PendingCall,
  type PlayEnd,
  type Player,
  type SimulationState,
  type Turn,
} from '@nightshift/simulator';
import type { CallOutcome, Flow, Json, ScriptSetting, ScriptStep } from '@nightshift/schema';

/** One thing that whoever tries the flow does. */
export type Act =
  /** `isBesideCall`: it was done while a call was open; any other waits until none is. */
  | { type: 'step'; step: ScriptStep; isBesideCall?: boolean }
  /** Gives the oldest open call its outcome. */
  | { type: 'answer'; outcome: CallOutcome }
  | { type: 'variable'; name: string; value: Json };

/** An act and what came of it. */
export interface Beat {
  act: Act;
  turns: Turn[];
  /** The clock before and after. */
  fromMs: number;
  atMs: number;
  /** When the act left a burst gathering: until when the customer then paused, so that it was answered. */
  pausedUntilMs: number | null;
}

export interface Talk {
  beats: Beat[];
  state: SimulationState;
  /** When something happens next by itself. */
  nextDueMs: number | null;
  /** Until when a question that is open now waits for its answer. */
  unansweredMs: number | null;
  end: PlayEnd;
  /** The last acts, which come only after a call that is open now, though it was not when they were done. */
  held: readonly Act[];
  /** Why it could not be played to its end, as the player says it. */
  fault: string | null;
}

export interface TalkOptions {
  /** The one in question first; all of them are live. */
  flows: readonly Flow[];
  registry: Registry;
  setting: ScriptSetting;
  acts: readonly Act[];
  /**
   * `offline`: a call gives what it gives without a world. `hand`: it waits for an `answer`. `knowledge`: so does one that
   * looks in knowledge bases, where the setting brings none along. `models`: so do those that ask a model.
   */
  calls: 'offline' | 'knowledge' | 'models' | 'hand';
}

/**
 * The whole talk, played from its beginning. A talk is its setting and its acts and nothing else: after every act, and
 * whenever the flow or the setting changes, it is played again, and the same acts give the same talk.
 */
export function playTalk({ flows, registry, setting, acts, calls }: TalkOptions): Talk {
  const staged = stage(setting, flows, registry);
  const asksServer = calls === 'models' || setting.knowledge === undefined;
  const player = createPlayer(
    createSimulation({
      ...staged,
      answerCall: (call) =>
        staged.answerCall?.(call) ??
        (calls === 'hand' || (asksServer && isForServer(registry, call, calls)) ? null : undefined),
    }),
  );
  const { simulation } = player;
  const before = simulation.state.conversation.contact;
  const beats: Beat[] = [];
  let fault: string | null = null;
  let held: readonly Act[] = [];
  for (const [index, act] of acts.entries()) {
    if (act.type === 'step' && act.isBesideCall !== true && simulation.state.calls.length > 0) {
      held = acts.slice(index);
      break;
    }
    const fromMs = simulation.state.nowMs;
    try {
      const turns = perform(player, act);
      const gathering = simulation.state.conversation.conversation.gathering;
      turns.push(...player.pause());
      const { nowMs: atMs } = simulation.state;
      beats.push({ act, turns, fromMs, atMs, pausedUntilMs: gathering === null ? null : atMs });
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
      break;
    }
  }
  const { state } = simulation;
  return {
    ...{ beats, state, fault, held },
    nextDueMs: simulation.nextDueMs(),
    unansweredMs: unansweredMs(state),
    end: endOf(state, before),
  };
}

/** One act more. An outcome comes before what waits for it; whoever goes on without one goes on from what is seen. */
export function withAct(talk: Talk | null, acts: readonly Act[], act: Act): readonly Act[] {
  if (talk === null) return [...acts, act];
  const played = acts.slice(0, acts.length - talk.held.length);
  if (act.type !== 'step') return [...played, act, ...talk.held];
  return [...played, talk.state.calls.length > 0 ? { ...act, isBesideCall: true } : act];
}

/** One step back. What answered itself is taken back with what asked for it, or it would be asked again at once. */
export function withoutLast(acts: readonly Act[], areCallsMade: boolean): readonly Act[] {
  const last = areCallsMade ? acts.findLastIndex(({ type }) => type !== 'answer') : acts.length - 1;
  return acts.slice(0, Math.max(0, last));
}

/** The server makes it, though other calls stay here. */
export function isForServer(
  registry: Registry,
  { call }: Pick<PendingCall, 'call'>,
  calls: TalkOptions['calls'],
): boolean {
  const found = findCall(registry, call);
  if (calls !== 'knowledge' && calls !== 'models') return false;
  return found?.looksUp === true || (calls === 'models' && found?.asksModel === true);
}

/** What calls gave by itself, forgotten: they are asked again, in another way. */
export function withoutAnswers(acts: readonly Act[]): readonly Act[] {
  return acts.filter(({ type }) => type !== 'answer');
}

function unansweredMs({ runs }: SimulationState): number | null {
  const ends = runs.flatMap(({ wait }) =>
    wait?.type === 'reply' && wait.untilMs !== undefined ? [wait.untilMs] : [],
  );
  return ends.length === 0 ? null : Math.min(...ends);
}

function perform(player: Player, act: Act): Turn[] {
  switch (act.type) {
    case 'step':
      return player.play(act.step, false);
    case 'answer': {
      const [call] = player.simulation.state.calls;
      return call === undefined ? [] : player.finishCall(call.id, act.outcome);
    }
    case 'variable':
      player.simulation.setVariable(act.name, act.value);
      return [];
  }
}

import type {
  Contact,
  Conversation,
  Effect,
  Event,
  KeyedEffect,
  MessageReceived,
  Run,
  TraceItem,
} from '@nightshift/schema';
import { applyToContact, applyToConversation } from './apply-effect.js';
import type { ConversationState, World } from './world.js';

/**
 * A decision while it is being made. It belongs to one call of `decide` and is thrown away after it.
 * 1. Values are replaced, never changed in place: what came in stays as it was.
 * 2. An effect is applied here the moment it is decided, so later nodes see what earlier ones did.
 */
export interface Draft {
  readonly world: World;
  readonly event: Event;
  readonly nowMs: number;
  contact: Contact;
  conversation: Conversation;
  /** By id, in the order they started. */
  runs: Map<string, Run>;
  effects: KeyedEffect[];
  trace: TraceItem[];
  /** What the customer said and was just answered. */
  heard: MessageReceived | null;
  /** Runs started by this event so far: the second and later ones need a name of their own. */
  started: number;
  /** Effects so far of the key in `keyOwner`. */
  keyOwner: string;
  keyCount: number;
}

export function openDraft(world: World, state: ConversationState, event: Event): Draft {
  return {
    world,
    event,
    nowMs: event.atMs,
    contact: state.contact,
    conversation: { ...state.conversation, turn: state.conversation.turn + 1 },
    runs: new Map(state.runs.map((run) => [run.id, run])),
    effects: [],
    trace: [],
    heard: null,
    started: 0,
    keyOwner: '',
    keyCount: 0,
  };
}

/** Decide an effect, for a run or for the conversation itself. Its id is the same whenever this turn is taken again. */
export function emit(draft: Draft, run: Run | null, effect: Effect): KeyedEffect {
  const owner =
    run === null ? `${draft.conversation.id}/${draft.conversation.turn}` : `${run.id}/${run.turn}`;
  if (owner !== draft.keyOwner) {
    draft.keyOwner = owner;
    draft.keyCount = draft.effects.filter(({ id }) => id.startsWith(`${owner}/`)).length;
  }
  const keyed: KeyedEffect = { ...effect, id: `${owner}/${draft.keyCount}` };
  draft.keyCount += 1;
  draft.effects.push(keyed);
  draft.contact = applyToContact(draft.contact, effect, draft.nowMs);
  draft.conversation = applyToConversation(draft.conversation, effect, draft.nowMs);
  return keyed;
}

/** The runs that wait, oldest first. */
export function waitingRuns(draft: Draft): Run[] {
  return [...draft.runs.values()].filter((run) => run.status === 'waiting');
}

/** The run whose question is open: of several, the one that asked last. */
export function foregroundRun(draft: Draft): Run | undefined {
  let foreground: Run | undefined;
  for (const run of draft.runs.values()) {
    if (run.status !== 'waiting' || run.wait?.type !== 'reply') continue;
    if (foreground?.wait == null || run.wait.sinceMs >= foreground.wait.sinceMs) foreground = run;
  }
  return foreground;
}

/** A run that cannot listen because something it called has not answered yet. */
export function busyRun(draft: Draft): Run | undefined {
  for (const run of draft.runs.values())
    if (run.status === 'waiting' && run.wait?.type === 'call') return run;
  return undefined;
}

/** Ends a waiting run from outside and takes its timer with it. */
export function endRun(draft: Draft, run: Run, reason: string): void {
  if (run.wait !== null && run.wait.type !== 'call' && run.wait.timer !== undefined) {
    emit(draft, null, { type: 'timer.clear', timer: run.wait.timer });
  }
  draft.runs.set(run.id, { ...run, status: 'ended', wait: null, nodeId: null, endedReason: reason });
  draft.trace.push({ type: 'run.ended', runId: run.id, reason });
}

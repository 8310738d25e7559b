import { decide } from '@nightshift/interpreter';
import type { Conversation, Event, Run } from '@nightshift/schema';
import type { Arrival, Handled, Reply } from '../store/arrival.js';
import { addEvent, addOutcome, type Outcome, type WriteSet } from '../store/write-set.js';
import { hear, sayForAgent, writeEffect, type EffectSink } from './effect-rows.js';
import { applyHints, type Thread, type Threads } from './threads.js';
import type { Worlds } from './world.js';

/** One event of a batch. `isStored`: it was waiting in the table. */
export interface TurnEvent {
  arrival: Arrival;
  isStored: boolean;
}

export interface Deciding {
  threads: Threads;
  worlds: Worlds;
  set: WriteSet;
  /** Events that have failed before, by `turnKey`, with the reason: not decided again, but handed to people. */
  hopeless: ReadonlyMap<string, string>;
  onParked(arrival: Arrival, conversationId: string, error: string): void;
}

/** Tries altogether before a turn is parked (invariant 9). */
export const MAX_ATTEMPTS = 3;

/** The same for an event in every attempt, even for one that gets its id anew. */
export function turnKey({ channel, externalId }: { channel: { id: string }; externalId: string }): string {
  return `${channel.id} ${externalId}`;
}

/** What people do in a conversation opens it again when it is closed. */
const OPENS: ReadonlySet<Event['type']> = new Set([
  'agent.replied',
  'agent.took-over',
  'conversation.assigned',
  'conversation.reopened',
]);

/** Takes the turn of one event, in memory; its rows are added to the write set. */
export function decideEvent(deciding: Deciding, event: TurnEvent): Handled {
  const { arrival } = event;
  const thread = deciding.threads.find(arrival);
  if (thread === undefined)
    return skip(deciding, event, `there is no conversation ${arrival.conversationId ?? ''}`);
  if (OPENS.has(arrival.body.type) && deciding.threads.isSucceeded(thread))
    return skip(deciding, event, `${thread.conversation.id} is closed, and its customer is in a newer one`);
  const isReadFromTable = deciding.worlds.isReadFromTable(thread.workspaceId, arrival.channel);
  const sink: EffectSink = { set: deciding.set, thread, arrival, replies: [], isReadFromTable };
  applyHints(thread.person, arrival.contact);
  thread.atMs = Math.max(thread.atMs, arrival.atMs);
  const agents = deciding.worlds.agents(thread.workspaceId);
  if (arrival.isRetried !== true) {
    hear(sink);
    sayForAgent(sink, (agentId) => agents?.seats.find(({ id }) => id === agentId)?.name);
  }
  const seq = thread.seq;
  const before = thread.conversation;
  const outcome = decideOrPark(deciding, sink);
  agents?.reassigned(before, thread.conversation, arrival.atMs);
  record(deciding, event, outcome);
  return {
    eventId: arrival.id,
    conversationId: thread.conversation.id,
    duplicate: false,
    seq,
    replies: sink.replies,
    isSettled: isSettled(thread),
  };
}

/** Nothing that was called is still out, and no burst is being gathered. */
export function isSettled({ conversation, runs }: Pick<Thread, 'conversation' | 'runs'>): boolean {
  return conversation.buffer.length === 0 && !runs.some((run) => run.wait?.type === 'call');
}

function decideOrPark(deciding: Deciding, sink: EffectSink): Outcome {
  const failed = deciding.hopeless.get(turnKey(sink.arrival));
  if (failed !== undefined) return park(deciding, sink, failed);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return takeTurn(deciding, sink);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS)
        return park(deciding, sink, error instanceof Error ? error.message : String(error));
    }
  }
}

function takeTurn({ worlds, set }: Deciding, sink: EffectSink): Outcome {
  const { thread, arrival, replies } = sink;
  const { person, conversation, runs } = thread;
  const world = worlds.world(thread.workspaceId, arrival.channel);
  const event: Event = { ...arrival.body, id: arrival.id, atMs: arrival.atMs };
  const { state, effects, trace } = decide(world, { contact: person.contact, conversation, runs }, event);
  const outcome: Outcome = {
    conversationId: conversation.id,
    status: 'done',
    trace: JSON.stringify(trace),
    effects: JSON.stringify(effects),
    error: null,
  };
  if (isTakenOver(event, conversation, state.conversation)) silence(set, thread);
  person.contact = state.contact;
  thread.conversation = state.conversation;
  thread.runs = keepRuns(thread, runs, state.runs);
  replies.length = 0;
  for (const effect of effects) writeEffect(sink, effect);
  return outcome;
}

function keepRuns(thread: Thread, before: readonly Run[], after: readonly Run[]): readonly Run[] {
  if (after.length === 0) return after;
  for (const run of after) if (!before.includes(run)) thread.changedRuns.set(run.id, run);
  return after.filter(({ status }) => status === 'waiting');
}

/** A person took the conversation from the bot; a flow that hands over has said its last words on purpose. */
function isTakenOver(event: Event, before: Conversation, after: Conversation): boolean {
  if (before.holder === 'human' || after.holder !== 'human') return false;
  return (
    event.type === 'agent.replied' ||
    event.type === 'agent.took-over' ||
    event.type === 'conversation.assigned'
  );
}

/** Invariant 7, for what is in the table and for what this batch was about to put there. */
function silence(set: WriteSet, { workspaceId, conversation }: Thread): void {
  set.silenced.push({ workspaceId, conversationId: conversation.id });
  const isSilenced = (row: WriteSet['outbox'][number]): boolean =>
    row.conversationId === conversation.id && row.kind === 'send' && row.runId !== null;
  if (!set.outbox.some(isSilenced)) return;
  set.outbox = set.outbox.filter((row) => !isSilenced(row));
  const { messages } = set;
  for (const [index, delivery] of messages.delivery.entries()) {
    const isBots = messages.conversationId[index] === conversation.id && messages.authorType[index] === 'bot';
    if (isBots && delivery === 'queued') messages.delivery[index] = 'suppressed';
  }
}

/** Invariant 9: the message stays heard, the bot falls silent, and people see the conversation first. */
function park(deciding: Deciding, { thread, arrival }: EffectSink, error: string): Outcome {
  const { conversation } = thread;
  const isSucceeded = deciding.threads.isSucceeded(thread);
  const isCustomers = arrival.body.type === 'message.received';
  thread.conversation = {
    ...conversation,
    status: isSucceeded ? 'closed' : 'open',
    holder: 'human',
    priority: conversation.priority === 'urgent' ? 'urgent' : 'high',
    lastCustomerAtMs: isCustomers ? arrival.atMs : conversation.lastCustomerAtMs,
  };
  deciding.onParked(arrival, conversation.id, error);
  return { conversationId: conversation.id, status: 'parked', trace: null, effects: null, error };
}

/** An event for a conversation that is not there, or not to be opened any more: kept, without consequence. */
function skip(deciding: Deciding, event: TurnEvent, error: string): Handled {
  const { arrival } = event;
  record(deciding, event, {
    conversationId: null,
    status: 'done',
    trace: null,
    effects: null,
    error,
  });
  const replies: Reply[] = [];
  return { eventId: arrival.id, conversationId: null, duplicate: false, seq: null, replies, isSettled: true };
}

function record({ set }: Deciding, { arrival, isStored }: TurnEvent, outcome: Outcome): void {
  if (isStored) addOutcome(set.finished, arrival.id, outcome);
  else addEvent(set.events, arrival, outcome);
}

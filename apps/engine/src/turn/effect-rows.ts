import type { Author, KeyedEffect, Part } from '@nightshift/schema';
import type { Arrival, ChannelRef, Reply } from '../store/arrival.js';
import { messageIdOf } from '../store/new-id.js';
import type { CallOrigin, CallPayload, SendPayload } from '../store/outbox-payload.js';
import { addMessage, type WriteSet } from '../store/write-set.js';
import type { Thread } from './threads.js';

/** Where a turn's effects go: the one place that maps them to tables. */
export interface EffectSink {
  set: WriteSet;
  thread: Thread;
  arrival: Arrival;
  replies: Reply[];
  /** Messages are read from the table by the other side; otherwise the outbox has to send them. */
  isReadFromTable: boolean;
}

const BOT: Author = { type: 'bot' };

export function writeEffect(sink: EffectSink, effect: KeyedEffect): void {
  switch (effect.type) {
    case 'message.send':
      return say(sink, { id: effect.id, author: BOT, text: effect.text, parts: effect.parts });
    case 'call.start':
      return startCall(sink, effect);
    case 'timer.set': {
      const { workspaceId, partition, conversation } = sink.thread;
      const timer = {
        workspaceId,
        partition,
        conversationId: conversation.id,
        runId: effect.runId ?? null,
        fireAtMs: effect.atMs,
      };
      sink.set.timers.set(effect.timer, timer);
      return;
    }
    case 'timer.clear':
      sink.set.timers.set(effect.timer, null);
      return;
    // These are already in the contact and the conversation, and a note is its line in the timeline.
    case 'contact.tag':
    case 'contact.set':
    case 'contact.score':
    case 'contact.consent':
    case 'contact.mark':
    case 'conversation.assign':
    case 'conversation.priority':
    case 'conversation.close':
    case 'conversation.reopen':
    case 'conversation.snooze':
    case 'note.add':
      return;
  }
}

/** What the customer wrote. Stored whatever becomes of the turn. */
export function hear(sink: EffectSink): void {
  const { set, thread, arrival } = sink;
  const { body } = arrival;
  if (body.type !== 'message.received') return;
  thread.seq += 1;
  const { contact } = thread.person;
  addMessage(set.messages, {
    id: messageIdOf(arrival.id, 0),
    workspaceId: thread.workspaceId,
    conversationId: thread.conversation.id,
    seq: thread.seq,
    direction: 'in',
    author:
      contact.name === undefined
        ? { type: 'customer', id: contact.id }
        : { type: 'customer', id: contact.id, name: contact.name },
    text: body.text,
    parts: partsText(body.parts ?? NO_PARTS),
    atMs: arrival.atMs,
    externalId: arrival.externalId,
    delivery: 'received',
  });
}

/** What an agent wrote goes the way of every other message, under the event's own key. */
export function sayForAgent(sink: EffectSink, nameOf: (agentId: string) => string | undefined): void {
  const { body } = sink.arrival;
  if (body.type !== 'agent.replied') return;
  const name = body.agentName ?? nameOf(body.agentId);
  const author: Author =
    name === undefined ? { type: 'agent', id: body.agentId } : { type: 'agent', id: body.agentId, name };
  say(sink, { id: sink.arrival.id, author, text: body.text, parts: body.parts ?? NO_PARTS });
}

const NO_PARTS: Part[] = [];

function say(sink: EffectSink, message: { id: string; author: Author; text: string; parts: Part[] }): void {
  const { set, thread, arrival, replies, isReadFromTable: isStored } = sink;
  const { channel } = arrival;
  const { author, text, parts } = message;
  const isAgent = author.type === 'agent';
  const id = messageIdOf(arrival.id, isAgent ? 0 : replies.length + 1);
  const conversationId = thread.conversation.id;
  thread.seq += 1;
  const { seq, workspaceId, partition, sender } = thread;
  addMessage(set.messages, {
    id,
    workspaceId,
    conversationId,
    seq,
    direction: 'out',
    author,
    text,
    parts: partsText(parts),
    atMs: arrival.atMs,
    externalId: null,
    delivery: isStored ? 'stored' : 'queued',
  });
  if (!isAgent) replies.push({ id, seq, text, parts });
  if (isStored) return;
  const payload: SendPayload = {
    channel,
    sender,
    messageId: id,
    seq,
    author,
    text,
    parts,
    at: new Date(arrival.atMs).toISOString(),
  };
  set.outbox.push({
    id: message.id,
    workspaceId,
    partition,
    conversationId,
    runId: isAgent ? null : ownerOf(message.id),
    kind: 'send',
    payload: JSON.stringify(payload),
  });
}

function startCall(
  { set, thread, arrival }: EffectSink,
  effect: Extract<KeyedEffect, { type: 'call.start' }>,
): void {
  const channel: ChannelRef = arrival.channel;
  const { call, input } = effect;
  const origin = originOf(thread, ownerOf(effect.id));
  const payload: CallPayload = { channel, sender: thread.sender, call, input, origin };
  set.outbox.push({
    id: effect.id,
    workspaceId: thread.workspaceId,
    partition: thread.partition,
    conversationId: thread.conversation.id,
    runId: ownerOf(effect.id),
    kind: 'call',
    payload: JSON.stringify(payload),
  });
}

/** A run that calls stands where it does so until it hears what came of it. */
function originOf({ runs, conversation, person: { contact } }: Thread, runId: string): CallOrigin {
  const run = runs.find(({ id }) => id === runId);
  const language = conversation.language ?? contact.language;
  return {
    ...(run === undefined ? {} : { flowId: run.flowId }),
    ...(run?.nodeId == null ? {} : { nodeId: run.nodeId }),
    ...(language === undefined ? {} : { language }),
    ...(contact.country === undefined ? {} : { market: contact.country }),
  };
}

/** Effect ids are `run/turn/n`, or `conversation/turn/n`. */
function ownerOf(effectId: string): string {
  return effectId.slice(0, effectId.indexOf('/'));
}

function partsText(parts: readonly Part[]): string {
  return parts.length === 0 ? '[]' : JSON.stringify(parts);
}

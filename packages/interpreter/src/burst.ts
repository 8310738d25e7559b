import type { Burst, MessageReceived } from '@nightshift/schema';
import { emit, type Draft } from './draft.js';

/** Messages that come in quick succession: gathered here, answered as one. */
const MAX_MESSAGES = 20;

type Gathering = Pick<Extract<Burst, { mode: 'merge' }>, 'windowMs' | 'maxMessages'>;

export function burstTimer(draft: Draft): string {
  return `${draft.conversation.id}/burst`;
}

/** Puts a message aside until the customer pauses. True when the burst is full and must be answered now. */
export function gather(
  draft: Draft,
  message: MessageReceived,
  { windowMs, maxMessages }: Gathering,
): boolean {
  const buffer = [...draft.conversation.buffer, message];
  const untilMs = draft.nowMs + windowMs;
  const gathering = { untilMs, windowMs, ...(maxMessages === undefined ? {} : { maxMessages }) };
  draft.conversation = { ...draft.conversation, buffer, gathering };
  if (buffer.length >= (maxMessages ?? MAX_MESSAGES)) return true;
  emit(draft, null, { type: 'timer.set', timer: burstTimer(draft), atMs: untilMs });
  draft.trace.push({ type: 'message.buffered', mode: 'merge', count: buffer.length });
  return false;
}

/** Puts a message aside until a call is done. */
export function queue(draft: Draft, message: MessageReceived, mode: 'merge' | 'queue'): void {
  const buffer = [...draft.conversation.buffer, message];
  draft.conversation = { ...draft.conversation, buffer };
  draft.trace.push({ type: 'message.buffered', mode, count: buffer.length });
}

/** Empties the buffer. What was gathered or is to be merged comes back as one message. */
export function takeMerged(draft: Draft): MessageReceived | undefined {
  const { buffer, gathering } = draft.conversation;
  if (gathering !== null) emit(draft, null, { type: 'timer.clear', timer: burstTimer(draft) });
  draft.conversation = { ...draft.conversation, buffer: [], gathering: null };
  return merge(buffer);
}

export function takeFirst(draft: Draft): MessageReceived | undefined {
  const [first, ...rest] = draft.conversation.buffer;
  draft.conversation = { ...draft.conversation, buffer: rest };
  return first;
}

export function merge(messages: readonly MessageReceived[]): MessageReceived | undefined {
  const last = messages.at(-1);
  if (last === undefined || messages.length === 1) return last;
  return {
    ...last,
    text: messages.map(({ text }) => text).join('\n'),
    merged: messages.reduce((count, message) => count + (message.merged ?? 1), 0),
  };
}

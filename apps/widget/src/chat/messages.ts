import type { Author, Message } from '../protocol.js';
import type { QueuedMessage } from '../transport/send-queue.js';

/** A message of the visitor's own that has not come back from the engine yet. */
export interface Outgoing extends QueuedMessage {
  readonly status: 'waiting' | 'sending' | 'sent' | 'refused';
}

export interface MessageRow {
  readonly type: 'message';
  readonly key: string;
  readonly message: Message;
  /** First of a run of messages by one author. */
  readonly isFirst: boolean;
}

export type Row = MessageRow | { readonly type: 'time'; readonly key: string; readonly at: string };

const QUIET_MS = 30 * 60_000;

/** Both lists as one, each id once, in the order of seq. */
export function mergeMessages(current: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const byId = new Map([...current, ...incoming].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * What is on its way: the queue, and before it what this tab has seen accepted but not yet come back.
 * A message that another tab has sent leaves the queue and counts as accepted here.
 */
export function outgoingFrom(
  queue: readonly QueuedMessage[],
  shown: readonly Outgoing[],
  sendingId: string | null,
  messages: readonly Message[],
): readonly Outgoing[] {
  const isQueued = new Set(queue.map((message) => message.externalId));
  const accepted = shown.filter(
    (message) => !isQueued.has(message.externalId) && message.status !== 'refused',
  );
  return withoutEchoed(
    [
      ...accepted.map((message): Outgoing => ({ ...message, status: 'sent' })),
      ...queue.map((message): Outgoing => ({ ...message, status: queueStatus(message, sendingId) })),
    ],
    messages,
  );
}

/** Without those that the engine has sent back as messages. */
export function withoutEchoed(
  outgoing: readonly Outgoing[],
  messages: readonly Message[],
): readonly Outgoing[] {
  const echoed = new Set(messages.map((message) => message.externalId));
  return outgoing.filter((message) => !echoed.has(message.externalId));
}

export function unreadMessages(messages: readonly Message[], readSeq: number): readonly Message[] {
  return messages.filter(
    (message) => message.seq > readSeq && message.direction === 'out' && message.author.type !== 'system',
  );
}

/** The one who speaks for the shop now: whoever wrote last, or undefined in an empty conversation. */
export function currentAnswerer(messages: readonly Message[]): Author | undefined {
  return messages.findLast(({ author }) => author.type === 'bot' || author.type === 'agent')?.author;
}

/** Whether the visitor has written since: then the buttons and fields of the message are history. */
export function isAnswered(
  message: Message,
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
): boolean {
  if (outgoing.some((own) => own.status !== 'refused')) return true;
  const last = messages.findLast(({ direction }) => direction === 'in');
  return last !== undefined && last.seq > message.seq;
}

/** What the visitor wrote directly after the message, to show which button was pressed. */
export function answerTo(
  message: Message,
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
): string | undefined {
  return (messages.find(({ direction, seq }) => direction === 'in' && seq > message.seq) ?? outgoing[0])
    ?.text;
}

/** The messages with a time wherever the conversation had rested, or a new day began. */
export function layOut(messages: readonly Message[]): Row[] {
  return messages.flatMap((message, index): Row[] => {
    const previous = messages[index - 1];
    const startsAfterRest = previous === undefined || isRest(previous, message);
    const row: Row = {
      type: 'message',
      key: message.id,
      message,
      isFirst: startsAfterRest || !isSameAuthor(previous, message),
    };
    return startsAfterRest ? [{ type: 'time', key: `time ${message.id}`, at: message.at }, row] : [row];
  });
}

function queueStatus({ externalId, refusal }: QueuedMessage, sendingId: string | null): Outgoing['status'] {
  if (refusal !== undefined) return 'refused';
  return externalId === sendingId ? 'sending' : 'waiting';
}

function isRest(earlier: Message, later: Message): boolean {
  const from = new Date(earlier.at);
  const to = new Date(later.at);
  return to.getTime() - from.getTime() > QUIET_MS || from.toDateString() !== to.toDateString();
}

function isSameAuthor(a: Message, b: Message): boolean {
  return a.author.type === b.author.type && a.author.name === b.author.name;
}

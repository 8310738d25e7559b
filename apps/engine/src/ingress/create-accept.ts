import type { Arrival, Handled } from '../store/arrival.js';
import { messageIdOf } from '../store/new-id.js';
import type { Accept, Accepted } from './accept.js';
import { arrive } from './arrive.js';

/** Where arrivals go: a worker's lanes, or the table and the bell. Filled by the composition root. */
export type Door = (arrivals: readonly Arrival[]) => Promise<Handled[]>;

/** The same for whatever came back without its conversation: it was put into the table and another will take its turn. */
export type FindConversations = (eventIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export function createAccept(door: Door, findConversations: FindConversations): Accept {
  return async (events) => {
    const arrivals = events.map(arrive);
    const handled = await door(arrivals);
    const unknown = handled.filter(({ conversationId, isSettled }) => conversationId === null && !isSettled);
    const found =
      unknown.length === 0 ? NOTHING : await findConversations(unknown.map(({ eventId }) => eventId));
    return handled.map((result, index) => acceptedOf(result, arrivals[index], found));
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

function acceptedOf(
  handled: Handled,
  arrival: Arrival | undefined,
  found: ReadonlyMap<string, string>,
): Accepted {
  const { eventId, duplicate, seq, replies, isSettled } = handled;
  const accepted: Accepted = { eventId, duplicate, replies, isSettled };
  const conversationId = handled.conversationId ?? found.get(eventId);
  if (conversationId !== undefined) accepted.conversationId = conversationId;
  const type = arrival?.body.type;
  if (type !== 'message.received' && type !== 'agent.replied') return accepted;
  accepted.messageId = messageIdOf(eventId, 0);
  if (seq !== null) accepted.seq = seq;
  return accepted;
}

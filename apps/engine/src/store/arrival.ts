import { hash32, type Event, type Message } from '@nightshift/schema';

/** How many partitions conversations are spread over. Stored rows carry the number, so it never changes. */
export const PARTITIONS = 64;

export function partitionOf(channelId: string, sender: string): number {
  return hash32(senderKey(channelId, sender)) % PARTITIONS;
}

/** The same sender id on two channels is two senders. */
export function senderKey(channelId: string, sender: string): string {
  return `${channelId}:${sender}`;
}

type WithoutOrigin<E> = E extends Event ? Omit<E, 'id' | 'atMs'> : never;

/** A schema `Event` without what ingress adds: its id and its time. */
export type EventBody = WithoutOrigin<Event>;

export interface ChannelRef {
  id: string;
  type: string;
  name: string;
}

/**
 * What the channel knows about the sender. Properties fill what the contact lacks and never overwrite;
 * `fields` overwrite, because the system that reports them keeps them.
 */
export interface ContactHints {
  name?: string;
  email?: string;
  phone?: string;
  /** BCP 47. */
  language?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** IANA zone. */
  zone?: string;
  fields?: Record<string, unknown>;
}

/** An event that ingress has checked and named, on its way into the table. */
export interface Arrival {
  id: string;
  workspaceId: string;
  partition: number;
  channel: ChannelRef;
  sender: string;
  externalId: string;
  conversationId: string | null;
  body: EventBody;
  /** `body` and `contact` as the table keeps them: JSON of `StoredPayload`. */
  payload: string;
  contact: ContactHints | null;
  atMs: number;
  /** Its turn has failed before, and its message was stored then: it is taken again without it. */
  isRetried?: boolean;
}

/** What the column `event.payload` holds: the body, and the sender's hints under `from`. */
export type StoredPayload = EventBody & { from?: ContactHints };

/** A message the turn sent, as `Prefer: wait` shows it. */
export type Reply = Pick<Message, 'id' | 'seq' | 'text' | 'parts'>;

/** What became of one arrival. `conversationId` and `seq` are null while nobody has taken its turn. */
export interface Handled {
  eventId: string;
  conversationId: string | null;
  duplicate: boolean;
  seq: number | null;
  replies: Reply[];
  isSettled: boolean;
}

import type { ChannelRef, ContactHints, EventBody, Reply } from '../store/arrival.js';

export interface IncomingEvent {
  workspaceId: string;
  channel: ChannelRef;
  /** The customer's id on the channel. */
  sender: string;
  /** Unique on the channel; the same (channel, external id) twice is one event (invariant 1). */
  externalId: string;
  body: EventBody;
  /** Epoch milliseconds. */
  atMs: number;
  contact?: ContactHints;
  /**
   * Set for what concerns one known conversation (agent, timer, call): it goes to exactly that one.
   * Without it the event goes to the sender's current conversation, and a new one begins when there is none.
   */
  conversationId?: string;
}

export interface Accepted {
  eventId: string;
  /** Of the customer's or the agent's message; absent for other events. */
  messageId?: string;
  /** Absent when only the queue knows yet: role `web`, a sender never heard of, and no worker within two seconds. */
  conversationId?: string;
  /** The (channel, external id) was known; the ids are those of the first time. */
  duplicate: boolean;
  /** Of the message itself; replies have higher numbers. Absent when there is none or its turn has not been taken yet. */
  seq?: number;
  /** What this event's own turn sent. Empty for duplicates and while the turn is still to come. */
  replies: Reply[];
  /** The turn is done and neither a call nor a burst of this conversation is pending: there is nothing to wait for. */
  isSettled: boolean;
}

/**
 * The one door. Resolves only after the commit (invariant 1), in the order of `events`.
 * Throws `UnacceptableEvent` for what can never be stored; any other error means "not stored, send again".
 */
export type Accept = (events: readonly IncomingEvent[]) => Promise<Accepted[]>;

/** Something about the event itself is wrong: what of it, and what it must be, as the end of a sentence about it. */
export class UnacceptableEvent extends Error {
  constructor(
    readonly field: 'sender' | 'externalId' | 'body' | 'atMs',
    readonly expected: string,
  ) {
    super(`${field} ${expected}`);
    this.name = 'UnacceptableEvent';
  }
}

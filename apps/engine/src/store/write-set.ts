import type { Author, Contact, Conversation, Run } from '@nightshift/schema';
import type { Arrival } from './arrival.js';
import type { OutboxKind } from './outbox-rows.js';

/**
 * Everything one batch writes, gathered column by column, because that is how it is sent.
 * Rows of one table keep the order in which they were added.
 */
export interface WriteSet {
  events: EventColumns;
  finished: FinishedColumns;
  messages: MessageColumns;
  newConversations: Stored<Conversation>[];
  conversations: Stored<Conversation>[];
  newContacts: ContactRow[];
  contacts: ContactRow[];
  identities: { channelId: string; sender: string; contactId: string }[];
  runs: { workspaceId: string; run: Run }[];
  outbox: OutboxRow[];
  /** By timer id; null takes it away. The last word wins. */
  timers: Map<string, TimerRow | null>;
  /** Conversations whose bot must say nothing more, queued sends included (invariant 7). */
  silenced: { workspaceId: string; conversationId: string }[];
}

/** A conversation with the columns that are no part of it. */
export interface Stored<T> {
  row: T;
  workspaceId: string;
  sender: string;
  partition: number;
  seq: number;
  /** The one that was read; the write fails when it is no longer the newest. */
  revision: number;
  atMs: number;
}

export interface ContactRow {
  workspaceId: string;
  contact: Contact;
  /** The one that was read; the write fails when it is no longer the newest. */
  revision: number;
}

export interface OutboxRow {
  id: string;
  workspaceId: string;
  partition: number;
  conversationId: string;
  runId: string | null;
  kind: OutboxKind;
  /** JSON of a `SendPayload` or `CallPayload`. */
  payload: string;
}

export interface TimerRow {
  workspaceId: string;
  partition: number;
  conversationId: string;
  runId: string | null;
  fireAtMs: number;
}

/** Events that arrive and are done in the same commit. */
export interface EventColumns extends OutcomeColumns {
  workspaceId: string[];
  partition: number[];
  channelId: string[];
  sender: string[];
  externalId: string[];
  type: string[];
  payload: string[];
  atMs: number[];
}

/** Events that were waiting in the table. */
export type FinishedColumns = OutcomeColumns;

interface OutcomeColumns {
  id: string[];
  conversationId: (string | null)[];
  status: string[];
  trace: (string | null)[];
  effects: (string | null)[];
  error: (string | null)[];
}

/** What became of an event. `trace` and `effects` are JSON. */
export interface Outcome {
  conversationId: string | null;
  status: 'done' | 'parked';
  trace: string | null;
  effects: string | null;
  error: string | null;
}

export interface MessageColumns {
  id: string[];
  workspaceId: string[];
  conversationId: string[];
  seq: number[];
  direction: string[];
  authorType: string[];
  authorId: (string | null)[];
  authorName: (string | null)[];
  text: string[];
  parts: string[];
  atMs: number[];
  externalId: (string | null)[];
  delivery: string[];
}

export interface MessageRow {
  id: string;
  workspaceId: string;
  conversationId: string;
  seq: number;
  direction: 'in' | 'out';
  author: Author;
  text: string;
  /** JSON. */
  parts: string;
  atMs: number;
  externalId: string | null;
  delivery: 'received' | 'stored' | 'queued';
}

export function emptyWriteSet(): WriteSet {
  return {
    events: {
      ...emptyOutcomes(),
      workspaceId: [],
      partition: [],
      channelId: [],
      sender: [],
      externalId: [],
      type: [],
      payload: [],
      atMs: [],
    },
    finished: emptyOutcomes(),
    messages: {
      id: [],
      workspaceId: [],
      conversationId: [],
      seq: [],
      direction: [],
      authorType: [],
      authorId: [],
      authorName: [],
      text: [],
      parts: [],
      atMs: [],
      externalId: [],
      delivery: [],
    },
    newConversations: [],
    conversations: [],
    newContacts: [],
    contacts: [],
    identities: [],
    runs: [],
    outbox: [],
    timers: new Map(),
    silenced: [],
  };
}

export function addEvent(columns: EventColumns, arrival: Arrival, outcome: Outcome): void {
  columns.workspaceId.push(arrival.workspaceId);
  columns.partition.push(arrival.partition);
  columns.channelId.push(arrival.channel.id);
  columns.sender.push(arrival.sender);
  columns.externalId.push(arrival.externalId);
  columns.type.push(arrival.body.type);
  columns.payload.push(arrival.payload);
  columns.atMs.push(arrival.atMs);
  addOutcome(columns, arrival.id, outcome);
}

export function addOutcome(columns: OutcomeColumns, eventId: string, outcome: Outcome): void {
  columns.id.push(eventId);
  columns.conversationId.push(outcome.conversationId);
  columns.status.push(outcome.status);
  columns.trace.push(outcome.trace);
  columns.effects.push(outcome.effects);
  columns.error.push(outcome.error);
}

export function addMessage(columns: MessageColumns, message: MessageRow): void {
  columns.id.push(message.id);
  columns.workspaceId.push(message.workspaceId);
  columns.conversationId.push(message.conversationId);
  columns.seq.push(message.seq);
  columns.direction.push(message.direction);
  columns.authorType.push(message.author.type);
  columns.authorId.push(message.author.id ?? null);
  columns.authorName.push(message.author.name ?? null);
  columns.text.push(message.text);
  columns.parts.push(message.parts);
  columns.atMs.push(message.atMs);
  columns.externalId.push(message.externalId);
  columns.delivery.push(message.delivery);
}

function emptyOutcomes(): OutcomeColumns {
  return { id: [], conversationId: [], status: [], trace: [], effects: [], error: [] };
}

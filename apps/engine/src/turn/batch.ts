import type { Arrival, Handled } from '../store/arrival.js';
import type { LaneConnection } from '../store/lane-connection.js';
import type { OutboxKind } from '../store/outbox-rows.js';
import type { Notice } from './notifier.js';
import type { Memory } from './memory.js';
import type { Worlds } from './world.js';

export interface BatchContext {
  connection: LaneConnection;
  worlds: Worlds;
  memory: Memory;
  /** Epoch milliseconds. */
  clock: () => number;
}

/** What a lane takes on at once. */
export interface Batch {
  /** New events, in the order they came. */
  arrivals: readonly Arrival[];
  /** Partitions to look into for waiting events; those of the arrivals are looked into anyway. */
  woken: readonly number[];
  /** Partitions to look into for due timers. */
  timed: readonly number[];
  /** How many waiting events, and how many timers, to take at most. */
  limit: number;
  /** By `turnKey`: events that have failed too often, and why. */
  hopeless: ReadonlyMap<string, string>;
  /** Filled while the batch is worked on: what is being decided, so that whoever catches an error knows whom to suspect. */
  suspects: string[];
}

export interface BatchResult {
  /** One for each arrival, in order. */
  handled: Handled[];
  notices: Notice[];
  /** Partitions that somebody else is working on. Arrivals among them are in the table now, and wait. */
  refused: number[];
  /** Partitions in which something is left to do. */
  more: number[];
  /** What was queued for the outbox. */
  queued: ReadonlySet<OutboxKind>;
  /** Events whose turn was taken, and timers among them. */
  taken: number;
  timers: number;
  duplicates: number;
  parked: { eventId: string; conversationId: string; error: string }[];
}

import type { Author, Json, Part } from '@nightshift/schema';
import type { ChannelRef } from './arrival.js';

/** What a queued row of kind `send` carries. Its id is the effect id, the idempotency key outside. */
export interface SendPayload {
  channel: ChannelRef;
  /** The customer's id on the channel. */
  sender: string;
  messageId: string;
  seq: number;
  author: Author;
  text: string;
  parts: Part[];
  /** ISO 8601, UTC. */
  at: string;
}

/** What a queued row of kind `call` carries; `outbox.run_id` names the run that waits for its outcome. */
export interface CallPayload {
  channel: ChannelRef;
  sender: string;
  /** The name under which a node declares it. */
  call: string;
  input: Json;
  /** Absent in rows from before it was kept. */
  origin?: CallOrigin;
}

/** Where a call comes from: what it costs is booked on that. */
export interface CallOrigin {
  flowId?: string;
  nodeId?: string;
  /** BCP 47, of the customer, as far as it is known. */
  language?: string;
  /** ISO 3166 country of the customer. */
  market?: string;
}

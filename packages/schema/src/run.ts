import type { MessageReceived } from './event.js';
import type { Json } from './json.js';

/**
 * One walk through one flow version. A run is plain JSON between turns: whatever it must remember
 * across a restart is in here and nowhere else.
 */
export interface Run {
  id: string;
  conversationId: string;
  flowId: string;
  /** The published version the run started on and stays on (invariant 10). */
  version: number;
  triggerId: string;
  status: 'waiting' | 'ended' | 'failed';
  /** Where it stands; null when it has ended. */
  nodeId: string | null;
  wait: Wait | null;
  vars: Record<string, Json>;
  /** The message it is dealing with, for conditions and for starting over when interrupted. */
  message: MessageReceived | null;
  /** What the node it stands on keeps between its own turns (attempts, a partial answer). */
  memo: Json;
  /** Callers of a sub-flow, and nodes that wait for a branch of their own, outermost first. */
  stack: Frame[];
  seed: number;
  /** How many random numbers have been drawn. */
  draws: number;
  /** How many turns it has taken part in; effect ids carry it. */
  turn: number;
  /** How often each node has been jumped to, for jump caps. */
  jumps: Record<string, number>;
  startedAtMs: number;
  endedReason?: string;
  error?: { code: string; message: string; nodeId: string | null };
}

export type Wait =
  | { type: 'reply'; sinceMs: number; timer?: string; untilMs?: number }
  | { type: 'call'; sinceMs: number; call: string }
  | { type: 'until'; sinceMs: number; timer: string; untilMs: number };

export interface Frame {
  flowId: string;
  version: number;
  nodeId: string;
  vars: Record<string, Json>;
  memo: Json;
  /** A branch of the same flow, not another flow: it shares the variables. */
  isBranch?: true;
}

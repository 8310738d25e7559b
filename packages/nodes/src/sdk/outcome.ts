import type { CallOutcome, Effect, Json, MessageReceived, Why } from '@nightshift/schema';

/** The effects a node may ask for. Calls and timers follow from `Next`; marks and closing up are the engine's. */
export type NodeEffect = Exclude<Effect, { type: 'call.start' | 'timer.set' | 'timer.clear' }>;

/**
 * What a node decided, and the only way it can speak. One of these, never a mix:
 * - `go`: leave by a port. A port without an edge ends the run (or returns to the calling flow). With
 *   `otherwise`, that port is taken when `port` has no edge: one choice of many is wired, the rest go on together.
 * - `wait-reply`: stand here until the customer writes, or until `untilMs` if given.
 * - `wait-until`: stand here until that moment (epoch ms); messages meanwhile go elsewhere.
 * - `wait-call`: have the call performed by the outbox; come back with its outcome. `call` is the name
 *   of one of the node's own `calls`; `input` is plain JSON and is stored.
 * - `jump`: go on at another node of the same flow, at most `maxTimes` per run, then leave by `otherwise`.
 * - `run-flow`: walk another flow and come back here (`returned`). `vars` are its initial variables.
 * - `run-branch`: walk what is behind one of the node's own ways out, with `vars` set, and come back here (`returned`
 *   with all variables) where that leads nowhere any more. Not wired: `not-run`.
 * - `end`: the run is over. `fail`: it is over because of a mistake of the author, which `message` names in English.
 */
export type Next =
  | { type: 'go'; port: string; otherwise?: string }
  | { type: 'wait-reply'; untilMs?: number; memo?: Json }
  | { type: 'wait-until'; untilMs: number; memo?: Json }
  | { type: 'wait-call'; call: string; input: Json; memo?: Json }
  | { type: 'jump'; nodeId: string; maxTimes: number; otherwise: string }
  | { type: 'run-flow'; flowId: string; vars: Record<string, Json>; memo?: Json }
  | { type: 'run-branch'; port: string; vars: Record<string, Json>; memo?: Json }
  | { type: 'end'; reason: string }
  | { type: 'fail'; code: string; message: string; values?: Why['values'] };

export interface Outcome {
  /** In the order they are to happen. */
  effects?: NodeEffect[];
  /** Variables to set; null clears one. */
  vars?: Record<string, Json>;
  /**
   * Shown in the timeline beside the node: why it went this way. A plain sentence is shown as it is; a code with its
   * values is said in the language of whoever reads, where there is a sentence for it. No customer text.
   */
  why?: string | Why;
  next: Next;
}

/** What a waiting node is woken with. */
export type Wake =
  | { type: 'reply'; message: MessageReceived }
  | { type: 'timeout' }
  /** Another flow has dealt with `message`; the question this node has put is open again. Only for nodes with `comesBack`. */
  | { type: 'come-back'; message: MessageReceived | null }
  | { type: 'time' }
  | { type: 'call'; outcome: CallOutcome }
  | { type: 'returned'; vars: Record<string, Json> }
  /** The flow to be run is not live or calls itself too deeply; the branch leads nowhere. */
  | { type: 'not-run'; code: string };

export const go = (port: string, rest: Omit<Outcome, 'next'> = {}): Outcome => ({
  ...rest,
  next: { type: 'go', port },
});

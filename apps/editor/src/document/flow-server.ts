import type { Flow } from '@nightshift/schema';
import type { Author } from './conflict.js';

/** Where drafts are saved. Refusals are answers, not exceptions: each leads to a state that the operator sees. */
export interface FlowServer<Refusal> {
  load(): Promise<Loaded<Refusal>>;
  /** `revision` is the one that `flow` was made from. */
  save(flow: Flow, revision: number): Promise<Saved<Refusal>>;
}

export type Loaded<Refusal> =
  | { type: 'loaded'; flow: Flow; revision: number; by?: Author }
  | { type: 'offline' }
  | { type: 'refused'; refusal: Refusal };

export type Saved<Refusal> =
  | { type: 'saved'; revision: number }
  /** Somebody else has saved since. */
  | { type: 'stale' }
  | { type: 'offline' }
  | { type: 'refused'; refusal: Refusal };

import type { Flow } from '@nightshift/schema';
import type { History } from './history.js';
import type { Conflict } from './conflict.js';

/** What must survive a reload: the work that is not saved yet, and every step back. */
export interface Kept extends History {
  /** Of `base`. */
  revision: number;
  /** The draft as it was last known to be saved. */
  base: Flow;
  flow: Flow;
  conflicts: readonly Conflict[];
}

export interface Shelf {
  load(flowId: string): Promise<Kept | undefined>;
  /** Steps before `changedFrom` are as they were at the last call. */
  keep(flowId: string, kept: Kept, changedFrom: number): Promise<void>;
}

/** Forgets when the page goes. For a second tab on the same flow, and where a browser keeps nothing. */
export function createMemoryShelf(): Shelf {
  const shelf = new Map<string, Kept>();
  return {
    load: async (flowId) => shelf.get(flowId),
    keep: async (flowId, kept) => void shelf.set(flowId, structuredClone(kept)),
  };
}

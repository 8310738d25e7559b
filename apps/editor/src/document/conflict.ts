import type { Change, Flow } from '@nightshift/schema';

/** Two people changed the same place differently. Undefined: taken away. */
export interface Conflict {
  /** Keys from the top; an entry of a list by its id. */
  path: readonly string[];
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
  /** What else belongs to mine: the ways that lead to a step, and its place. */
  alongside?: readonly Change[];
  /** Who saved theirs, and when; as far as the server knows. */
  by?: Author;
}

export interface Author {
  /** Of the account; absent in what an older release put onto the shelf. */
  id?: string | null;
  name: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

export interface Merged {
  flow: Flow;
  conflicts: Conflict[];
}

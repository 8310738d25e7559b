import { createContext, useContext } from 'react';
import type { ListLook } from '../hint.js';

/** How a list wants the fields of its entries: beside each other in a `row`, say. A `shape` has been given its title above. */
export interface EntryLook {
  look: ListLook | 'shape';
  /** The entry's own name is shown and changed by the list. */
  hidden: readonly string[];
  /** The first entry of a row says what its columns are. */
  isFirst: boolean;
}

/** What stands below its title already. */
export const SHAPE: EntryLook = { look: 'shape', hidden: [], isFirst: false };

const EntryContext = createContext<EntryLook | null>(null);
export const EntryProvider = EntryContext.Provider;

export function useEntryLook(): EntryLook | null {
  return useContext(EntryContext);
}

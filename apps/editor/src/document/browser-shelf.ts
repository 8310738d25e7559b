import type { Flow } from '@nightshift/schema';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Step } from './history.js';
import type { Conflict } from './conflict.js';
import { createMemoryShelf, type Shelf } from './shelf.js';

interface Tables extends DBSchema {
  drafts: {
    key: string;
    value: { revision: number; base: Flow; flow: Flow; conflicts: readonly Conflict[]; position: number };
  };
  steps: { key: [flowId: string, index: number]; value: Step };
}

/**
 * The shelf of this browser (IndexedDB). Steps lie one by one, so that a long history costs nothing at each key press.
 * One tab at a time has it for a flow; others, and browsers that keep nothing, get one that forgets.
 */
export async function claimShelf(flowId: string): Promise<{ shelf: Shelf; release: () => void }> {
  const release = await claim(`nightshift flow ${flowId}`);
  if (release === undefined) return { shelf: createMemoryShelf(), release: () => undefined };
  try {
    return { shelf: shelfIn(await open()), release };
  } catch {
    release();
    return { shelf: createMemoryShelf(), release: () => undefined };
  }
}

function open(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>('nightshift', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts');
      database.createObjectStore('steps');
    },
  });
}

function shelfIn(database: IDBPDatabase<Tables>): Shelf {
  return {
    load: async (flowId) => {
      const draft = await database.get('drafts', flowId);
      if (draft === undefined) return undefined;
      return { ...draft, steps: await database.getAll('steps', allOf(flowId)) };
    },
    keep: async (flowId, { steps, position, revision, base, flow, conflicts }, changedFrom) => {
      const change = database.transaction(['drafts', 'steps'], 'readwrite');
      const table = change.objectStore('steps');
      void table.delete(IDBKeyRange.bound([flowId, steps.length], [flowId, Infinity]));
      for (let index = changedFrom; index < steps.length; index += 1) {
        const step = steps[index];
        if (step !== undefined) void table.put(step, [flowId, index]);
      }
      void change.objectStore('drafts').put({ revision, base, flow, conflicts, position }, flowId);
      await change.done;
    },
  };
}

function allOf(flowId: string): IDBKeyRange {
  return IDBKeyRange.bound([flowId, 0], [flowId, Infinity]);
}

/** Undefined when another tab has it. Held until it is released or the page is gone. */
function claim(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(() => resolve(undefined));
  });
}

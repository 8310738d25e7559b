// A shelf for strings that never throws: where the browser blocks storage, or it is full, it holds what it can in memory.
export interface Shelf {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** The keys that begin with `prefix`, in ascending order. */
  keys(prefix: string): string[];
}

export function openShelf(kind: 'localStorage' | 'sessionStorage'): Shelf {
  const memory = new Map<string, string>();
  const storage = findStorage(kind);
  return {
    get: (key) => memory.get(key) ?? storage?.getItem(key) ?? null,
    set(key, value) {
      memory.delete(key);
      try {
        if (storage === null) memory.set(key, value);
        else storage.setItem(key, value);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      storage?.removeItem(key);
    },
    keys: (prefix) =>
      [...new Set([...memory.keys(), ...(storage === null ? [] : Object.keys(storage))])]
        .filter((key) => key.startsWith(prefix))
        .sort(),
  };
}

/** Parsed JSON under `key`, or undefined when there is none or somebody else wrote something odd there. */
export function readJson(shelf: Shelf, key: string): unknown {
  try {
    return JSON.parse(shelf.get(key) ?? 'null') as unknown;
  } catch {
    return undefined;
  }
}

function findStorage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const storage = window[kind];
    storage.setItem('nightshift:probe', '');
    storage.removeItem('nightshift:probe');
    return storage;
  } catch {
    return null;
  }
}

import type { Shelf } from './storage.js';

/** A shelf for tests; two queues on one shelf are two tabs of one browser. */
export function memoryShelf(): Shelf {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}

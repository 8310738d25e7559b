import { isJsonObject } from './json.js';

/**
 * One value of a document set or taken away: the smallest edit there is, and its own inverse with the old value.
 * In a list an entry is named by its `id`, so that edits of two people on two notes do not meet.
 */
export interface Change {
  /** Keys from the top; the last one is the place itself. */
  path: string[];
  /** Absent: take it away. */
  value?: unknown;
  /** For a new key or entry: its position among the others. At the end when absent. */
  at?: number;
}

export type Changed<T> = { ok: true; document: T; inverse: Change[] } | { ok: false; at: string };

/**
 * Makes changes one after the other, all or none. What is not touched is shared with the old document. The inverse,
 * applied to the result, gives the old document back, the order of keys included. Fails when a parent is missing.
 */
export function applyChanges<T extends object>(document: T, changes: readonly Change[]): Changed<T> {
  let current: unknown = document;
  const inverse: Change[] = [];
  for (const change of changes) {
    const made = changeAt(current, change, change.path);
    if (made === undefined) return { ok: false, at: `/${change.path.join('/')}` };
    current = made.value;
    inverse.unshift({ ...made.inverse, path: change.path });
  }
  // Every change keeps the top what it was: an object of the same kind.
  return { ok: true, document: current as T, inverse };
}

interface Made {
  value: unknown;
  inverse: Omit<Change, 'path'>;
}

function changeAt(container: unknown, change: Change, [key, ...rest]: readonly string[]): Made | undefined {
  if (key === undefined) return undefined;
  const entries = entriesOf(container);
  if (entries === undefined) return undefined;
  const index = entries.findIndex(([name]) => name === key);
  const old = entries[index]?.[1];
  if (rest.length > 0) {
    const inner = index < 0 ? undefined : changeAt(old, change, rest);
    return (
      inner && { value: rebuild(container, entries.with(index, [key, inner.value])), inverse: inner.inverse }
    );
  }
  if ('value' in change) {
    if (index >= 0)
      return { value: rebuild(container, entries.with(index, [key, change.value])), inverse: { value: old } };
    return {
      value: rebuild(container, entries.toSpliced(change.at ?? entries.length, 0, [key, change.value])),
      inverse: {},
    };
  }
  if (index < 0) return undefined;
  return { value: rebuild(container, entries.toSpliced(index, 1)), inverse: { value: old, at: index } };
}

function entriesOf(container: unknown): [string, unknown][] | undefined {
  if (isJsonObject(container)) return Object.entries(container);
  if (!Array.isArray(container)) return undefined;
  return container.map((item: unknown): [string, unknown] => [
    isJsonObject(item) && typeof item['id'] === 'string' ? item['id'] : '',
    item,
  ]);
}

function rebuild(container: unknown, entries: readonly (readonly [string, unknown])[]): unknown {
  return Array.isArray(container) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

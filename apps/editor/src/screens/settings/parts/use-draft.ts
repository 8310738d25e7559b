import { useCallback, useState } from 'react';

/** What is being edited beside what is stored: undo, redo, discard. */
export interface Draft<T> {
  value: T;
  /** Something is not stored, or is typed and about to be in. */
  isDirty: boolean;
  canUndo: boolean;
  canRedo: boolean;
  change: (next: T) => void;
  undo: () => void;
  redo: () => void;
  discard: () => void;
  /** There is something in a field that gets into the value when the field is left. */
  setTyping: (isTyping: boolean) => void;
}

interface History<T> {
  /** What it began with; anew when the server has something newer and nothing has been edited. */
  stored: T;
  past: readonly T[];
  value: T;
  future: readonly T[];
}

export function useDraft<T>(stored: T): Draft<T> {
  const [history, setHistory] = useState<History<T>>({ stored, past: [], value: stored, future: [] });
  const [isTyping, setTyping] = useState(false);
  const isDirty = isTyping || !isSame(history.value, stored);
  // The value comes from a query, which keeps an answer that says the same as the one before.
  if (history.stored !== stored) {
    const wasDirty = !isSame(history.value, history.stored);
    setHistory(wasDirty ? { ...history, stored } : { stored, past: [], value: stored, future: [] });
  }
  const change = useCallback((next: T) => {
    setHistory((before) =>
      isSame(before.value, next)
        ? before
        : { ...before, past: [...before.past, before.value], value: next, future: [] },
    );
  }, []);
  const undo = useCallback(() => setHistory((before) => step(before, 'past')), []);
  const redo = useCallback(() => setHistory((before) => step(before, 'future')), []);
  return {
    value: history.value,
    isDirty,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    undo,
    redo,
    discard: () => change(stored),
    setTyping,
  };
}

function step<T>(history: History<T>, where: 'past' | 'future'): History<T> {
  const value = history[where].at(-1);
  if (value === undefined) return history;
  const [past, future] =
    where === 'past'
      ? [history.past.slice(0, -1), [...history.future, history.value]]
      : [[...history.past, history.value], history.future.slice(0, -1)];
  return { ...history, past, value, future };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import { useSyncExternalStore } from 'react';

export interface ToastNote {
  id: number;
  title: string;
  detail?: string;
  tone?: 'quiet' | 'bad';
  /** Mostly "Undo". */
  action?: { label: string; run: () => void };
  /** It is seen no more, acted on or not. */
  onGone?: () => void;
}

let notes: readonly ToastNote[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly ToastNote[]): void {
  notes = next;
  for (const listener of listeners) listener();
}

/** Says that something happened, for a few seconds: `toast({ title, action: { label: t('undo'), run } })`. */
export function toast(note: Omit<ToastNote, 'id'>): void {
  takeableToast(note);
}

/** Gives a way to take it back once it is true no more. */
export function takeableToast(note: Omit<ToastNote, 'id'>): () => void {
  last += 1;
  const id = last;
  const dropped = notes.slice(0, -2);
  set([...notes.slice(-2), { ...note, id }]);
  for (const { onGone } of dropped) onGone?.();
  return () => close(id);
}

function close(id: number): void {
  const closed = notes.find((note) => note.id === id);
  set(notes.filter((note) => note.id !== id));
  closed?.onGone?.();
}

/** Where nothing can be taken back any more, no way back is offered. */
export function closeOffers(): void {
  for (const { id, action } of notes) if (action !== undefined) close(id);
}

/** Those who see them: what is shown now, and a way to put one away. */
export function useToasts(): { shown: readonly ToastNote[]; close: (id: number) => void } {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notes,
  );
  return { shown, close };
}

import { useSyncExternalStore } from 'react';
import { toast } from '../ui/toast.js';

/**
 * What cannot be made again once it is gone is removed when nobody can undo it any more: it is hidden at once, and goes
 * for good with the notice that offers to bring it back, or with the page.
 */
interface Removal {
  run: (isLeaving: boolean) => Promise<unknown>;
  onFailed: (error: unknown) => void;
}

const waiting = new Map<string, Removal>();
const listeners = new Set<() => void>();
let hidden: ReadonlySet<string> = new Set();

function hide(ids: Iterable<string>): void {
  hidden = new Set(ids);
  for (const listener of listeners) listener();
}

export interface RemoveLater extends Removal {
  id: string;
  title: string;
  undo: string;
}

export function removeLater({ id, title, undo, ...removal }: RemoveLater): void {
  waiting.set(id, removal);
  hide([...hidden, id]);
  const show = (): void => hide([...hidden].filter((each) => each !== id));
  toast({
    title,
    action: {
      label: undo,
      run: () => {
        waiting.delete(id);
        show();
      },
    },
    onGone: () => {
      if (!waiting.delete(id)) return;
      removal.run(false).then(show, (error: unknown) => {
        show();
        removal.onFailed(error);
      });
    },
  });
}

/** Ids of what is on its way out. */
export function useRemoved(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hidden,
  );
}

addEventListener('pagehide', () => {
  for (const { run } of waiting.values()) void run(true).catch(() => undefined);
  waiting.clear();
});

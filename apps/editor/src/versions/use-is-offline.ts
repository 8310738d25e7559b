import { useSyncExternalStore } from 'react';
import { useDocument } from '../open-flow/open-flow.js';

/** The browser says so, or the draft does not get through. */
export function useIsOffline(): boolean {
  const isReached = useDocument(({ saving }) => saving.type !== 'offline');
  const isOnline = useSyncExternalStore(
    (listener) => {
      for (const type of ['online', 'offline']) window.addEventListener(type, listener);
      return () => {
        for (const type of ['online', 'offline']) window.removeEventListener(type, listener);
      };
    },
    () => navigator.onLine,
  );
  return !isReached || !isOnline;
}

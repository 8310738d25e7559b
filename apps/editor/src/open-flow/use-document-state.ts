import { useSyncExternalStore } from 'react';
import type { OpenDocument, OpenState } from './open-document.js';

/** For the one component above the provider; below it there is `useDocument`. */
export function useDocumentState<T>(document: OpenDocument, read: (state: OpenState) => T): T {
  return useSyncExternalStore(document.subscribe, () => read(document.getState()));
}

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { pointer } from '@nightshift/schema';
import { call } from '../api/call.js';
import { onPresenceNews, onStreamOpen } from '../app/server-events.js';
import type { Conflict } from '../document/conflict.js';
import { textsIn } from '../document/texts-in.js';
import type { OpenDocument } from '../open-flow/open-document.js';
import { openPresence, type Contested, type Person, type Presence } from './presence.js';

const PresenceContext = createContext<Presence | null>(null);
export const PresenceProvider = PresenceContext.Provider;

const NOBODY: readonly Person[] = [];
const never = (): (() => void) => () => undefined;

/** Everybody else at this flow; nobody outside of an open one. */
export function useOthers(): readonly Person[] {
  const presence = useContext(PresenceContext);
  return useSyncExternalStore(presence?.subscribe ?? never, presence?.getOthers ?? (() => NOBODY));
}

/** Says that this page is here, at the step that is selected, as long as the flow is open. */
export function usePresence(flowId: string, document: OpenDocument): Presence | null {
  const [presence, setPresence] = useState<Presence | null>(null);
  useEffect(() => {
    const page = newPageId();
    const address = `/api/v1/flows/${encodeURIComponent(flowId)}/presence`;
    const made = openPresence({
      flowId,
      page,
      // It is said again soon; a failure is worth nobody's attention.
      say: (place) => {
        const body = { page, ...place, contested: [...place.contested] };
        if (place.isHere)
          void call('POST /flows/{id}/presence', { params: { id: flowId }, body }).catch(() => undefined);
        // A page that goes finishes no ordinary request.
        else navigator.sendBeacon(address, new Blob([JSON.stringify(body)], { type: 'application/json' }));
      },
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      nowMs: Date.now,
    });
    const follow = (): void => {
      const [step, ...more] = document.getState().selection;
      made.moveTo(more.length === 0 ? (step ?? null) : null);
      // A choice is made when it is saved: before that the others would take theirs to stand.
      const { conflicts, saving } = document.getState();
      if (conflicts.length > 0 || saving.type === 'saved') made.contest(contestedIn(conflicts));
    };
    const onSeen = (): void => {
      if (globalThis.document.visibilityState === 'visible') made.ask();
    };
    const stops = [onPresenceNews(made.hear), onStreamOpen(made.ask), document.subscribe(follow)];
    follow();
    globalThis.document.addEventListener('visibilitychange', onSeen);
    window.addEventListener('pagehide', made.close);
    setPresence(made);
    return () => {
      for (const stop of stops) stop();
      globalThis.document.removeEventListener('visibilitychange', onSeen);
      window.removeEventListener('pagehide', made.close);
      made.close();
      setPresence(null);
    };
  }, [flowId, document]);
  return presence;
}

const MOST_CONTESTED = 3;
const MOST_SIGNS = 400;
const MOST_PATH = 300;

function contestedIn(conflicts: readonly Conflict[]): Contested[] {
  return conflicts
    .map(({ path, mine }) => ({
      path: path.reduce((before, key) => pointer(before, key), ''),
      text: textsIn(mine).join('\n').slice(0, MOST_SIGNS),
    }))
    .filter(({ path }) => path.length <= MOST_PATH)
    .slice(0, MOST_CONTESTED);
}

/** Not `randomUUID`, which a page without TLS does not have. */
function newPageId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(36).padStart(2, '0'))
    .join('');
}

import { useEffect, useState } from 'react';
import type { ApiError } from '../api/problem.js';
import { withPlaces } from '../canvas/positions.js';
import { onFlowNews } from '../app/server-events.js';
import { claimShelf } from '../document/browser-shelf.js';
import { openDocument } from '../document/flow-document.js';
import { createHttpFlowServer } from './http-flow-server.js';
import type { OpenDocument } from './open-document.js';

export type Opening =
  | { type: 'opening' }
  | { type: 'open'; document: OpenDocument }
  | { type: 'failed'; error: ApiError | undefined };

const later = (run: () => void, ms: number): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Opens a flow as it was left here, follows what others save, and closes it with everything kept. */
export function useOpenDocument(flowId: string, isReadOnly: boolean): Opening {
  const [opening, setOpening] = useState<Opening>({ type: 'opening' });
  useEffect(() => {
    const ending = new AbortController();
    setOpening({ type: 'opening' });
    void open(flowId, isReadOnly, ending.signal).then((result) => {
      if (!ending.signal.aborted) setOpening(result);
    });
    return () => ending.abort();
  }, [flowId, isReadOnly]);
  return opening;
}

async function open(flowId: string, isReadOnly: boolean, signal: AbortSignal): Promise<Opening> {
  const server = createHttpFlowServer(flowId);
  const { shelf, release } = await claimShelf(flowId);
  const [loaded, kept] = await Promise.all([server.load(), shelf.load(flowId).catch(() => undefined)]);
  if (loaded.type !== 'loaded' || signal.aborted) {
    release();
    return { type: 'failed', error: loaded.type === 'refused' ? loaded.refusal : undefined };
  }
  const { flow, revision, by } = loaded;
  const opened = openDocument<ApiError>({
    flowId,
    flow,
    revision,
    by,
    server,
    shelf,
    kept,
    isReadOnly,
    later,
    nowMs: Date.now,
  });
  const document: OpenDocument = {
    ...opened,
    edit: (operation, options) => opened.edit(withPlaces(opened.getState().flow, operation), options),
  };
  const stopNews = onFlowNews((news) => {
    if (news.id === flowId) document.hear(news.revision);
  });
  const onHidden = (): void => {
    if (globalThis.document.visibilityState === 'hidden') void document.save();
  };
  // The shelf first: a page that is going away finishes nothing else for sure.
  const onLeave = (): void => void document.close();
  globalThis.document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('online', document.retry);
  signal.addEventListener('abort', () => {
    stopNews();
    globalThis.document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('online', document.retry);
    void document.save().then(document.close).finally(release);
  });
  return { type: 'open', document };
}

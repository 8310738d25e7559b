import { useEffect } from 'react';
import type { PresenceNews } from '../presence/presence.js';
import { queryClient } from './query-client.js';

/** As GET /stream tells it. */
export interface FlowNews {
  id: string;
  name: string;
  revision: number;
  liveVersion: number | null;
}

const flowListeners = new Set<(news: FlowNews) => void>();

/** Called when anybody has saved or published a flow. */
export function onFlowNews(listener: (news: FlowNews) => void): () => void {
  flowListeners.add(listener);
  return () => flowListeners.delete(listener);
}

const presenceListeners = new Set<(news: PresenceNews) => void>();

/** Called when somebody says that they have a flow open, or leave it. */
export function onPresenceNews(listener: (news: PresenceNews) => void): () => void {
  presenceListeners.add(listener);
  return () => presenceListeners.delete(listener);
}

const conversationListeners = new Set<(conversationId: string) => void>();

/** Called when something has happened in a conversation; only those who may read them are told. */
export function onConversationNews(listener: (conversationId: string) => void): () => void {
  conversationListeners.add(listener);
  return () => conversationListeners.delete(listener);
}

const openListeners = new Set<() => void>();

/** Called when the line is open, for the first time or again: from now on everything that is said is heard. */
export function onStreamOpen(listener: () => void): () => void {
  openListeners.add(listener);
  return () => openListeners.delete(listener);
}

/** One line for the whole page; the browser opens it again by itself, and nothing is lost meanwhile. */
export function useServerEvents(): void {
  useEffect(() => {
    const line = new EventSource('/api/v1/stream');
    // What other flows listen for changes with what of them is live.
    const live = new Map<string, number | null>();
    line.addEventListener('flow', ({ data }: MessageEvent<string>) => {
      // Our own engine wrote it.
      const news = JSON.parse(data) as FlowNews;
      void queryClient.invalidateQueries({ queryKey: ['flows'] });
      if (live.get(news.id) !== news.liveVersion) {
        live.set(news.id, news.liveVersion);
        for (const key of ['known', 'server-problems'])
          void queryClient.invalidateQueries({ queryKey: [key] });
      }
      for (const listener of flowListeners) listener(news);
    });
    line.addEventListener('presence', ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as PresenceNews;
      for (const listener of presenceListeners) listener(news);
    });
    line.addEventListener('conversation', ({ data }: MessageEvent<string>) => {
      const { id } = JSON.parse(data) as { id: string };
      for (const listener of conversationListeners) listener(id);
    });
    let isNew = true;
    line.addEventListener('error', () => (isNew = true));
    // The first one says that the server has taken us in.
    line.addEventListener('cursor', () => {
      if (isNew) for (const listener of openListeners) listener();
      isNew = false;
    });
    line.addEventListener('reset', () => void queryClient.invalidateQueries());
    return () => line.close();
  }, []);
}

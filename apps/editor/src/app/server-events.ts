import { useEffect } from 'react';
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

/** One line for the whole page; the browser opens it again by itself, and nothing is lost meanwhile. */
export function useServerEvents(): void {
  useEffect(() => {
    const line = new EventSource('/api/v1/stream');
    line.addEventListener('flow', ({ data }: MessageEvent<string>) => {
      // Our own engine wrote it.
      const news = JSON.parse(data) as FlowNews;
      void queryClient.invalidateQueries({ queryKey: ['flows'] });
      for (const listener of flowListeners) listener(news);
    });
    line.addEventListener('reset', () => void queryClient.invalidateQueries());
    return () => line.close();
  }, []);
}

import { useEffect } from 'react';
import { queryClient } from './query-client.js';

/** One line for the whole page; the browser opens it again by itself, and nothing is lost meanwhile. */
export function useServerEvents(): void {
  useEffect(() => {
    const line = new EventSource('/api/v1/stream');
    line.addEventListener('flow', () => void queryClient.invalidateQueries({ queryKey: ['flows'] }));
    line.addEventListener('reset', () => void queryClient.invalidateQueries());
    return () => line.close();
  }, []);
}

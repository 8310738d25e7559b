import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/problem.js';

/** What the server knows, kept for all screens. A refusal is final; only a server that is away is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) =>
        count < 3 && error instanceof ApiError && (error.isOffline || error.status >= 500),
    },
    mutations: { retry: false },
  },
});

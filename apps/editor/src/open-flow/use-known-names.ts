import type { KnownNames } from '@nightshift/schema';
import { useQueries } from '@tanstack/react-query';
import { call } from '../api/call.js';

const NAMES_STALE_MS = 60_000;

/** The names around a flow that its checks and pickers know: calendars, teams. What is not loaded yet is not checked against. */
export function useKnownNames(): KnownNames {
  return useQueries({
    queries: [
      {
        queryKey: ['calendars', 'names'],
        staleTime: NAMES_STALE_MS,
        queryFn: async () =>
          (await call('GET /calendars', { query: { limit: 200 } })).items.map(({ name }) => name),
      },
      {
        queryKey: ['teams', 'names'],
        staleTime: NAMES_STALE_MS,
        queryFn: async () => (await call('GET /teams')).items.map(({ name }) => name),
      },
    ],
    combine: collect,
  });
}

function collect([calendars, teams]: [
  { data: string[] | undefined },
  { data: string[] | undefined },
]): KnownNames {
  return {
    ...(calendars.data === undefined ? {} : { calendars: calendars.data }),
    ...(teams.data === undefined ? {} : { teams: teams.data }),
  };
}

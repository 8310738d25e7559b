import { useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { allItems } from '../parts/all-items.js';

export type Person = Answer<'GET /users'>['items'][number];
export type Team = Answer<'GET /teams'>['items'][number];

export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: () => allItems((query) => call('GET /users', { query })),
  });
}

export function useTeams() {
  return useQuery({
    queryKey: ['teams'],
    queryFn: async () => (await call('GET /teams')).items,
  });
}

export async function refreshPeople(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['people'] }),
    queryClient.invalidateQueries({ queryKey: ['teams'] }),
  ]);
}

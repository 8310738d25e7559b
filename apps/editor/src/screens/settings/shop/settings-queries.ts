import { useMutation, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';

export type Settings = Answer<'GET /settings'>;

export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => call('GET /settings') });
}

export function useChangeSettings() {
  return useMutation({
    mutationFn: (body: Partial<Settings>) => call('PATCH /settings', { body }),
    onSuccess: (settings) => queryClient.setQueryData(['settings'], settings),
  });
}

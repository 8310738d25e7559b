import { useMutation, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { allItems } from '../parts/all-items.js';

export type Channel = Answer<'GET /channels/{id}'>;
export type ChannelType = Answer<'GET /channel-types'>['items'][number];

/** So often the page is asked for while somebody looks at it. */
const LOOK_EVERY_MS = 2500;

export function useChannels() {
  return useQuery({
    queryKey: ['channels'],
    queryFn: () => allItems((query) => call('GET /channels', { query })),
    refetchInterval: 15_000,
  });
}

export function useChannel(id: string) {
  return useQuery({
    queryKey: ['channels', id],
    queryFn: () => call('GET /channels/{id}', { params: { id } }),
    refetchInterval: LOOK_EVERY_MS,
  });
}

export function useChannelTypes() {
  return useQuery({
    queryKey: ['channel-types'],
    staleTime: Infinity,
    queryFn: async () => (await call('GET /channel-types')).items,
  });
}

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['channels'] });

export function useCreateChannel() {
  return useMutation({
    mutationFn: (body: { type: 'web' | 'api'; name: string }) => call('POST /channels', { body }),
    onSuccess: refresh,
  });
}

export interface ChannelChange {
  name?: string;
  isActive?: boolean;
  config?: Record<string, unknown>;
}

export function useChangeChannel(id: string) {
  return useMutation({
    mutationFn: (body: ChannelChange) => call('PATCH /channels/{id}', { params: { id }, body }),
    onSuccess: async (channel) => {
      queryClient.setQueryData(['channels', id], channel);
      await refresh();
    },
  });
}

import { useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';

export type AiProviders = Answer<'GET /ai/providers'>;
export type Provider = AiProviders['items'][number];

/** Looked at again, for one may fail or rest in the meantime. */
export function useProviders() {
  return useQuery({
    queryKey: ['ai', 'providers'],
    queryFn: () => call('GET /ai/providers'),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ failure }) => failure !== null && failure.answeredAt === null) === true
        ? 5000
        : 30_000,
  });
}

export type Embeddings = Answer<'GET /knowledge/embeddings'>;

const LOOK_AGAIN_MS = 2000;

/** Looked at again while vectors are being made. */
export function useEmbeddings() {
  return useQuery({
    queryKey: ['ai', 'embeddings'],
    queryFn: () => call('GET /knowledge/embeddings'),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.inForce !== null && data.embedded < data.passages ? LOOK_AGAIN_MS : false,
  });
}

export const refreshAi = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['ai'] });

import { useMutation, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';

export type FlowSummary = Answer<'GET /flows'>['items'][number];

/** All of them: a few hundred at most, searched and sorted here. */
export function useFlows() {
  return useQuery({
    queryKey: ['flows'],
    queryFn: async (): Promise<FlowSummary[]> => {
      const all: FlowSummary[] = [];
      let cursor: string | undefined;
      do {
        const page = await call('GET /flows', { query: { limit: 200, cursor } });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    },
  });
}

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['flows'] });

/** A flow of this name with nothing in it; resolves to its id. */
export function useCreateFlow() {
  return useMutation({
    mutationFn: async ({ name, language }: { name: string; language: string }) =>
      call('POST /flows', { body: { ...EMPTY, name, languages: [language] } }),
    onSuccess: refresh,
  });
}

export function useDuplicateFlow() {
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const { id: _id, ...document } = await call('GET /flows/{id}/export', { params: { id } });
      return call('POST /flows', { body: { ...document, name } });
    },
    onSuccess: refresh,
  });
}

/** Resolves to a function that brings it back. */
export function useRemoveFlow() {
  return useMutation({
    mutationFn: async (id: string) => {
      const document = await call('GET /flows/{id}/export', { params: { id } });
      await call('DELETE /flows/{id}', { params: { id } });
      return async (): Promise<void> => {
        await call('POST /flows', { body: document });
        await refresh();
      };
    },
    onSuccess: refresh,
  });
}

const EMPTY = { schema: 1, variables: {}, triggers: {}, nodes: {}, layout: {}, notes: [] };

import { useMutation, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';

export type FlowSummary = Answer<'GET /flows'>['items'][number];

const AGAIN_MS = 2000;

/** All of them: a few hundred at most, searched and sorted here. */
export function useFlows() {
  return useQuery({
    queryKey: ['flows'],
    // What the server did not come to look at is by the next time.
    refetchInterval: ({ state: { data } }) => data?.some(({ toFillIn }) => toFillIn === null) && AGAIN_MS,
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

export type Folder = Answer<'GET /folders'>['items'][number];

export function useFolders() {
  return useQuery({
    queryKey: ['flows', 'folders'],
    queryFn: async () => (await call('GET /folders')).items,
  });
}

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['flows'] });

/** A flow of this name with nothing in it; resolves to its id. */
export function useCreateFlow() {
  return useMutation({
    mutationFn: async ({ name, folderId }: { name: string; folderId: string | null }) => {
      const { languages } = await call('GET /settings');
      const made = await call('POST /flows', { body: { ...EMPTY, name, languages } });
      if (folderId !== null) await call('PATCH /flows/{id}', { params: { id: made.id }, body: { folderId } });
      return made;
    },
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

/** Of the draft, as it is now: customers never read it, and versions keep the name that they had. */
export function useRenameFlow() {
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const { draft, revision } = await call('GET /flows/{id}', { params: { id } });
      await call('PUT /flows/{id}', { params: { id }, body: { ...draft, name }, ifMatch: revision });
    },
    onSuccess: refresh,
  });
}

/** Into a folder, or away and back. */
export function usePlaceFlow() {
  return useMutation({
    mutationFn: async ({ id, ...body }: { id: string; folderId?: string | null; isArchived?: boolean }) =>
      call('PATCH /flows/{id}', { params: { id }, body }),
    onSuccess: refresh,
  });
}

/** Customers do not get it any more. Resolves to the live flows that run it as a step. */
export function useTakeOffline() {
  return useMutation({
    mutationFn: async (id: string) => {
      await call('POST /flows/{id}/unpublish', { params: { id } });
      return (await call('GET /flows/{id}/callers', { params: { id } })).items;
    },
    onSuccess: refresh,
  });
}

export function useSaveFolder() {
  return useMutation({
    mutationFn: async ({ id, name }: { id?: string; name: string }) =>
      id === undefined
        ? call('POST /folders', { body: { name } })
        : call('PATCH /folders/{id}', { params: { id }, body: { name } }),
    onSuccess: refresh,
  });
}

/** Resolves to a function that brings it back, with the flows that were in it. */
export function useRemoveFolder() {
  return useMutation({
    mutationFn: async ({ id, name }: Folder) => {
      const { flows } = await call('DELETE /folders/{id}', { params: { id } });
      return async (): Promise<void> => {
        const { id: folderId } = await call('POST /folders', { body: { name } });
        for (const flow of flows)
          await call('PATCH /flows/{id}', { params: { id: flow }, body: { folderId } });
        await refresh();
      };
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

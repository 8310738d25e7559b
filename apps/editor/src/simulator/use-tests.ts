import { useMutation, useQuery } from '@tanstack/react-query';
import type { ConversationTest } from '@nightshift/schema';
import { call } from '../api/call.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from '../app/query-client.js';

interface Stored {
  revision: number;
  items: ConversationTest[];
}

const TRIES = 3;

/** The conversation tests of a flow, as the server keeps them. */
export function useTests(flowId: string) {
  return useQuery({ queryKey: ['flows', flowId, 'tests'], retry: false, queryFn: () => loadTests(flowId) });
}

export async function loadTests(flowId: string): Promise<Stored> {
  const { revision, items } = await call('GET /flows/{id}/tests', { params: { id: flowId } });
  // The engine has checked them; a test of a newer form is reported when it is played.
  return { revision, items: items as unknown as ConversationTest[] };
}

/** Changes the list as it is on the server now; when somebody else saves meanwhile, the change is made to theirs. */
export function useChangeTests(flowId: string) {
  return useMutation({
    mutationFn: async (change: (tests: readonly ConversationTest[]) => ConversationTest[]) => {
      for (let attempt = 1; ; attempt += 1) {
        const { revision, items } = await loadTests(flowId);
        const changed = change(items);
        try {
          const body = { items: changed as unknown as Record<string, unknown>[] };
          await call('PUT /flows/{id}/tests', { params: { id: flowId }, body, ifMatch: revision });
          return changed;
        } catch (error) {
          if (!(error instanceof ApiError) || error.status !== 412 || attempt === TRIES) throw error;
        }
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['flows', flowId, 'tests'] }),
  });
}

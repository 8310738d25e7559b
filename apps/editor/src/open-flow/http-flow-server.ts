import type { Flow } from '@nightshift/schema';
import { call } from '../api/call.js';
import { ApiError } from '../api/problem.js';
import type { FlowServer } from '../document/flow-server.js';

/** Drafts by HTTP: the revision travels as ETag and If-Match. */
export function createHttpFlowServer(flowId: string): FlowServer<ApiError> {
  const params = { id: flowId };
  return {
    load: () =>
      answer(async () => {
        const { draft, revision, updatedBy, updatedAt } = await call('GET /flows/{id}', { params });
        const by = { id: updatedBy?.id ?? null, name: updatedBy?.name ?? null, at: updatedAt };
        return { type: 'loaded', flow: draft, revision, by } as const;
      }),
    save: (flow: Flow, ifMatch: number) =>
      answer(async () => {
        try {
          const { revision } = await call('PUT /flows/{id}', { params, body: flow, ifMatch });
          return { type: 'saved', revision } as const;
        } catch (error) {
          if (error instanceof ApiError && error.status === 412) return { type: 'stale' } as const;
          throw error;
        }
      }),
  };
}

async function answer<T>(
  ask: () => Promise<T>,
): Promise<T | { type: 'offline' } | { type: 'refused'; refusal: ApiError }> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.isOffline || error.status >= 500 || error.status === 429
      ? { type: 'offline' }
      : { type: 'refused', refusal: error };
  }
}

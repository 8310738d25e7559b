import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';

/** The draft of a flow, for screens that only look at it. */
export function useFlow(flowId: string) {
  return useQuery({
    queryKey: ['flows', flowId, 'draft'],
    retry: false,
    queryFn: async () => (await call('GET /flows/{id}', { params: { id: flowId } })).draft,
  });
}

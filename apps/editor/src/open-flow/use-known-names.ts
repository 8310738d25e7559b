import type { KnownNames } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';

const NOTHING: KnownNames = {};

/** The names around a flow that it is checked against. As long as they are not here, nothing is. */
export function useKnownNames(flowId: string): KnownNames {
  const { data = NOTHING } = useQuery({
    queryKey: ['known', flowId],
    // Whoever comes back from the settings has made what was missing.
    refetchOnMount: 'always',
    queryFn: () => call('GET /flows/{id}/known', { params: { id: flowId } }),
  });
  return data;
}

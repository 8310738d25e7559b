import { useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';

export type ContactField = Answer<'GET /contact-fields'>['items'][number];

export function useContactFields() {
  return useQuery({
    queryKey: ['contact-fields'],
    queryFn: async () => (await call('GET /contact-fields')).items,
  });
}

export const refreshFields = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['contact-fields'] });

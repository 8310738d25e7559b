import { useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';

export type Tag = Answer<'GET /tags'>['items'][number];

export function useTags() {
  return useQuery({ queryKey: ['tags'], queryFn: async () => (await call('GET /tags')).items });
}

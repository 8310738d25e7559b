import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';

/** By id: the text of a flow in which the words stand. */
export function useFoundTexts(search: string) {
  return useQuery({
    queryKey: ['flows', 'texts', search],
    enabled: search !== '',
    staleTime: 10_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
      const { items } = await call('GET /flow-texts', { query: { search: search.slice(0, 200) }, signal });
      return new Map(items.map(({ id, text }) => [id, text]));
    },
  });
}

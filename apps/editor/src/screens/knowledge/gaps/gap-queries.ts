import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';

export type Gap = Answer<'GET /knowledge/gaps'>['items'][number];
export type GapState = Gap['state'];

const PAGE = 30;

/** What was asked most often first. */
export function useGaps(filter: { state: GapState; language: string | null; market: string | null }) {
  const { state, language, market } = filter;
  return useInfiniteQuery({
    queryKey: ['knowledge', 'gaps', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call('GET /knowledge/gaps', {
        query: {
          limit: PAGE,
          cursor: pageParam,
          state,
          ...(language === null ? {} : { language }),
          ...(market === null ? {} : { market }),
        },
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

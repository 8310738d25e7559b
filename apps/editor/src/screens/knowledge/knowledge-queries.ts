import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';

export type Base = Answer<'GET /knowledge/bases'>['items'][number];
export type Source = Answer<'GET /knowledge/bases/{base}/sources'>['items'][number];
export type Passage = Answer<'GET /knowledge/bases/{base}/passages'>['items'][number];

export type Contradictions = Answer<'GET /knowledge/bases/{base}/contradictions'>;
export type ContradictingEntry = Contradictions['items'][number]['entries'][number];

/** While something is being read: often enough that its progress is seen to move. */
const WATCH_MS = 1000;
const PAGE = 200;
const PASSAGES = 50;

export const refreshKnowledge = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['knowledge'] });

interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

export async function allPages<T>(read: (cursor: string | undefined) => Promise<Listed<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

export function useBases() {
  return useQuery({
    queryKey: ['knowledge', 'bases'],
    queryFn: () => allPages((cursor) => call('GET /knowledge/bases', { query: { limit: PAGE, cursor } })),
    refetchInterval: ({ state }) =>
      state.data?.some(({ pending }) => pending > 0) === true ? WATCH_MS * 2 : false,
  });
}

export function useBase(base: string) {
  return useQuery({
    queryKey: ['knowledge', 'base', base],
    queryFn: () => call('GET /knowledge/bases/{base}', { params: { base } }),
    refetchInterval: ({ state }) => ((state.data?.pending ?? 0) > 0 ? WATCH_MS : false),
  });
}

export function useSources(base: string) {
  return useQuery({
    queryKey: ['knowledge', 'sources', base],
    queryFn: () =>
      allPages((cursor) =>
        call('GET /knowledge/bases/{base}/sources', { params: { base }, query: { limit: PAGE, cursor } }),
      ),
    refetchInterval: ({ state }) => (state.data?.some(isBeingRead) === true ? WATCH_MS : false),
  });
}

/** A page that nobody has named is called what it calls itself; its address stands beneath. */
export const titleOf = ({ name, title, url }: Pick<Source, 'name' | 'title' | 'url'>): string =>
  title !== null && url?.startsWith(name) === true ? title : name;

/** Looked for again whenever something of the base has changed. */
export function useContradictions({ id, changedAt }: Base) {
  return useQuery({
    queryKey: ['knowledge', 'contradictions', id, changedAt],
    queryFn: () => call('GET /knowledge/bases/{base}/contradictions', { params: { base: id } }),
    placeholderData: (before) => before,
  });
}

export const isBeingRead = ({ status }: Pick<Source, 'status'>): boolean =>
  status === 'waiting' || status === 'working';

/** Of one source, in pages; only those with these words in them. */
export function usePassages(
  base: string,
  { source, search }: { source: string | undefined; search: string },
) {
  return useInfiniteQuery({
    queryKey: ['knowledge', 'passages', base, source, search],
    enabled: source !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call('GET /knowledge/bases/{base}/passages', {
        params: { base },
        query: {
          limit: PASSAGES,
          cursor: pageParam,
          source,
          ...(search === '' ? {} : { search }),
        },
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

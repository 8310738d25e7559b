import { useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { allPages } from '../knowledge-queries.js';

export type Case = Answer<'GET /knowledge/bases/{base}/cases'>['items'][number];
export type Expected = Case['expect'];
export type Run = Answer<'GET /knowledge/bases/{base}/runs'>['items'][number];
export type Result = Answer<'GET /knowledge/bases/{base}/runs/{run}/results'>['items'][number];
export type Gate = Answer<'GET /knowledge/bases/{base}/gate'>;

const WATCH_MS = 1000;
const PAGE = 200;

const keyOf = (base: string, ...rest: unknown[]): unknown[] => ['evaluation', base, ...rest];

export const refreshEvaluation = (base: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: keyOf(base) });

export function useCases(base: string) {
  return useQuery({
    queryKey: keyOf(base, 'cases'),
    queryFn: () =>
      allPages((cursor) =>
        call('GET /knowledge/bases/{base}/cases', { params: { base }, query: { limit: PAGE, cursor } }),
      ),
  });
}

/** The newest first. */
export function useRuns(base: string) {
  return useQuery({
    queryKey: keyOf(base, 'runs'),
    queryFn: async () =>
      (await call('GET /knowledge/bases/{base}/runs', { params: { base }, query: { limit: 10 } })).items,
    refetchInterval: ({ state }) => (state.data?.some(isGoingOn) === true ? WATCH_MS : false),
  });
}

export const isGoingOn = ({ status }: Run): boolean => status === 'waiting' || status === 'working';

export function useResults(base: string, run: Run | undefined) {
  return useQuery({
    // A run that is over does not change any more.
    queryKey: keyOf(base, 'results', run?.id),
    placeholderData: (before) => before,
    enabled: run !== undefined,
    queryFn: () =>
      allPages((cursor) =>
        call('GET /knowledge/bases/{base}/runs/{run}/results', {
          params: { base, run: run?.id ?? '' },
          query: { limit: PAGE, cursor },
        }),
      ),
  });
}

export function useComparison(base: string, before: Run | undefined, after: Run | undefined) {
  return useQuery({
    queryKey: keyOf(base, 'compare', before?.id, after?.id),
    enabled: before !== undefined && after !== undefined,
    queryFn: () =>
      call('GET /knowledge/bases/{base}/runs/{run}/compare', {
        params: { base, run: after?.id ?? '' },
        query: { before: before?.id ?? '' },
      }),
  });
}

/** It is held against the last run that is done. */
export function useGate(base: string, run: string | undefined) {
  return useQuery({
    queryKey: keyOf(base, 'gate', run),
    placeholderData: (before) => before,
    queryFn: () => call('GET /knowledge/bases/{base}/gate', { params: { base } }),
  });
}

export async function addCase(
  base: string,
  body: { question: string; expect: Expected; language?: string; market?: string },
): Promise<void> {
  await call('POST /knowledge/bases/{base}/cases', { params: { base }, body });
  await refreshEvaluation(base);
}

/** In place of what it was; what else it holds stays. */
export async function changeCase(
  base: string,
  { id, language, market, note }: Case,
  changed: { question: string; expect: Expected },
): Promise<void> {
  const body = {
    ...changed,
    ...(language === null ? {} : { language }),
    ...(market === null ? {} : { market }),
    ...(note === null ? {} : { note }),
  };
  await call('PUT /knowledge/bases/{base}/cases/{case}', { params: { base, case: id }, body });
  await refreshEvaluation(base);
}

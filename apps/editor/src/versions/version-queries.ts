import type { Flow } from '@nightshift/schema';
import { queryOptions, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { call, type Answer } from '../api/call.js';
import { queryClient } from '../app/query-client.js';

export type Version = Answer<'GET /flows/{id}/versions'>['items'][number];

/** A published version by its number, the draft as it is here, or what was before the first version. */
export type Side = number | 'draft' | 'nothing';

const MOST = 200;

/** Newest first. */
export function useVersions(flowId: string, isWanted = true) {
  return useQuery({
    enabled: isWanted,
    queryKey: ['flows', flowId, 'versions'],
    queryFn: async () =>
      (await call('GET /flows/{id}/versions', { params: { id: flowId }, query: { limit: MOST } })).items,
  });
}

/** Live flows that run this one as a step. */
export function useCallers(flowId: string) {
  return useQuery({
    queryKey: ['flows', flowId, 'callers'],
    queryFn: async () => (await call('GET /flows/{id}/callers', { params: { id: flowId } })).items,
  });
}

/** The document of a published version, which never changes; nothing for null. */
export function useVersionFlow(flowId: string, version: number | null) {
  return useQuery(versionQuery(flowId, version));
}

/** Of every version that is named, those documents that have come. */
export function useVersionFlows(
  flowId: string,
  named: readonly { version: number }[],
): ReadonlyMap<number, Flow> {
  const versions = [...new Set(named.map(({ version }) => version))];
  return useQueries({
    queries: versions.map((version) => ({
      ...versionQuery(flowId, version),
      select: (flow: Flow): Numbered => [version, flow],
    })),
    combine: byNumber,
  });
}

type Numbered = readonly [version: number, flow: Flow];

function byNumber(results: readonly { data: Numbered | undefined }[]): ReadonlyMap<number, Flow> {
  return new Map(results.flatMap(({ data }) => (data === undefined ? [] : [data])));
}

function versionQuery(flowId: string, version: number | null) {
  return queryOptions({
    queryKey: ['flow version', flowId, version],
    staleTime: Infinity,
    enabled: version !== null,
    queryFn: (): Promise<Flow> =>
      call('GET /flows/{id}/versions/{version}', { params: { id: flowId, version: version ?? 0 } }),
  });
}

/** Undefined until it is known; null while nothing is live. */
export function useLiveVersion(flowId: string): number | null | undefined {
  const { data } = useQuery({
    queryKey: ['flows', flowId, 'live version'],
    queryFn: async () => (await call('GET /flows/{id}', { params: { id: flowId } })).liveVersion,
  });
  return data;
}

/** Of a flow that is off line what was live, and until when; null when nothing ever was. Undefined until it is known, and of others. */
export function useLastLive(
  flowId: string,
  isOffline: boolean,
): { version: number; until: string } | null | undefined {
  const { data } = useVersions(flowId, isOffline);
  if (!isOffline || data === undefined) return undefined;
  const [last] = data.flatMap(({ version, liveUntil }) =>
    liveUntil === null ? [] : [{ version, until: liveUntil }],
  );
  return last ?? null;
}

export function useLabelVersion(flowId: string) {
  return useMutation({
    mutationFn: ({ version, label }: { version: number; label: string | null }) =>
      call('PATCH /flows/{id}/versions/{version}', { params: { id: flowId, version }, body: { label } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['flows', flowId, 'versions'] }),
  });
}

export type Standing = Answer<'GET /flows/{id}/runs'>['items'][number];

/** Runs that wait, by version and node, as of now. */
export function useStandingRuns(flowId: string) {
  return useQuery({
    queryKey: ['flows', flowId, 'runs'],
    staleTime: 0,
    queryFn: async () => (await call('GET /flows/{id}/runs', { params: { id: flowId } })).items,
  });
}

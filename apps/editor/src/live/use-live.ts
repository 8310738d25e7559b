import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CallOutcome, Json, TraceItem } from '@nightshift/schema';
import { call, type Answer } from '../api/call.js';
import { queryClient } from '../app/query-client.js';
import { onConversationNews } from '../app/server-events.js';
import { periodStart, type Period } from './step-counts.js';

export function useCounts(flowId: string, period: Period, version: number | null) {
  return useQuery({
    queryKey: ['flows', flowId, 'counts', period, version],
    refetchInterval: 30_000,
    queryFn: () =>
      call('GET /flows/{id}/counts', {
        params: { id: flowId },
        query: {
          from: periodStart(period, new Date()).toISOString(),
          ...(version === null ? {} : { version }),
        },
      }),
  });
}

/** Who stands where at this moment; in the cache beside what the publish dialog asks, and read anew as often as counts. */
export function useStanding(flowId: string) {
  return useQuery({
    queryKey: ['flows', flowId, 'runs', 'live'],
    refetchInterval: 30_000,
    queryFn: async () => (await call('GET /flows/{id}/runs', { params: { id: flowId } })).items,
  });
}

/** Reads the counts, the list of conversations, and the one that is replayed, anew whenever something happens in one. */
export function useConversationNews(flowId: string): void {
  useEffect(() => {
    let timer: number | undefined;
    const changed = new Set<string>();
    const stop = onConversationNews((conversationId) => {
      changed.add(conversationId);
      // A busy shop has news many times a second; nobody reads as fast.
      timer ??= window.setTimeout(() => {
        timer = undefined;
        for (const id of changed) void queryClient.invalidateQueries({ queryKey: ['timeline', id] });
        changed.clear();
        for (const what of ['visits', 'runs', 'counts'])
          void queryClient.invalidateQueries({ queryKey: ['flows', flowId, what] });
      }, NEWS_EVERY_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [flowId]);
}

const NEWS_EVERY_MS = 1000;

export type Visit = Answer<'GET /flows/{id}/conversations'>['items'][number];

/** Those that came through the flow, or all there are. */
export type Among = 'through' | 'all';

export function useVisits(flowId: string, words: string, among: Among, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['flows', flowId, 'visits', among, words],
    enabled,
    // What is there stays while other words are looked for.
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call('GET /flows/{id}/conversations', {
        params: { id: flowId },
        query: {
          limit: 30,
          among,
          ...(words === '' ? {} : { words }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

type Entry = Answer<'GET /conversations/{id}/timeline'>['items'][number];

/** One thing that came in, what was decided and why, and what the customer got. */
export interface Moment extends Omit<Entry, 'trace' | 'event' | 'effects'> {
  event: {
    type: string;
    text?: string;
    url?: string;
    name?: string;
    dwellMs?: number;
    /** Of a call that has come back: the effect that started it, and what came. */
    call?: string;
    outcome?: CallOutcome;
    /** Of an answer that was judged. */
    messageId?: string;
    isWrong?: boolean;
  };
  trace: readonly (TraceItem & { say: string })[];
  effects: readonly (Pick<Entry['effects'][number], 'id' | 'type' | 'outbox' | 'messageId'> & {
    text?: string;
    /** Of a call that is started. */
    call?: string;
    input?: Json;
  })[];
}

const MAX_PAGES = 10;

export function useTimeline(conversationId: string) {
  return useQuery({
    queryKey: ['timeline', conversationId],
    queryFn: () => readTimeline(conversationId),
  });
}

/** All of a conversation, from its beginning. */
export async function readTimeline(conversationId: string): Promise<Moment[]> {
  const moments: Moment[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { items, nextCursor } = await call('GET /conversations/{id}/timeline', {
      params: { id: conversationId },
      query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) },
    });
    // The engine writes traces and effects whole; its documentation names only what every one of them has.
    moments.push(...(items as unknown as Moment[]));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return moments;
}

import { isJsonObject, type Flow, type Problem } from '@nightshift/schema';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '../api/call.js';
import { queryClient } from '../app/query-client.js';
import type { NodeCatalogue } from './catalogue.js';

const AFTER_MS = 1500;
const STALE_MS = 60_000;
const NONE: readonly Problem[] = [];

const ASKED = 'server-problems';

export interface ServerProblems {
  problems: readonly Problem[];
  /** What was found is about a flow that has changed since, or an answer is under way. */
  isAsking: boolean;
  /** About the flow as it is now: what the server alone knows may have changed, too. */
  askNow: () => void;
}

/**
 * What only the server can say, asked when the flow has rested for a moment: where other live flows listen for the same,
 * which knowledge bases are not as good as they have to be, and which budgets are never enough.
 */
export function useServerProblems(flow: Flow, catalogue: NodeCatalogue): ServerProblems {
  const lookUps = useMemo(() => lookUpsIn(flow, catalogue), [flow, catalogue]);
  const heard = JSON.stringify([flow.triggers, flow.values, lookUps]);
  const [rested, setRested] = useState({ heard, flow });
  useEffect(() => {
    const timer = setTimeout(
      () => setRested((before) => (before.heard === heard ? before : { heard, flow })),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [heard, flow]);
  const { data, isFetching } = useQuery({
    queryKey: [ASKED, flow.id, rested.heard],
    staleTime: STALE_MS,
    // Until the answer is there, what was found before is closer to the truth than nothing.
    placeholderData: keepPreviousData,
    // Whoever comes back from an evaluation has mended what it missed.
    refetchOnMount: lookUps.length > 0 ? 'always' : true,
    refetchOnWindowFocus: lookUps.length > 0 ? 'always' : true,
    retry: false,
    enabled: Object.keys(rested.flow.triggers).length + lookUps.length > 0,
    queryFn: async (): Promise<readonly Problem[]> => {
      const { problems, warnings } = await call('POST /flows/check', { body: rested.flow });
      // The engine writes them in this shape; its documentation leaves the details open.
      const all = [...problems, ...warnings] as readonly Problem[];
      return all.filter(({ code }) => isServers(code));
    },
  });
  const askNow = useCallback(() => {
    setRested({ heard, flow });
    void queryClient.invalidateQueries({ queryKey: [ASKED] });
  }, [heard, flow]);
  const problems = useMemo(
    () => (data ?? NONE).filter((problem) => !isSettledSince(problem, rested.flow, flow)),
    [data, rested, flow],
  );
  return { problems, isAsking: isFetching || rested.heard !== heard, askNow };
}

/** The others are found beside the page, at once. */
function isServers(code: string): boolean {
  return ['overlap.', 'knowledge.', 'budget.'].some((part) => code.startsWith(part));
}

/** The steps that look in knowledge bases, with all that they are told: bases and budgets are for the server to judge. */
function lookUpsIn({ nodes }: Flow, catalogue: NodeCatalogue): readonly unknown[] {
  return Object.entries(nodes).flatMap(([id, { type, config }]) => {
    const fields = catalogue.manifest('node', type)?.config;
    const properties = fields !== undefined && 'properties' in fields ? fields.properties : undefined;
    const looksUp = Object.values(asObject(properties)).some(
      (each) => asObject(asObject(each)['ui'])['widget'] === 'knowledge',
    );
    return looksUp ? [[id, config]] : [];
  });
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> => (isJsonObject(value) ? value : {});

/** It was said who goes first: nobody waits for the server to say the same. */
function isSettledSince({ params, nodeId }: Problem, asked: Flow, now: Flow): boolean {
  const other = String(params?.['otherId']);
  const said = ({ triggers }: Flow): string | undefined => triggers[nodeId ?? '']?.rules?.overlaps?.[other];
  return said(now) !== undefined && said(now) !== said(asked);
}

import { isJsonObject, type Flow, type Problem } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../api/call.js';
import type { NodeCatalogue } from './catalogue.js';

const AFTER_MS = 1500;
const STALE_MS = 60_000;
const NONE: readonly Problem[] = [];

/** The key of what is read by what the server alone knows. */
export const ASKED = 'server-problems';

/**
 * What only the server can say, asked when the flow has rested for a moment: where other live flows listen for the same,
 * and which knowledge bases are not as good as they have to be.
 */
export function useServerProblems(flow: Flow, catalogue: NodeCatalogue): readonly Problem[] {
  const bases = useMemo(() => basesIn(flow, catalogue), [flow, catalogue]);
  const heard = JSON.stringify([flow.triggers, flow.values, bases]);
  const [rested, setRested] = useState({ heard, flow });
  useEffect(() => {
    const timer = setTimeout(
      () => setRested((before) => (before.heard === heard ? before : { heard, flow })),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [heard, flow]);
  const { data } = useQuery({
    queryKey: [ASKED, flow.id, rested.heard],
    staleTime: STALE_MS,
    // Whoever comes back from an evaluation has mended what it missed.
    refetchOnMount: bases.length > 0 ? 'always' : true,
    refetchOnWindowFocus: bases.length > 0 ? 'always' : true,
    retry: false,
    enabled: Object.keys(rested.flow.triggers).length + bases.length > 0,
    queryFn: async (): Promise<readonly Problem[]> => {
      const { problems, warnings } = await call('POST /flows/check', { body: rested.flow });
      // The engine writes them in this shape; its documentation leaves the details open.
      const all = [...problems, ...warnings] as readonly Problem[];
      return all.filter(({ code }) => isServers(code));
    },
  });
  return useMemo(
    () => (data ?? NONE).filter((problem) => !isSettledSince(problem, rested.flow, flow)),
    [data, rested, flow],
  );
}

/** The others are found beside the page, at once. */
function isServers(code: string): boolean {
  return ['overlap.', 'knowledge.', 'budget.'].some((part) => code.startsWith(part));
}

/** Which step looks in which knowledge bases; in all of them where it names none. */
function basesIn({ nodes }: Flow, catalogue: NodeCatalogue): readonly unknown[] {
  return Object.entries(nodes).flatMap(([id, { type, config }]) => {
    const fields = catalogue.manifest('node', type)?.config;
    const properties = fields !== undefined && 'properties' in fields ? fields.properties : undefined;
    const field = Object.entries(asObject(properties)).find(
      ([, each]) => asObject(asObject(each)['ui'])['widget'] === 'knowledge',
    );
    return field === undefined ? [] : [[id, config[field[0]]]];
  });
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> => (isJsonObject(value) ? value : {});

/** It was said who goes first: nobody waits for the server to say the same. */
function isSettledSince({ params, nodeId }: Problem, asked: Flow, now: Flow): boolean {
  const other = String(params?.['otherId']);
  const said = ({ triggers }: Flow): string | undefined => triggers[nodeId ?? '']?.rules?.overlaps?.[other];
  return said(now) !== undefined && said(now) !== said(asked);
}

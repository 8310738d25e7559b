import type { Flow, Problem } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../api/call.js';

const AFTER_MS = 1500;
const STALE_MS = 60_000;
const NONE: readonly Problem[] = [];

/** Where other live flows listen for the same: asked of the server, which knows them, when the triggers have rested for a moment. */
export function useOverlaps(flow: Flow): readonly Problem[] {
  const heard = JSON.stringify([flow.triggers, flow.values]);
  const [rested, setRested] = useState({ heard, flow });
  useEffect(() => {
    const timer = setTimeout(
      () => setRested((before) => (before.heard === heard ? before : { heard, flow })),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [heard, flow]);
  const { data } = useQuery({
    queryKey: ['overlaps', flow.id, rested.heard],
    staleTime: STALE_MS,
    retry: false,
    enabled: Object.keys(rested.flow.triggers).length > 0,
    queryFn: async (): Promise<readonly Problem[]> => {
      const { warnings } = await call('POST /flows/check', { body: rested.flow });
      // The engine writes them in this shape; its documentation leaves the details open.
      return warnings as readonly Problem[];
    },
  });
  return useMemo(
    () => (data ?? NONE).filter((problem) => !isSettledSince(problem, rested.flow, flow)),
    [data, rested, flow],
  );
}

/** It was said who goes first: nobody waits for the server to say the same. */
function isSettledSince({ params, nodeId }: Problem, asked: Flow, now: Flow): boolean {
  const other = String(params?.['otherId']);
  const said = ({ triggers }: Flow): string | undefined => triggers[nodeId ?? '']?.rules?.overlaps?.[other];
  return said(now) !== undefined && said(now) !== said(asked);
}

import { isSameJson, type Flow } from '@nightshift/schema';
import { useLiveVersion, useVersionFlow } from '../versions/version-queries.js';

/**
 * What customers meet, in place of the draft: the version that was chosen, or the live one. Null where the draft is the
 * same, or nothing is live.
 */
export function useDrawn(draft: Flow, chosen: number | null): { flow: Flow; version: number | null } {
  const live = useLiveVersion(draft.id) ?? null;
  const wanted = chosen ?? live;
  const { data: flow } = useVersionFlow(draft.id, wanted);
  if (flow === undefined || isSameSteps(flow, draft)) return { flow: draft, version: null };
  return { flow, version: wanted };
}

/** Where cards lie, and what is written beside them, customers never meet. */
function isSameSteps(a: Flow, b: Flow): boolean {
  return isSameJson(a.triggers, b.triggers) && isSameJson(a.nodes, b.nodes);
}

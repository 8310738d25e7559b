import { isDeepStrictEqual } from 'node:util';
import { applyOp, settleOverlap, type Flow, type SettleRequest, type Settlement } from '@nightshift/schema';
import type { Tx } from '../store/tx.js';
import { liveOverlaps, type OverlapRequest } from './live-overlaps.js';

export interface SettlingRequest extends OverlapRequest {
  /** By the id of the other flow: these flows go first there, or it does. */
  overlaps: Readonly<Record<string, Settlement>>;
}

/** Who goes before one flow may meet the next that was hidden behind it. */
const MOST_ROUNDS = 4;

/** The flows with the priorities that make it so; what cannot be is left as it is, and warned of. */
export async function settleOverlaps(
  tx: Tx,
  workspaceId: string,
  { overlaps, ...request }: SettlingRequest,
): Promise<readonly Flow[]> {
  let { flows } = request;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = flows;
    const open =
      Object.keys(overlaps).length === 0 ? [] : await liveOverlaps(tx, workspaceId, { ...request, flows });
    for (const [otherId, outcome] of Object.entries(overlaps)) {
      const problems = open.filter(({ params }) => params?.['otherId'] === otherId);
      if (problems.length > 0) flows = settle(flows, { otherId, outcome, problems });
    }
    if (isDeepStrictEqual(flows, before)) break;
  }
  return flows;
}

function settle(flows: readonly Flow[], request: SettleRequest): readonly Flow[] {
  const operations = settleOverlap(flows, request);
  return flows.map((flow) => {
    const operation = operations?.get(flow.id);
    const applied = operation === undefined ? undefined : applyOp(flow, operation);
    return applied?.ok === true ? applied.flow : flow;
  });
}

/** As it was settled here before, in any of the drafts: whoever installs a template again is not asked again. */
export function settledAs(drafts: ReadonlyMap<string, Flow>, flow: Flow): Flow {
  const draft = drafts.get(flow.id);
  const all = [...drafts.values()].flatMap(({ triggers }) => Object.values(triggers));
  if (draft === undefined || !all.some(({ rules }) => rules?.overlaps !== undefined)) return flow;
  const triggers = Object.entries(flow.triggers).map(([id, trigger]) => {
    const rules = Object.hasOwn(draft.triggers, id) ? draft.triggers[id]?.rules : undefined;
    if (rules?.priority === undefined) return [id, trigger] as const;
    const { priority, overlaps } = rules;
    const settled = { ...trigger.rules, priority, ...(overlaps === undefined ? {} : { overlaps }) };
    return [id, { ...trigger, rules: settled }] as const;
  });
  return { ...flow, triggers: Object.fromEntries(triggers) };
}

import { compileFlow, overlapProblems } from '@nightshift/interpreter';
import type { Flow, Problem } from '@nightshift/schema';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';

export interface OverlapRequest {
  flows: readonly Flow[];
  /** The template they come from, or null: flows of one template are made for one another. */
  templateId: string | null;
}

/** Warnings about flows that are live already and would answer the same customers as these. */
export async function liveOverlaps(
  tx: Tx,
  workspaceId: string,
  { flows, templateId }: OverlapRequest,
): Promise<Problem[]> {
  const live = await tx.query<{ version: number; document: Flow }[]>(
    `SELECT v.version, v.document FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
     WHERE f.workspace_id = $1 AND NOT f.id = ANY($2::text[]) AND ($3::text IS NULL OR f.template_id IS DISTINCT FROM $3)
     ORDER BY f.id`,
    [workspaceId, flows.map(({ id }) => id), templateId],
  );
  if (live.length === 0) return [];
  const channels = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM channel WHERE workspace_id = $1',
    [workspaceId],
  );
  const { registry } = checkContext();
  return overlapProblems(
    flows.map((flow) => compileFlow(flow, 0, registry)),
    live.map(({ version, document }) => compileFlow(document, version, registry)),
    new Map(channels.map(({ id, name }) => [id, name])),
  );
}

/**
 * What of a flow can be compared while somebody is still drawing it: its triggers, those with errors left out.
 * Its steps have no say in who hears a customer, and may not even be bound to their nodes.
 */
export function withSoundTriggers(flow: Flow, problems: readonly Problem[]): Flow {
  const unsound = new Set(
    problems.flatMap(({ severity, nodeId }) =>
      severity === 'error' && nodeId !== undefined ? [nodeId] : [],
    ),
  );
  const triggers = Object.fromEntries(Object.entries(flow.triggers).filter(([id]) => !unsound.has(id)));
  return unsound.size === 0 ? flow : { ...flow, triggers, nodes: {} };
}

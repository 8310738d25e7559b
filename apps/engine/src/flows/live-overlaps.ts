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
  const live = await tx.query<{ version: number; document: Flow; isOfTemplate: boolean }[]>(
    `SELECT v.version, v.document, f.template_id IS NOT DISTINCT FROM $3 AND f.template_id IS NOT NULL AS "isOfTemplate"
     FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
     WHERE f.workspace_id = $1 AND NOT f.id = ANY($2::text[]) ORDER BY f.id`,
    [workspaceId, flows.map(({ id }) => id), templateId],
  );
  if (live.every(({ isOfTemplate }) => isOfTemplate)) return [];
  const channels = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM channel WHERE workspace_id = $1',
    [workspaceId],
  );
  const { registry } = checkContext();
  const compiled = live.map(({ version, document, isOfTemplate }) => ({
    flow: compileFlow(document, version, registry),
    isOfTemplate,
  }));
  const question = {
    flows: flows.map((flow) => compileFlow(flow, 0, registry)),
    others: compiled.flatMap(({ flow, isOfTemplate }) => (isOfTemplate ? [] : [flow])),
    beside: compiled.flatMap(({ flow, isOfTemplate }) => (isOfTemplate ? [flow] : [])),
  };
  return overlapProblems(question, new Map(channels.map(({ id, name }) => [id, name])));
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

import {
  compileFlow,
  goLive,
  overlapProblems,
  type CompiledFlow,
  type LiveFlows,
} from '@nightshift/interpreter';
import type { Flow, Problem } from '@nightshift/schema';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';

export interface OverlapRequest {
  flows: readonly Flow[];
  /** The template they come from, or null: flows of one template are made for one another. */
  templateId: string | null;
}

/** All live flows of a workspace, to ask about many flows in a row. */
export interface LiveAround {
  flows: readonly LiveFlow[];
  index: LiveFlows;
  channelNames: ReadonlyMap<string, string>;
}

interface LiveFlow {
  id: string;
  templateId: string | null;
  compiled: CompiledFlow;
}

export async function loadLive(tx: Pick<Tx, 'query'>, workspaceId: string): Promise<LiveAround> {
  const rows = await tx.query<(Omit<LiveFlow, 'compiled'> & { version: number; document: Flow })[]>(
    `SELECT f.id, v.version, f.template_id AS "templateId", v.document
     FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
     WHERE f.workspace_id = $1 ORDER BY f.id`,
    [workspaceId],
  );
  const channels = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM channel WHERE workspace_id = $1',
    [workspaceId],
  );
  const { registry } = checkContext();
  const flows = rows.map(({ id, templateId, version, document }): LiveFlow => {
    return { id, templateId, compiled: compileFlow(document, version, registry) };
  });
  return {
    flows,
    index: goLive(flows.map(({ compiled }) => compiled)),
    channelNames: new Map(channels.map(({ id, name }) => [id, name])),
  };
}

/** Warnings about flows that are live already and would answer the same customers as these. */
export async function liveOverlaps(tx: Tx, workspaceId: string, request: OverlapRequest): Promise<Problem[]> {
  return overlapsWith(await loadLive(tx, workspaceId), request);
}

export function overlapsWith(live: LiveAround, { flows, templateId }: OverlapRequest): Problem[] {
  const foreign = live.flows.filter(({ id }) => flows.every((flow) => flow.id !== id));
  const isOfTemplate = (flow: LiveFlow): boolean => templateId !== null && flow.templateId === templateId;
  if (foreign.every(isOfTemplate)) return [];
  const { registry } = checkContext();
  const question = {
    flows: flows.map((flow) => compileFlow(flow, 0, registry)),
    others: foreign.filter((flow) => !isOfTemplate(flow)).map(({ compiled }) => compiled),
    beside: foreign.filter(isOfTemplate).map(({ compiled }) => compiled),
    live: live.index,
  };
  return overlapProblems(question, live.channelNames);
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

import type { Flow } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { FlowEntity, FlowVersionEntity } from '../store/entities/flow.entity.js';

/** The draft, or a published version: a document that `importFlow` takes back. Null when there is none. */
export async function exportFlow(
  database: Database,
  workspaceId: string,
  { flowId, version }: { flowId: string; version?: number },
): Promise<Flow | null> {
  if (version === undefined) {
    const row = await database.orm.manager.findOneBy(FlowEntity, { id: flowId, workspaceId });
    return row?.draft ?? null;
  }
  const row = await database.orm.manager.findOneBy(FlowVersionEntity, { flowId, version, workspaceId });
  return row?.document ?? null;
}

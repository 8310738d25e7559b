import type { Database } from '../store/database.js';
import { FlowEntity, FlowVersionEntity } from '../store/entities/flow.entity.js';
import { writeAudit } from '../team/write-audit.js';
import { lockFlow } from './publish-flow.js';

/** Removes a draft. A flow that has ever been published stays: runs and timelines refer to its versions. */
export async function deleteFlow(
  database: Database,
  workspaceId: string,
  { flowId, actor }: { flowId: string; actor: string },
): Promise<'deleted' | 'not-found' | 'published'> {
  return database.orm.transaction(async (tx) => {
    const row = await lockFlow(tx, workspaceId, flowId);
    if (row === null) return 'not-found';
    if (await tx.existsBy(FlowVersionEntity, { flowId, workspaceId })) return 'published';
    await tx.delete(FlowEntity, { id: flowId, workspaceId });
    await writeAudit(tx, workspaceId, { actor, action: 'flow.deleted', subject: flowId });
    return 'deleted';
  });
}

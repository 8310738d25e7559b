import type { Database } from '../store/database.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { replaceSchedules } from '../store/flow-schedules.js';
import { writeAudit } from '../team/write-audit.js';
import { notFound, type FlowResult } from './flow-result.js';
import { lockFlow } from './publish-flow.js';

/** No trigger of the flow fires any more; runs that have begun go on to their end. Its versions stay. */
export async function unpublishFlow(
  database: Database,
  workspaceId: string,
  { flowId, actor }: { flowId: string; actor: string },
): Promise<FlowResult<{ version: number | null }>> {
  return database.orm.transaction(async (tx) => {
    const row = await lockFlow(tx, workspaceId, flowId);
    if (row === null) return notFound;
    if (row.liveVersion === null) return { ok: true, version: null };
    await tx.update(FlowEntity, { id: flowId, workspaceId }, { liveVersion: null });
    await replaceSchedules(tx, workspaceId, flowId, []);
    const detail = { version: row.liveVersion };
    await writeAudit(tx, workspaceId, { actor, action: 'flow.unpublished', subject: flowId, detail });
    return { ok: true, version: row.liveVersion };
  });
}

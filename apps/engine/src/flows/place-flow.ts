import type { Database } from '../store/database.js';
import type { FlowEntity } from '../store/entities/flow.entity.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { lockFlow } from './publish-flow.js';

export interface Placing {
  flowId: string;
  /** Null: in none. */
  folderId?: string | null;
  isArchived?: boolean;
  actor: string;
}

/** Puts a flow into a folder, or away and back. Neither is a change of the flow. `live`: customers still get it. */
export async function placeFlow(
  database: Database,
  workspaceId: string,
  { flowId, actor, ...place }: Placing,
): Promise<'placed' | 'not-found' | 'no-folder' | 'live'> {
  return database.orm.transaction(async (tx) => {
    const row = await lockFlow(tx, workspaceId, flowId);
    if (row === null) return 'not-found';
    if (place.isArchived === true && row.liveVersion !== null) return 'live';
    if (!(await isFolder(tx, workspaceId, place.folderId ?? null))) return 'no-folder';
    // Not through the entity, which would date the draft anew.
    await tx.query('UPDATE flow SET folder_id = $3, archived_at = $4 WHERE workspace_id = $1 AND id = $2', [
      workspaceId,
      flowId,
      place.folderId === undefined ? row.folderId : place.folderId,
      archivedAt(row, place.isArchived),
    ]);
    await writeAudit(tx, workspaceId, { actor, action: 'flow.placed', subject: flowId, detail: place });
    return 'placed';
  });
}

function archivedAt({ archivedAt: before }: FlowEntity, isArchived: boolean | undefined): Date | null {
  if (isArchived === undefined) return before;
  return isArchived ? (before ?? new Date()) : null;
}

async function isFolder(tx: Tx, workspaceId: string, id: string | null): Promise<boolean> {
  if (id === null) return true;
  const found = await tx.query<unknown[]>('SELECT 1 FROM folder WHERE workspace_id = $1 AND id = $2', [
    workspaceId,
    id,
  ]);
  return found.length > 0;
}

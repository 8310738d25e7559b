import type { Database } from '../store/database.js';
import { WorkspaceEntity } from '../store/entities/workspace.entity.js';
import { newId } from '../store/new-id.js';
import { lockName } from '../store/tx.js';

/** The workspace of an installation that has one: the oldest, made on first use. Returns its id. */
export async function ensureDefaultWorkspace(database: Database): Promise<string> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, 'default workspace');
    const [oldest] = await tx.find(WorkspaceEntity, { order: { createdAt: 'ASC', id: 'ASC' }, take: 1 });
    if (oldest !== undefined) return oldest.id;
    const id = newId('workspace');
    await tx.save(WorkspaceEntity, { id, name: 'Nightshift', settings: {} });
    return id;
  });
}

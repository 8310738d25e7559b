import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { lockName } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/** A name under which flows are kept together on the home screen. Turns know nothing of it. */
export interface Folder {
  id: string;
  name: string;
}

/** By name. */
export async function listFolders({ pool }: Database, workspaceId: string): Promise<Folder[]> {
  const { rows } = await pool.query<Folder>(
    'SELECT id, name FROM folder WHERE workspace_id = $1 ORDER BY lower(name), id',
    [workspaceId],
  );
  return rows;
}

/** Makes a folder, or with an id renames one. `taken`: another has this name. */
export async function saveFolder(
  database: Database,
  workspaceId: string,
  { id: known, name, actor }: { id?: string; name: string; actor: string },
): Promise<Folder | 'not-found' | 'taken'> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `folders ${workspaceId}`);
    const all = await tx.query<Folder[]>('SELECT id, name FROM folder WHERE workspace_id = $1', [
      workspaceId,
    ]);
    if (known !== undefined && all.every(({ id }) => id !== known)) return 'not-found';
    if (all.some((other) => other.id !== known && other.name.toLowerCase() === name.toLowerCase()))
      return 'taken';
    const id = known ?? newId('folder');
    await tx.query(
      `INSERT INTO folder (id, workspace_id, name) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
      [id, workspaceId, name],
    );
    await writeAudit(tx, workspaceId, { actor, action: 'folder.saved', subject: id, detail: { name } });
    return { id, name };
  });
}

/** Its flows stay, in no folder. Gives their ids, or null when there is no such folder. */
export async function deleteFolder(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<string[] | null> {
  return database.orm.transaction(async (tx) => {
    const [folder] = await tx.query<{ name: string }[]>(
      'SELECT name FROM folder WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
      [workspaceId, id],
    );
    if (folder === undefined) return null;
    const flows = await tx.query<{ id: string }[]>(
      'SELECT id FROM flow WHERE workspace_id = $1 AND folder_id = $2 ORDER BY id',
      [workspaceId, id],
    );
    await tx.query('DELETE FROM folder WHERE workspace_id = $1 AND id = $2', [workspaceId, id]);
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'folder.deleted',
      subject: id,
      detail: { name: folder.name },
    });
    return flows.map((flow) => flow.id);
  });
}

import type { Database } from '../store/database.js';
import { writeAudit } from '../team/write-audit.js';
import type { SecretBox } from './secret-box.js';

export interface SecretName {
  name: string;
  /** ISO 8601, UTC. */
  setAt: string;
}

const placeOf = (workspaceId: string, name: string): string => `secret ${workspaceId} ${name}`;

export async function listSecrets({ pool }: Database, workspaceId: string): Promise<SecretName[]> {
  const { rows } = await pool.query<{ name: string; set_at: Date }>(
    'SELECT name, set_at FROM workspace_secret WHERE workspace_id = $1 ORDER BY name',
    [workspaceId],
  );
  return rows.map(({ name, set_at }) => ({ name, setAt: set_at.toISOString() }));
}

/** A new one, or a new value of one that there is. */
export async function setSecret(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { name, value, actor }: { name: string; value: string; actor: string },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO workspace_secret (workspace_id, name, value) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, name) DO UPDATE SET value = excluded.value, set_at = now()`,
      [workspaceId, name, secretBox.seal({ value }, placeOf(workspaceId, name))],
    );
    await writeAudit(tx, workspaceId, { actor, action: 'secret.saved', subject: name });
  });
}

/** False when there is none. */
export async function deleteSecret(
  database: Database,
  workspaceId: string,
  { name, actor }: { name: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const [gone]: [unknown[], number] = await tx.query(
      'DELETE FROM workspace_secret WHERE workspace_id = $1 AND name = $2 RETURNING name',
      [workspaceId, name],
    );
    if (gone.length === 0) return false;
    await writeAudit(tx, workspaceId, { actor, action: 'secret.deleted', subject: name });
    return true;
  });
}

/** Their values, for the moment of a call. What does not exist is left out. */
export async function openSecrets(
  { pool }: Database,
  secretBox: SecretBox,
  workspaceId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string; value: Buffer }>(
    'SELECT name, value FROM workspace_secret WHERE workspace_id = $1 AND name = ANY($2::text[])',
    [workspaceId, names],
  );
  return new Map(
    rows.map(({ name, value }) => [name, valueIn(secretBox.open(value, placeOf(workspaceId, name)))]),
  );
}

function valueIn(opened: unknown): string {
  const value = typeof opened === 'object' && opened !== null && 'value' in opened ? opened.value : undefined;
  return typeof value === 'string' ? value : '';
}

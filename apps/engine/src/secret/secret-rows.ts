import type { Database } from '../store/database.js';
import { writeAudit } from '../team/write-audit.js';
import type { SecretBox } from './secret-box.js';

export interface SecretName {
  name: string;
  /** That it may be shown to; any when there are none. */
  hosts: string[];
  /** ISO 8601, UTC. */
  setAt: string;
}

const placeOf = (workspaceId: string, name: string): string => `secret ${workspaceId} ${name}`;

export async function listSecrets({ pool }: Database, workspaceId: string): Promise<SecretName[]> {
  const { rows } = await pool.query<{ name: string; hosts: string[]; set_at: Date }>(
    'SELECT name, hosts, set_at FROM workspace_secret WHERE workspace_id = $1 ORDER BY name',
    [workspaceId],
  );
  return rows.map(({ name, hosts, set_at }) => ({ name, hosts, setAt: set_at.toISOString() }));
}

export interface SecretChange {
  name: string;
  value?: string | undefined;
  hosts?: readonly string[] | undefined;
  actor: string;
}

/** A new one, for which both are needed, or a change of what is given. Says what is missing. */
export async function setSecret(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { name, value, hosts, actor }: SecretChange,
): Promise<'saved' | 'no-value' | 'no-hosts'> {
  const sealed = value === undefined ? null : secretBox.seal({ value }, placeOf(workspaceId, name));
  const lower = hosts?.map((host) => host.toLowerCase()) ?? null;
  return database.orm.transaction(async (tx) => {
    const [changed]: [unknown[], number] = await tx.query(
      `UPDATE workspace_secret SET value = coalesce($3, value), hosts = coalesce($4, hosts),
         set_at = CASE WHEN $3::bytea IS NULL THEN set_at ELSE now() END
       WHERE workspace_id = $1 AND name = $2 RETURNING name`,
      [workspaceId, name, sealed, lower],
    );
    if (changed.length === 0) {
      if (sealed === null) return 'no-value';
      if (lower === null) return 'no-hosts';
      await tx.query(
        `INSERT INTO workspace_secret (workspace_id, name, value, hosts) VALUES ($1, $2, $3, $4)
         ON CONFLICT (workspace_id, name) DO UPDATE
           SET value = excluded.value, hosts = excluded.hosts, set_at = now()`,
        [workspaceId, name, sealed, lower],
      );
    }
    const detail = lower === null ? {} : { hosts: lower };
    await writeAudit(tx, workspaceId, { actor, action: 'secret.saved', subject: name, detail });
    return 'saved';
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

export interface OpenSecret {
  value: string;
  /** That it may be shown to; any when there are none. */
  hosts: readonly string[];
}

/** For the moment of a call. What does not exist is left out. */
export async function openSecrets(
  { pool }: Database,
  secretBox: SecretBox,
  workspaceId: string,
  names: readonly string[],
): Promise<Map<string, OpenSecret>> {
  const { rows } = await pool.query<{ name: string; value: Buffer; hosts: string[] }>(
    'SELECT name, value, hosts FROM workspace_secret WHERE workspace_id = $1 AND name = ANY($2::text[])',
    [workspaceId, names],
  );
  return new Map(
    rows.map(({ name, value, hosts }) => [
      name,
      { value: valueIn(secretBox.open(value, placeOf(workspaceId, name))), hosts },
    ]),
  );
}

function valueIn(opened: unknown): string {
  const value = typeof opened === 'object' && opened !== null && 'value' in opened ? opened.value : undefined;
  return typeof value === 'string' ? value : '';
}

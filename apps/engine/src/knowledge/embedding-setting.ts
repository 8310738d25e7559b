import { hintOf, keyIn } from '../ai/stored-key.js';
import type { SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';
import { lockName } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/** What an admin has entered about where texts become vectors, but for the key. */
export interface EmbeddingSetting {
  baseUrl: string;
  model: string;
  /** Null: as many as the model gives of itself. */
  dimensions: number | null;
  /** Its last characters; null: the server needs none. */
  keyHint: string | null;
  /** Names what makes the vectors, as it stands beside each of them. */
  space: string;
  revision: number;
}

export interface OpenEmbeddingSetting extends EmbeddingSetting {
  apiKey: string | undefined;
}

export interface NewEmbeddingSetting {
  baseUrl: string;
  model: string;
  dimensions?: number | null;
  /** Null: the server needs none. The stored one stays when absent. */
  apiKey?: string | null;
}

interface SettingRow extends EmbeddingSetting {
  secrets: Buffer | null;
}

const COLUMNS = 'base_url AS "baseUrl", model, dimensions, space, key_hint AS "keyHint", revision, secrets';

export async function readEmbeddingSetting(
  { pool }: Pick<Database, 'pool'>,
  workspaceId: string,
): Promise<EmbeddingSetting | null> {
  const row = await readRow(pool, workspaceId);
  if (row === null) return null;
  const { secrets: _secrets, ...setting } = row;
  return setting;
}

/** With its key, for whoever asks there. */
export async function openEmbeddingSetting(
  { pool }: Pick<Database, 'pool'>,
  secretBox: SecretBox,
  workspaceId: string,
): Promise<OpenEmbeddingSetting | null> {
  const row = await readRow(pool, workspaceId);
  if (row === null) return null;
  const { secrets, ...setting } = row;
  return { ...setting, apiKey: secrets === null ? undefined : keyIn(secretBox.open(secrets, workspaceId)) };
}

/** `key-needed`: a stored key goes to nobody but those it was entered for. */
export async function saveEmbeddingSetting(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { actor, ...wanted }: NewEmbeddingSetting & { actor: string },
): Promise<'saved' | 'key-needed'> {
  const { baseUrl, model, dimensions = null, apiKey } = wanted;
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `embeddings ${workspaceId}`);
    const rows: SettingRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM knowledge_embedding WHERE workspace_id = $1`,
      [workspaceId],
    );
    const before = rows[0] ?? null;
    if (needsKey(before, wanted)) return 'key-needed';
    const [secrets, hint] =
      apiKey === undefined
        ? [before?.secrets ?? null, before?.keyHint ?? null]
        : apiKey === null
          ? [null, null]
          : [secretBox.seal({ apiKey }, workspaceId), hintOf(apiKey)];
    await tx.query(
      `INSERT INTO knowledge_embedding (workspace_id, base_url, model, dimensions, space, key_hint, secrets)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (workspace_id) DO UPDATE SET base_url = excluded.base_url, model = excluded.model,
         dimensions = excluded.dimensions, space = excluded.space, key_hint = excluded.key_hint,
         secrets = excluded.secrets, revision = knowledge_embedding.revision + 1, changed_at = now()`,
      [workspaceId, baseUrl, model, dimensions, spaceOf({ baseUrl, model, dimensions }), hint, secrets],
    );
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'ai.embeddings-changed',
      subject: workspaceId,
      detail: { baseUrl, model, dimensions },
    });
    return 'saved';
  });
}

/** False when there was none. Vectors stay with their passages, and count again when the same model comes back. */
export async function deleteEmbeddingSetting(
  database: Database,
  workspaceId: string,
  actor: string,
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const [gone]: [unknown[], number] = await tx.query(
      'DELETE FROM knowledge_embedding WHERE workspace_id = $1 RETURNING workspace_id',
      [workspaceId],
    );
    if (gone.length === 0) return false;
    await writeAudit(tx, workspaceId, { actor, action: 'ai.embeddings-deleted', subject: workspaceId });
    return true;
  });
}

/** Whether the stored key would be sent to another address than the one it was entered for. */
export function needsKey(
  stored: Pick<EmbeddingSetting, 'baseUrl' | 'keyHint'> | null,
  { baseUrl, apiKey }: NewEmbeddingSetting,
): boolean {
  if (apiKey !== undefined || stored?.keyHint == null) return false;
  return new URL(baseUrl).origin !== new URL(stored.baseUrl).origin;
}

/** Two servers may call two models by one name, and a model may give vectors of several lengths. */
export function spaceOf({
  baseUrl,
  model,
  dimensions,
}: Pick<EmbeddingSetting, 'baseUrl' | 'model' | 'dimensions'>): string {
  const length = dimensions === null ? '' : ` (${dimensions})`;
  return `${model}${length} of ${baseUrl.replace(/\/+$/, '')}`;
}

async function readRow(pool: Database['pool'], workspaceId: string): Promise<SettingRow | null> {
  const { rows } = await pool.query<SettingRow>({
    name: 'embedding-setting',
    text: `SELECT ${COLUMNS} FROM knowledge_embedding WHERE workspace_id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

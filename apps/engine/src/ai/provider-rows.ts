import type { SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { lockName, type Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { DEFAULT_URLS } from './create-provider.js';
import type { Price } from './prices.js';
import type { ProviderSettings } from './provider.js';

/** What an admin enters, but for the key. */
export interface ProviderConfig {
  baseUrl: string;
  model: string;
  /** How long one try may take. */
  timeoutMs: number;
  price?: Price;
}

export interface StoredProvider extends ProviderConfig {
  id: string;
  name: string;
  kind: ProviderSettings['kind'];
  /** Its last characters: enough to tell two keys apart. */
  keyHint: string;
  revision: number;
}

export interface NewProvider extends Partial<ProviderConfig> {
  name: string;
  kind: ProviderSettings['kind'];
  apiKey: string;
  actor: string;
}

export const DEFAULT_TIMEOUT_MS = 20_000;

interface ProviderRow {
  id: string;
  name: string;
  kind: ProviderSettings['kind'];
  config: ProviderConfig & { keyHint: string };
  revision: number;
  secrets: Buffer;
}

const COLUMNS = 'id, name, kind, config, revision, secrets';

/** Null when another one has that name. */
export async function createProviderRow(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { name, kind, apiKey, actor, ...given }: NewProvider,
): Promise<StoredProvider | null> {
  const id = newId('provider');
  const config = {
    baseUrl: DEFAULT_URLS[kind],
    model: '',
    timeoutMs: DEFAULT_TIMEOUT_MS,
    ...given,
    keyHint: hintOf(apiKey),
  };
  return database.orm.transaction(async (tx) => {
    const made: unknown[] = await tx.query(
      `INSERT INTO ai_provider (id, workspace_id, name, kind, config, secrets) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id, name) DO NOTHING RETURNING id`,
      [id, workspaceId, name, kind, config, secretBox.seal({ apiKey }, id)],
    );
    if (made.length === 0) return null;
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'ai.provider-created',
      subject: id,
      detail: { name, kind },
    });
    return { id, name, kind, revision: 1, ...config };
  });
}

const hintOf = (apiKey: string): string => (apiKey.length >= 12 ? `…${apiKey.slice(-4)}` : '…');

export async function listProviderRows({ pool }: Database, workspaceId: string): Promise<StoredProvider[]> {
  const { rows } = await pool.query<ProviderRow>(
    `SELECT ${COLUMNS} FROM ai_provider WHERE workspace_id = $1 ORDER BY id`,
    [workspaceId],
  );
  return rows.map(({ secrets: _secrets, config, ...row }) => ({ ...row, ...config }));
}

/** False when there is none. It leaves the chain as well. */
export async function deleteProviderRow(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const [gone]: [unknown[], number] = await tx.query(
      `DELETE FROM ai_provider WHERE id = $1 AND workspace_id = $2 RETURNING id`,
      [id, workspaceId],
    );
    if (gone.length === 0) return false;
    await changeAi(tx, workspaceId, ({ chain, ...rest }) => ({
      ...rest,
      ...(chain === undefined ? {} : { chain: chain.filter((one) => one !== id) }),
    }));
    await writeAudit(tx, workspaceId, { actor, action: 'ai.provider-deleted', subject: id });
    return true;
  });
}

/** How a workspace uses its providers. */
export interface AiSettings {
  /** Ids, asked in this order; all of them, oldest first, when absent. An empty chain asks nobody. */
  chain?: string[];
  /** US dollars. */
  perDay?: number;
}

export async function readAiSettings({ pool }: Database, workspaceId: string): Promise<AiSettings> {
  const { rows } = await pool.query<{ ai: AiSettings | null }>(
    `SELECT settings->'ai' AS ai FROM workspace WHERE id = $1`,
    [workspaceId],
  );
  return rows[0]?.ai ?? {};
}

export async function saveAiSettings(
  database: Database,
  workspaceId: string,
  { actor, chain, perDay }: { actor: string; chain?: string[]; perDay?: number | null },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await changeAi(tx, workspaceId, (before) => {
      const { perDay: _before, ...rest } = before;
      const limit = perDay === undefined ? before.perDay : (perDay ?? undefined);
      return {
        ...rest,
        ...(chain === undefined ? {} : { chain }),
        ...(limit === undefined ? {} : { perDay: limit }),
      };
    });
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'ai.settings-changed',
      subject: workspaceId,
      detail: { chain, perDay },
    });
  });
}

async function changeAi(
  tx: Tx,
  workspaceId: string,
  change: (before: AiSettings) => AiSettings,
): Promise<void> {
  await lockName(tx, `settings ${workspaceId}`);
  const rows: { ai: AiSettings | null }[] = await tx.query(
    `SELECT settings->'ai' AS ai FROM workspace WHERE id = $1`,
    [workspaceId],
  );
  await tx.query(
    `UPDATE workspace SET settings = jsonb_set(settings::jsonb, '{ai}', $2::jsonb) WHERE id = $1`,
    [workspaceId, JSON.stringify(change(rows[0]?.ai ?? {}))],
  );
}

export interface OpenProvider extends StoredProvider {
  apiKey: string;
}

/** With their keys, for whoever asks them. */
export async function openProviderRows(
  { pool }: Database,
  secretBox: SecretBox,
  workspaceId: string,
): Promise<OpenProvider[]> {
  const { rows } = await pool.query<ProviderRow>(
    `SELECT ${COLUMNS} FROM ai_provider WHERE workspace_id = $1 ORDER BY id`,
    [workspaceId],
  );
  return rows.map(({ secrets, config, ...row }) => ({
    ...row,
    ...config,
    apiKey: keyIn(secretBox.open(secrets, row.id)),
  }));
}

function keyIn(opened: unknown): string {
  const key = typeof opened === 'object' && opened !== null && 'apiKey' in opened ? opened.apiKey : undefined;
  return typeof key === 'string' ? key : '';
}

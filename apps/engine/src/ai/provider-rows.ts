import type { SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { lockName, type Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { DEFAULT_URLS } from './create-provider.js';
import type { Price } from './prices.js';
import type { ProviderSettings } from './provider.js';
import { hintOf, keyIn } from './stored-key.js';

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
  /** Its last characters: enough to tell two keys apart. Null: the server needs none. */
  keyHint: string | null;
  revision: number;
}

export interface NewProvider extends Partial<ProviderConfig> {
  name: string;
  kind: ProviderSettings['kind'];
  /** Null: the server needs none. */
  apiKey: string | null;
  actor: string;
}

export const DEFAULT_TIMEOUT_MS = 20_000;

interface ProviderRow {
  id: string;
  name: string;
  kind: ProviderSettings['kind'];
  config: ProviderConfig & { keyHint: string | null };
  revision: number;
  secrets: Buffer;
}

/** Servers that speak OpenAI's protocol, as Ollama, LM Studio and vLLM do, mostly ask for none. */
export const KEYLESS_KINDS: ReadonlySet<ProviderSettings['kind']> = new Set(['openai']);

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
    keyHint: apiKey === null ? null : hintOf(apiKey),
  };
  return database.orm.transaction(async (tx) => {
    const made: unknown[] = await tx.query(
      `INSERT INTO ai_provider (id, workspace_id, name, kind, config, secrets) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id, name) DO NOTHING RETURNING id`,
      [id, workspaceId, name, kind, config, secretBox.seal({ apiKey: apiKey ?? '' }, id)],
    );
    if (made.length === 0) return null;
    // Who adds one wants it asked, after those that are there.
    await changeAi(tx, workspaceId, ({ chain, ...rest }) => ({
      ...rest,
      ...(chain === undefined ? {} : { chain: chain.length < LONGEST_CHAIN ? [...chain, id] : chain }),
    }));
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'ai.provider-created',
      subject: id,
      detail: { name, kind },
    });
    return { id, name, kind, revision: 1, ...config };
  });
}

export interface ChangedProvider extends Partial<Omit<ProviderConfig, 'price'>> {
  id: string;
  name?: string;
  /** A new one; null: the server needs none. The stored one stays when absent. */
  apiKey?: string | null;
  /** Null: none is known. */
  price?: Price | null;
  actor: string;
}

export type ProviderChange =
  | { type: 'changed'; provider: StoredProvider }
  | { type: 'missing' }
  | { type: 'name-taken' }
  /** A stored key goes to nobody but those it was entered for. */
  | { type: 'key-needed' }
  /** Services of this kind answer nobody without one. */
  | { type: 'no-key'; kind: ProviderSettings['kind'] };

export async function changeProviderRow(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { id, name, apiKey, price, actor, ...changed }: ChangedProvider,
): Promise<ProviderChange> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `providers ${workspaceId}`);
    const rows: ProviderRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM ai_provider WHERE workspace_id = $1 AND (id = $2 OR name = $3)`,
      [workspaceId, id, name ?? null],
    );
    const row = rows.find((one) => one.id === id);
    if (row === undefined) return { type: 'missing' };
    if (rows.length > 1) return { type: 'name-taken' };
    const { kind, revision } = row;
    if (apiKey === null && !KEYLESS_KINDS.has(kind)) return { type: 'no-key', kind };
    const { baseUrl = row.config.baseUrl } = changed;
    const isElsewhere = new URL(baseUrl).origin !== new URL(row.config.baseUrl).origin;
    if (apiKey === undefined && row.config.keyHint !== null && isElsewhere) return { type: 'key-needed' };
    const { price: before, ...rest } = row.config;
    const now = price === undefined ? before : (price ?? undefined);
    const config = {
      ...rest,
      ...changed,
      ...(now === undefined ? {} : { price: now }),
      ...(apiKey === undefined ? {} : { keyHint: apiKey === null ? null : hintOf(apiKey) }),
    };
    const secrets = apiKey === undefined ? row.secrets : secretBox.seal({ apiKey: apiKey ?? '' }, id);
    await tx.query(
      'UPDATE ai_provider SET name = $3, config = $4, secrets = $5, revision = revision + 1 WHERE workspace_id = $1 AND id = $2',
      [workspaceId, id, name ?? row.name, config, secrets],
    );
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'ai.provider-changed',
      subject: id,
      detail: { name: name ?? row.name },
    });
    return {
      type: 'changed',
      provider: { id, name: name ?? row.name, kind, revision: revision + 1, ...config },
    };
  });
}

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
  /** Of a step that sets no budget of its own. */
  perAnswer?: number;
  perConversation?: number;
}

/** Who asks so many one after the other has kept the customer waiting for long enough. */
export const LONGEST_CHAIN = 10;

export type BudgetName = 'perDay' | 'perAnswer' | 'perConversation';
export const BUDGET_NAMES = ['perDay', 'perAnswer', 'perConversation'] as const satisfies BudgetName[];

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
  { actor, chain, ...budgets }: { actor: string; chain?: string[] } & { [K in BudgetName]?: number | null },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await changeAi(tx, workspaceId, (before) => {
      const { chain: known, ...limits } = before;
      const wanted = chain ?? known;
      const all = BUDGET_NAMES.flatMap((name) => {
        const limit = budgets[name] === undefined ? limits[name] : budgets[name];
        return limit === null || limit === undefined ? [] : [[name, limit] as const];
      });
      return { ...(wanted === undefined ? {} : { chain: wanted }), ...Object.fromEntries(all) };
    });
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'ai.settings-changed',
      subject: workspaceId,
      detail: { chain, ...budgets },
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
  /** Empty: the server needs none. */
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

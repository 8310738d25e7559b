import type { Database } from '../store/database.js';
import { documentColumn } from '../store/document-column.js';
import { WorkspaceEntity } from '../store/entities/workspace.entity.js';
import { lockName } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/** What an admin sets for the whole workspace. */
export interface Settings {
  name: string;
  /** Read in texts as `{{shop.name}}`. */
  values: Record<string, unknown>;
  /** Host names or `host:port` in private networks that flows and webhooks may reach. */
  allowedHosts: string[];
  /** Of new flows; the first is spoken when the customer's own is not offered. Never empty. */
  languages: string[];
}

export async function readSettings({ pool }: Database, workspaceId: string): Promise<Settings> {
  const { rows } = await pool.query<{ name: string; settings: StoredSettings }>(
    'SELECT name, settings FROM workspace WHERE id = $1',
    [workspaceId],
  );
  const [row] = rows;
  return settingsOf(row?.name ?? '', row?.settings ?? {});
}

interface StoredSettings {
  values?: Record<string, unknown>;
  allowedHosts?: string[];
  languages?: string[];
}

const DEFAULT_LANGUAGES = ['en'];

function settingsOf(
  name: string,
  { values = {}, allowedHosts = [], languages = DEFAULT_LANGUAGES }: StoredSettings,
): Settings {
  return { name, values, allowedHosts, languages };
}

/** Each value that is named is set, or with null taken away; what is not named stays. */
export async function changeSettings(
  database: Database,
  workspaceId: string,
  { actor, name, values, allowedHosts, languages }: Partial<Settings> & { actor: string },
): Promise<Settings> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `settings ${workspaceId}`);
    const row = await tx.findOneByOrFail(WorkspaceEntity, { id: workspaceId });
    const stored: StoredSettings = row.settings;
    const merged = Object.entries({ ...stored.values, ...values }).filter(([, value]) => value !== null);
    const settings = {
      ...stored,
      values: Object.fromEntries(merged),
      ...(allowedHosts === undefined ? {} : { allowedHosts }),
      ...(languages === undefined ? {} : { languages }),
    };
    await tx.update(
      WorkspaceEntity,
      { id: workspaceId },
      { settings: documentColumn(settings), ...(name === undefined ? {} : { name }) },
    );
    const changed = [
      name === undefined ? [] : ['name'],
      Object.keys(values ?? {}),
      allowedHosts === undefined ? [] : ['allowedHosts'],
      languages === undefined ? [] : ['languages'],
    ].flat();
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'settings.changed',
      subject: workspaceId,
      detail: { changed },
    });
    return settingsOf(name ?? row.name, settings);
  });
}

export async function loadAllowedHosts(
  { pool }: Pick<Database, 'pool'>,
  workspaceId: string,
): Promise<string[]> {
  const { rows } = await pool.query<{ hosts: string[] | null }>({
    name: 'allowed-hosts',
    text: `SELECT settings->'allowedHosts' AS hosts FROM workspace WHERE id = $1`,
    values: [workspaceId],
  });
  return rows[0]?.hosts ?? [];
}

import type { Database } from '../store/database.js';
import { filledByFlows } from '../flows/known-labels.js';
import { writeAudit } from '../team/write-audit.js';

export const FIELD_TYPES = ['text', 'number', 'boolean', 'date', 'choice', 'email', 'url'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What is known about contacts beyond their name and address, and what people call it. Read as `contact.fields.<key>`. */
export interface ContactField {
  key: string;
  /** By language; empty when nobody has named it. */
  label: Record<string, string>;
  type: FieldType;
  /** Of a `choice`. */
  options: string[];
  /** False: contacts have it or flows fill it in, and nobody has said what it is. */
  isDeclared: boolean;
  /** How many contacts have it. */
  contacts: number;
}

/** By key: those that were declared, and those that contacts have or flows fill in all the same. */
export async function listContactFields(database: Database, workspaceId: string): Promise<ContactField[]> {
  const { rows } = await database.pool.query<ContactField>(
    `SELECT coalesce(f.key, u.key) AS key, coalesce(f.label, '{}') AS label, coalesce(f.type, 'text') AS type,
       coalesce(f.options, '[]') AS options, f.key IS NOT NULL AS "isDeclared", coalesce(u.contacts, 0)::integer AS contacts
     FROM (SELECT * FROM contact_field WHERE workspace_id = $1) f
       FULL JOIN (SELECT key, count(*) AS contacts FROM contact, jsonb_object_keys(fields) AS key WHERE workspace_id = $1 GROUP BY key) u
       ON u.key = f.key
     ORDER BY 1`,
    [workspaceId],
  );
  const known = new Set(rows.map(({ key }) => key));
  const filled = (await filledByFlows(database.orm.manager, workspaceId)).filter((key) => !known.has(key));
  const undeclared = filled.map((key): ContactField => ({
    key,
    label: {},
    type: 'text',
    options: [],
    isDeclared: false,
    contacts: 0,
  }));
  return [...rows, ...undeclared].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export type FieldDeclaration = Pick<ContactField, 'key' | 'label' | 'type' | 'options'>;

export async function saveContactField(
  database: Database,
  workspaceId: string,
  { actor, ...field }: FieldDeclaration & { actor: string },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO contact_field (workspace_id, key, label, type, options) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workspace_id, key) DO UPDATE SET label = excluded.label, type = excluded.type, options = excluded.options`,
      [workspaceId, field.key, JSON.stringify(field.label), field.type, JSON.stringify(field.options)],
    );
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'field.saved',
      subject: field.key,
      detail: { type: field.type },
    });
  });
}

/** The declaration only: what contacts have stays. */
export async function deleteContactField(
  database: Database,
  workspaceId: string,
  { key, actor }: { key: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const gone = await tx.query<unknown[]>(
      `WITH gone AS (DELETE FROM contact_field WHERE workspace_id = $1 AND key = $2 RETURNING key) SELECT key FROM gone`,
      [workspaceId, key],
    );
    if (gone.length === 0) return false;
    await writeAudit(tx, workspaceId, { actor, action: 'field.deleted', subject: key });
    return true;
  });
}

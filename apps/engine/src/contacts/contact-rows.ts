import type { Consent, Contact, Json, Mark } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { writeAudit } from '../team/write-audit.js';

export interface ContactRow {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
  country: string | null;
  zone: string | null;
  tags: string[];
  fields: Record<string, Json>;
  score: number;
  consents: Consent[];
  marks: Record<string, Mark>;
  visits: number;
}

/** A contact with its place in the workspace. */
export interface ContactDetail extends Contact {
  revision: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  identities: { channelId: string; externalId: string }[];
}

export async function findContact(
  { pool }: Database,
  workspaceId: string,
  id: string,
): Promise<ContactDetail | null> {
  const { rows } = await pool.query<
    ContactRow & {
      revision: number;
      created_at: Date;
      updated_at: Date;
      identities: ContactDetail['identities'] | null;
    }
  >(
    `SELECT c.*, (SELECT json_agg(json_build_object('channelId', i.channel_id, 'externalId', i.external_id) ORDER BY i.channel_id, i.external_id)
       FROM identity i WHERE i.contact_id = c.id) AS identities
     FROM contact c WHERE c.workspace_id = $1 AND c.id = $2`,
    [workspaceId, id],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    ...contactOf(row),
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    identities: row.identities ?? [],
  };
}

export function contactOf({ id, tags, fields, score, consents, marks, visits, ...row }: ContactRow): Contact {
  const contact: Contact = { id, tags, fields, score, consents, marks, visits };
  for (const name of ['name', 'email', 'phone', 'language', 'country', 'zone'] as const) {
    const value = row[name];
    if (value !== null) contact[name] = value;
  }
  return contact;
}

/** Null takes a property or field away; what is not named stays. */
export interface ContactChange {
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  language?: string | null;
  country?: string | null;
  zone?: string | null;
  fields?: Record<string, Json | null>;
  addTags?: string[];
  removeTags?: string[];
}

export interface ContactChangeRequest {
  id: string;
  change: ContactChange;
  /** Refuse when it is no longer the one that was looked at. */
  ifRevision?: number;
  actor: string;
}

/** Turns write contacts too, so the change names the revision it read; a lost race is run again. */
export async function changeContact(
  database: Database,
  workspaceId: string,
  request: ContactChangeRequest,
): Promise<ContactDetail | { staleAt: number } | null> {
  for (;;) {
    const contact = await findContact(database, workspaceId, request.id);
    if (contact === null) return null;
    if (request.ifRevision !== undefined && request.ifRevision !== contact.revision)
      return { staleAt: contact.revision };
    if (await writeChange(database, workspaceId, contact, request))
      return findContact(database, workspaceId, request.id);
  }
}

async function writeChange(
  database: Database,
  workspaceId: string,
  contact: ContactDetail,
  { change, actor }: ContactChangeRequest,
): Promise<boolean> {
  const { fields = {}, addTags = [], removeTags = [], ...properties } = change;
  const values = { ...contact, ...properties };
  const merged = Object.fromEntries(
    Object.entries({ ...contact.fields, ...fields }).filter(([, value]) => value !== null),
  );
  const kept = contact.tags.filter((tag) => !removeTags.includes(tag));
  const tags = [...new Set([...kept, ...addTags])];
  return database.orm.transaction(async (tx) => {
    const written = await tx.query<unknown[]>(
      `WITH written AS (
         UPDATE contact SET name = $4, email = $5, phone = $6, language = $7, country = $8, zone = $9, fields = $10, tags = $11,
           revision = revision + 1, updated_at = now()
         WHERE workspace_id = $1 AND id = $2 AND revision = $3 RETURNING id)
       SELECT id FROM written`,
      [
        workspaceId,
        contact.id,
        contact.revision,
        values.name ?? null,
        values.email ?? null,
        values.phone ?? null,
        values.language ?? null,
        values.country ?? null,
        values.zone ?? null,
        JSON.stringify(merged),
        tags,
      ],
    );
    if (written.length === 0) return false;
    const changed = [...Object.keys(properties), ...Object.keys(fields).map((name) => `fields.${name}`)];
    if (addTags.length + removeTags.length > 0) changed.push('tags');
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'contact.changed',
      subject: contact.id,
      detail: { changed },
    });
    return true;
  });
}

/** A conversation of theirs that is not closed, newest first: where an event about the contact goes. */
export async function currentConversation(
  { pool }: Database,
  workspaceId: string,
  contactId: string,
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM conversation WHERE contact_id = $2 AND workspace_id = $1 AND status <> 'closed' ORDER BY id DESC LIMIT 1`,
    [workspaceId, contactId],
  );
  return rows[0]?.id ?? null;
}

import type { Registry } from '@nightshift/nodes';
import { namesUsed, renameNames, type Flow } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { documentColumn } from '../store/document-column.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { lockName, type Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/**
 * Tags are words on contacts; any flow may bring a new one. A row of the table `tag` exists for those that somebody has
 * made or coloured here, so that they are offered before anybody carries them.
 */
export interface Tag {
  name: string;
  color: string | null;
  /** How many contacts carry it. */
  contacts: number;
  /** Flows that add it, take it away or ask for it, in their draft or live. */
  flows: TagUser[];
}

export interface TagUser {
  id: string;
  name: string;
  isLive: boolean;
}

/** By name. Counting reads every contact once; nothing on the way of a message keeps these numbers. */
export async function listTags(database: Database, workspaceId: string, registry: Registry): Promise<Tag[]> {
  const { rows } = await database.pool.query<{ name: string; color: string | null; contacts: number }>(
    `SELECT coalesce(t.name, u.name) AS name, t.color, coalesce(u.contacts, 0)::integer AS contacts
     FROM (SELECT name, color FROM tag WHERE workspace_id = $1) t
       FULL JOIN (SELECT tag AS name, count(*) AS contacts FROM contact, unnest(tags) AS tag WHERE workspace_id = $1 GROUP BY tag) u
       ON u.name = t.name`,
    [workspaceId],
  );
  const users = await findTagUsers(database.orm.manager, workspaceId, registry);
  const known = new Map(rows.map((row) => [row.name, row]));
  const names = [...new Set([...known.keys(), ...users.keys()])].sort((a, b) => a.localeCompare(b, 'en'));
  return names.map((name) => ({
    name,
    color: known.get(name)?.color ?? null,
    contacts: known.get(name)?.contacts ?? 0,
    flows: users.get(name) ?? [],
  }));
}

/** By tag. */
async function findTagUsers(
  tx: Tx,
  workspaceId: string,
  registry: Registry,
): Promise<Map<string, TagUser[]>> {
  const rows = await tx.query<{ id: string; name: string; draft: Flow; live: Flow | null }[]>(
    `SELECT f.id, f.name, f.draft, v.document AS live
     FROM flow f LEFT JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
     WHERE f.workspace_id = $1 AND f.archived_at IS NULL ORDER BY f.name, f.id`,
    [workspaceId],
  );
  const users = new Map<string, TagUser[]>();
  for (const { id, name, draft, live } of rows) {
    const inLive = new Set(live === null ? [] : namesUsed([live], registry).tags);
    for (const tag of new Set([...inLive, ...namesUsed([draft], registry).tags]))
      users.set(tag, [...(users.get(tag) ?? []), { id, name, isLive: inLive.has(tag) }]);
  }
  return users;
}

export interface TagChange {
  tag: string;
  /** Another name; when it is taken the two become one. */
  name?: string;
  /** Null takes it away. */
  color?: string | null;
  actor: string;
}

export interface ChangedTag {
  name: string;
  contacts: number;
  /** Drafts that were changed with it. */
  drafts: string[];
  /** Live flows whose published version still says the old name: publish their drafts. */
  live: TagUser[];
  /** With which `splitTag` takes two apart again that have become one; null where more carry it than are remembered. */
  parted: PartedTag | null;
}

/** Who carried and named a tag before it became one with another. */
export interface PartedTag {
  /** Ids of contacts that did not carry the other one. */
  alone: string[];
  /** Ids of contacts that carried both. */
  both: string[];
  /** Ids of flows whose draft did not name the other one. */
  drafts: string[];
}

/** So many contacts are remembered. */
export const MOST_PARTED = 2000;

/** Makes a tag, colours or renames one, at every contact and in every draft. Published versions are never changed. */
export async function changeTag(
  database: Database,
  workspaceId: string,
  registry: Registry,
  { tag, name = tag, color, actor }: TagChange,
): Promise<ChangedTag> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `tags ${workspaceId}`);
    const live = name === tag ? [] : await usersInLive(tx, workspaceId, registry, tag);
    await writeTag(tx, workspaceId, { tag, name, color });
    const carriers = name === tag ? null : await carriersOf(tx, workspaceId, { tag, name });
    const naming = name === tag ? [] : await draftsNaming(tx, workspaceId, registry, name);
    const contacts = name === tag ? 0 : await renameAtContacts(tx, workspaceId, { tag, name });
    const drafts = name === tag ? [] : await renameInDrafts(tx, workspaceId, registry, { tag, name, actor });
    const detail = {
      ...(name === tag ? {} : { name, contacts, drafts }),
      ...(color === undefined ? {} : { color }),
    };
    await writeAudit(tx, workspaceId, { actor, action: 'tag.changed', subject: tag, detail });
    const parted =
      carriers === null ? null : { ...carriers, drafts: drafts.filter((id) => !naming.includes(id)) };
    return { name, contacts, drafts, live, parted };
  });
}

/** Two that have become one are two again, at the contacts and in the drafts that are named, where they still carry it. */
export async function splitTag(
  database: Database,
  workspaceId: string,
  registry: Registry,
  { tag, name, color, parted, actor }: Required<TagChange> & { parted: PartedTag },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await lockName(tx, `tags ${workspaceId}`);
    await tx.query(
      `UPDATE contact SET revision = revision + 1, updated_at = now(),
         tags = CASE WHEN id = ANY($4::text[]) THEN array_replace(tags, $3::text, $2::text) ELSE array_append(tags, $2::text) END
       WHERE workspace_id = $1 AND (id = ANY($4::text[]) OR id = ANY($5::text[])) AND $3::text = ANY(tags) AND NOT $2::text = ANY(tags)`,
      [workspaceId, tag, name, parted.alone, parted.both],
    );
    await tx.query('INSERT INTO tag (workspace_id, name, color) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      workspaceId,
      tag,
      color,
    ]);
    const change = { tag: name, name: tag, actor, only: parted.drafts };
    const drafts = await renameInDrafts(tx, workspaceId, registry, change);
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'tag.split',
      subject: tag,
      detail: { name, contacts: parted.alone.length + parted.both.length, drafts },
    });
  });
}

/** Null where they are too many to be remembered. */
async function carriersOf(
  tx: Tx,
  workspaceId: string,
  { tag, name }: { tag: string; name: string },
): Promise<Pick<PartedTag, 'alone' | 'both'> | null> {
  const rows = await tx.query<{ id: string; isBoth: boolean }[]>(
    `SELECT id, $3 = ANY(tags) AS "isBoth" FROM contact WHERE workspace_id = $1 AND $2 = ANY(tags)
     ORDER BY id LIMIT ${MOST_PARTED + 1} FOR UPDATE`,
    [workspaceId, tag, name],
  );
  if (rows.length > MOST_PARTED) return null;
  const ids = (isBoth: boolean): string[] => rows.filter((row) => row.isBoth === isBoth).map(({ id }) => id);
  return { alone: ids(false), both: ids(true) };
}

async function draftsNaming(tx: Tx, workspaceId: string, registry: Registry, tag: string): Promise<string[]> {
  const rows = await tx.find(FlowEntity, { where: { workspaceId }, select: { id: true, draft: true } });
  return rows.filter(({ draft }) => namesUsed([draft], registry).tags.includes(tag)).map(({ id }) => id);
}

async function usersInLive(tx: Tx, workspaceId: string, registry: Registry, tag: string): Promise<TagUser[]> {
  const users = await findTagUsers(tx, workspaceId, registry);
  return (users.get(tag) ?? []).filter(({ isLive }) => isLive);
}

/** The colour that was chosen now wins, then that of the name it gets, then its own. */
async function writeTag(
  tx: Tx,
  workspaceId: string,
  { tag, name, color }: { tag: string; name: string; color: string | null | undefined },
): Promise<void> {
  const before = await tx.query<{ name: string; color: string | null }[]>(
    'SELECT name, color FROM tag WHERE workspace_id = $1 AND name IN ($2, $3)',
    [workspaceId, tag, name],
  );
  const colorOf = (wanted: string): string | null => before.find((row) => row.name === wanted)?.color ?? null;
  if (name !== tag)
    await tx.query('DELETE FROM tag WHERE workspace_id = $1 AND name = $2', [workspaceId, tag]);
  await tx.query(
    `INSERT INTO tag (workspace_id, name, color) VALUES ($1, $2, $3) ON CONFLICT (workspace_id, name) DO UPDATE SET color = excluded.color`,
    [workspaceId, name, color === undefined ? (colorOf(name) ?? colorOf(tag)) : color],
  );
}

/** A turn that has read a contact meanwhile notices by its revision, and is taken again. */
async function renameAtContacts(
  tx: Tx,
  workspaceId: string,
  { tag, name }: { tag: string; name: string | null },
): Promise<number> {
  const [row] = await tx.query<{ changed: number }[]>(
    `WITH changed AS (
       UPDATE contact SET revision = revision + 1, updated_at = now(),
         tags = CASE WHEN $3::text IS NULL OR $3 = ANY(tags) THEN array_remove(tags, $2) ELSE array_replace(tags, $2, $3) END
       WHERE workspace_id = $1 AND $2 = ANY(tags) RETURNING 1)
     SELECT count(*)::integer AS changed FROM changed`,
    [workspaceId, tag, name],
  );
  return row?.changed ?? 0;
}

async function renameInDrafts(
  tx: Tx,
  workspaceId: string,
  registry: Registry,
  { tag, name, actor, only }: { tag: string; name: string; actor: string; only?: readonly string[] },
): Promise<string[]> {
  const rows = await tx.find(FlowEntity, {
    where: { workspaceId },
    select: { id: true, draft: true, revision: true },
    lock: { mode: 'pessimistic_write' },
    order: { id: 'ASC' },
  });
  const using = rows.filter(
    ({ id, draft }) => only?.includes(id) !== false && namesUsed([draft], registry).tags.includes(tag),
  );
  for (const { id, draft, revision } of using) {
    const renamed = renameNames(draft, { tags: { [tag]: name } }, registry);
    await tx.update(
      FlowEntity,
      { id, workspaceId },
      { draft: documentColumn(renamed), revision: revision + 1, updatedBy: actor },
    );
  }
  return using.map(({ id }) => id);
}

/** Off every contact. Live flows that name it are given instead, and nothing is changed. */
export async function deleteTag(
  database: Database,
  workspaceId: string,
  registry: Registry,
  { tag, actor }: { tag: string; actor: string },
): Promise<TagUser[]> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `tags ${workspaceId}`);
    const live = await usersInLive(tx, workspaceId, registry, tag);
    if (live.length > 0) return live;
    const contacts = await renameAtContacts(tx, workspaceId, { tag, name: null });
    await tx.query('DELETE FROM tag WHERE workspace_id = $1 AND name = $2', [workspaceId, tag]);
    await writeAudit(tx, workspaceId, { actor, action: 'tag.deleted', subject: tag, detail: { contacts } });
    return [];
  });
}

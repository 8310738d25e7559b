import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { lockName } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

export interface Base {
  /** `kbs_…` */
  id: string;
  name: string;
  sources: number;
  passages: number;
  /** Sources that wait, or are being read. */
  pending: number;
  failed: number;
  /** BCP 47, of its passages, the most common first. */
  languages: string[];
  /** It is found by these, too: flows that are live go on naming it as they did. */
  formerNames: string[];
  /** Groups of words that mean the same here. */
  synonyms: string[][];
  /** When a source was last given, read or changed; ISO 8601. */
  changedAt: string;
  /** ISO 8601 */
  createdAt: string;
}

const SELECT = `SELECT b.id, b.name, b.former_names, b.synonyms, b.created_at,
    greatest(b.created_at, (SELECT max(s.updated_at) FROM knowledge_source s WHERE s.base_id = b.id)) AS changed_at,
    ARRAY(SELECT p.language FROM knowledge_passage p WHERE p.base_id = b.id AND p.language <> 'und'
      GROUP BY p.language ORDER BY count(*) DESC, p.language) AS languages,
    (SELECT count(*)::integer FROM knowledge_source s WHERE s.base_id = b.id) AS sources,
    (SELECT count(*)::integer FROM knowledge_passage p WHERE p.base_id = b.id) AS passages,
    (SELECT count(*)::integer FROM knowledge_source s WHERE s.base_id = b.id AND s.status IN ('waiting', 'working')) AS pending,
    (SELECT count(*)::integer FROM knowledge_source s WHERE s.base_id = b.id AND s.status = 'failed') AS failed
  FROM knowledge_base b WHERE b.workspace_id = $1`;

type BaseRow = Omit<Base, 'createdAt' | 'changedAt' | 'formerNames'> & {
  created_at: Date;
  changed_at: Date;
  former_names: string[];
};

function baseOf({ created_at, changed_at, former_names, ...base }: BaseRow): Base {
  return {
    ...base,
    formerNames: former_names,
    changedAt: changed_at.toISOString(),
    createdAt: created_at.toISOString(),
  };
}

export async function listBases(
  { pool }: Database,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<Base>> {
  return pageOf(query, [workspaceId, 'knowledge-bases'], async (limit, after) => {
    const { rows } = await pool.query<BaseRow>(
      `${SELECT} AND ($3::text IS NULL OR b.name > $3) ORDER BY b.name LIMIT $2`,
      [workspaceId, limit, after],
    );
    return rows.map((row) => ({ item: baseOf(row), key: row.name }));
  });
}

/** By its id or its name, or one it had before. */
export async function findBase(
  { pool }: Database,
  workspaceId: string,
  idOrName: string,
): Promise<Base | null> {
  const { rows } = await pool.query<BaseRow>(
    `${SELECT} AND (b.id = $2 OR b.name = $2 OR $2 = ANY(b.former_names))
     ORDER BY b.id = $2 DESC, b.name = $2 DESC, b.id DESC LIMIT 1`,
    [workspaceId, idOrName],
  );
  return rows[0] === undefined ? null : baseOf(rows[0]);
}

/** Null: there is one of that name already. */
export async function createBase(
  database: Database,
  workspaceId: string,
  { name, actor }: { name: string; actor: string },
): Promise<Base | null> {
  return database.orm.transaction(async (tx) => {
    const id = newId('knowledgeBase');
    const rows = await tx.query<BaseRow[]>(
      `INSERT INTO knowledge_base (id, workspace_id, name) VALUES ($1, $2, $3) ON CONFLICT (workspace_id, name) DO NOTHING
       RETURNING id, name, former_names, synonyms, created_at, created_at AS changed_at, '{}'::text[] AS languages,
         0 AS sources, 0 AS passages, 0 AS pending, 0 AS failed`,
      [id, workspaceId, name],
    );
    if (rows[0] === undefined) return null;
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.base-created',
      subject: id,
      detail: { name },
    });
    return baseOf(rows[0]);
  });
}

/** Under its former names it is still found, but by nobody who has that name now. False: another base has it. */
export async function renameBase(
  database: Database,
  workspaceId: string,
  { id, name, actor }: { id: string; name: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `knowledge bases ${workspaceId}`);
    const taken = await tx.query<unknown[]>(
      'SELECT 1 FROM knowledge_base WHERE workspace_id = $1 AND name = $2 AND id <> $3',
      [workspaceId, name, id],
    );
    if (taken.length > 0) return false;
    await tx.query(
      `UPDATE knowledge_base SET name = $3, former_names = array_remove(array_append(array_remove(former_names, name), name), $3)
       WHERE workspace_id = $1 AND id = $2 AND name <> $3`,
      [workspaceId, id, name],
    );
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.base-renamed',
      subject: id,
      detail: { name },
    });
    return true;
  });
}

/** They count for the next question, in every process; whoever has checked the base is told that it has changed. */
export async function saveSynonyms(
  database: Database,
  workspaceId: string,
  { id, synonyms, actor }: { id: string; synonyms: string[][]; actor: string },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await tx.query(
      `UPDATE knowledge_base SET synonyms = $3::jsonb, revision = revision + 1 WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id, JSON.stringify(synonyms)],
    );
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.synonyms-changed',
      subject: id,
      detail: { groups: synonyms.length },
    });
  });
}

/** With its sources and passages. False: there is none. */
export async function deleteBase(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const rows = await tx.query<{ name: string }[]>(
      'WITH gone AS (DELETE FROM knowledge_base WHERE workspace_id = $1 AND id = $2 RETURNING name) SELECT name FROM gone',
      [workspaceId, id],
    );
    if (rows[0] === undefined) return false;
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.base-deleted',
      subject: id,
      detail: { name: rows[0].name },
    });
    return true;
  });
}

import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
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
  /** ISO 8601 */
  createdAt: string;
}

const SELECT = `SELECT b.id, b.name, b.created_at,
    (SELECT count(*)::integer FROM knowledge_source s WHERE s.base_id = b.id) AS sources,
    (SELECT count(*)::integer FROM knowledge_passage p WHERE p.base_id = b.id) AS passages,
    (SELECT count(*)::integer FROM knowledge_source s WHERE s.base_id = b.id AND s.status IN ('waiting', 'working')) AS pending,
    (SELECT count(*)::integer FROM knowledge_source s WHERE s.base_id = b.id AND s.status = 'failed') AS failed
  FROM knowledge_base b WHERE b.workspace_id = $1`;

type BaseRow = Omit<Base, 'createdAt'> & { created_at: Date };

function baseOf({ created_at, ...base }: BaseRow): Base {
  return { ...base, createdAt: created_at.toISOString() };
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

/** By its id or its name. */
export async function findBase(
  { pool }: Database,
  workspaceId: string,
  idOrName: string,
): Promise<Base | null> {
  const { rows } = await pool.query<BaseRow>(
    `${SELECT} AND (b.id = $2 OR b.name = $2) ORDER BY b.id = $2 DESC LIMIT 1`,
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
       RETURNING id, name, created_at, 0 AS sources, 0 AS passages, 0 AS pending, 0 AS failed`,
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

import type { Database } from '../store/database.js';
import { earliestId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';

export interface AuditEntry {
  id: string;
  actor: string;
  /** As it is called now; null when it is gone, or is the command. */
  actorName: string | null;
  action: string;
  subject: string;
  /** The same for what was changed, where it has a name. */
  subjectName: string | null;
  detail: Record<string, unknown>;
  /** ISO 8601, UTC. */
  at: string;
}

export interface AuditQuery extends PageQuery {
  /** An account or token id, or `command`. */
  actor?: string;
  /** What was changed: `flow` for `flow.published` and its like. */
  kind?: string;
  subject?: string;
  /** ISO 8601. */
  from?: string;
  until?: string;
}

/** Newest first. */
export async function listAudit(
  { pool }: Database,
  workspaceId: string,
  { actor, kind, subject, from, until, ...page }: AuditQuery,
): Promise<Page<AuditEntry>> {
  return pageOf(page, [workspaceId, 'audit'], async (limit, before) => {
    const { rows } = await pool.query<Omit<AuditEntry, 'at'> & { at: Date }>(LIST, [
      workspaceId,
      limit,
      before,
      actor ?? null,
      kind ?? null,
      subject ?? null,
      from === undefined ? null : earliestId('audit', Date.parse(from)),
      until === undefined ? null : earliestId('audit', Date.parse(until)),
    ]);
    return rows.map((row) => ({ item: { ...row, at: row.at.toISOString() }, key: row.id }));
  });
}

const NAME_OF = (id: string): string =>
  `coalesce((SELECT name FROM account WHERE id = ${id} AND workspace_id = $1), (SELECT name FROM api_token WHERE id = ${id} AND workspace_id = $1))`;

const LIST = `
  SELECT a.id, a.actor, ${NAME_OF('a.actor')} AS "actorName", a.action, a.subject, a.detail, a.at,
    coalesce((SELECT name FROM flow WHERE id = a.subject AND workspace_id = $1),
      (SELECT name FROM channel WHERE id = a.subject AND workspace_id = $1),
      (SELECT name FROM knowledge_base WHERE id = a.subject AND workspace_id = $1),
      (SELECT name FROM knowledge_source WHERE id = a.subject AND workspace_id = $1),
      (SELECT name FROM folder WHERE id = a.subject AND workspace_id = $1),
      (SELECT nullif(left(title, 200), '') FROM knowledge_passage WHERE id = a.subject AND workspace_id = $1),
      (SELECT nullif(title, '') FROM team WHERE a.action LIKE 'team.%' AND name = a.subject AND workspace_id = $1), ${NAME_OF('a.subject')}) AS "subjectName"
  FROM audit a
  WHERE a.workspace_id = $1 AND ($3::text IS NULL OR a.id < $3) AND ($4::text IS NULL OR a.actor = $4)
    AND ($5::text IS NULL OR split_part(a.action, '.', 1) = $5) AND ($6::text IS NULL OR a.subject = $6)
    AND ($7::text IS NULL OR a.id >= $7) AND ($8::text IS NULL OR a.id < $8)
  ORDER BY a.id DESC LIMIT $2`;

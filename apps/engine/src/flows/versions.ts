import type { Database } from '../store/database.js';
import { FlowVersionEntity } from '../store/entities/flow.entity.js';
import { keyNumber, pageOf, type Page, type PageQuery } from '../store/page.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { findFlow } from './list-flows.js';

export interface VersionSummary {
  version: number;
  isLive: boolean;
  /** What people call it. */
  label: string | null;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** An account, a token or `command`. */
  publishedBy: string | null;
  /** The name of that account or token, while there is one. */
  author: string | null;
  /** ISO 8601: until then it was the live one, and none has been since; null for all others. */
  liveUntil: string | null;
}

interface VersionRow {
  version: number;
  label: string | null;
  published_at: Date;
  published_by: string | null;
  author: string | null;
}

/** Newest first; null when there is no such flow. */
export async function listVersions(
  database: Database,
  workspaceId: string,
  flowId: string,
  query: PageQuery,
): Promise<Page<VersionSummary> | null> {
  const flow = await findFlow(database, workspaceId, flowId);
  if (flow === null) return null;
  const last = flow.liveVersion === null ? await lastLive(database, workspaceId, flowId) : undefined;
  return pageOf(query, [workspaceId, 'versions', flowId], async (limit, before) => {
    const { rows } = await database.pool.query<VersionRow>(
      `SELECT v.version, l.label, v.published_at, v.published_by, coalesce(a.name, t.name) AS author
       FROM flow_version v
       LEFT JOIN account a ON a.workspace_id = v.workspace_id AND a.id = v.published_by
       LEFT JOIN api_token t ON t.workspace_id = v.workspace_id AND t.id = v.published_by
       LEFT JOIN flow_version_label l ON l.flow_id = v.flow_id AND l.version = v.version
       WHERE v.workspace_id = $1 AND v.flow_id = $2 AND ($4::integer IS NULL OR v.version < $4)
       ORDER BY v.version DESC LIMIT $3`,
      [workspaceId, flowId, limit, keyNumber(before)],
    );
    return rows.map(({ version, label, published_at, published_by, author }) => ({
      item: {
        version,
        isLive: version === flow.liveVersion,
        label,
        publishedAt: published_at.toISOString(),
        publishedBy: published_by,
        author,
        liveUntil: last?.version === version ? last.until.toISOString() : null,
      },
      key: String(version),
    }));
  });
}

/** What customers met before the flow was taken off line, as the audit has it. */
async function lastLive(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
): Promise<{ version: number; until: Date } | undefined> {
  const { rows } = await pool.query<{ version: number; until: Date }>(
    `SELECT (detail->>'version')::integer AS version, at AS until FROM audit
     WHERE workspace_id = $1 AND subject = $2 AND action = 'flow.unpublished' ORDER BY id DESC LIMIT 1`,
    [workspaceId, flowId],
  );
  return rows[0];
}

export interface VersionLabel {
  flowId: string;
  version: number;
  /** Null takes it away. */
  label: string | null;
}

/** False when there is no such version. */
export async function labelVersion(
  database: Database,
  workspaceId: string,
  { actor, ...wanted }: VersionLabel & { actor: string },
): Promise<boolean> {
  const { flowId, version, label } = wanted;
  return database.orm.transaction(async (tx) => {
    if (!(await tx.existsBy(FlowVersionEntity, { workspaceId, flowId, version }))) return false;
    await writeLabel(tx, workspaceId, wanted);
    const detail = { version, label };
    await writeAudit(tx, workspaceId, { actor, action: 'flow.version-labelled', subject: flowId, detail });
    return true;
  });
}

/** The version is there. */
export async function writeLabel(
  tx: Tx,
  workspaceId: string,
  { flowId, version, label }: VersionLabel,
): Promise<void> {
  if (label === null) {
    await tx.query('DELETE FROM flow_version_label WHERE flow_id = $1 AND version = $2', [flowId, version]);
    return;
  }
  await tx.query(
    `INSERT INTO flow_version_label (flow_id, version, workspace_id, label) VALUES ($1, $2, $3, $4)
     ON CONFLICT (flow_id, version) DO UPDATE SET label = excluded.label`,
    [flowId, version, workspaceId, label],
  );
}

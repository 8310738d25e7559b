import type { Flow } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { keyNumber, pageOf, type Page, type PageQuery } from '../store/page.js';

export interface FlowSummary {
  id: string;
  name: string;
  revision: number;
  /** Null while nothing is published. */
  liveVersion: number | null;
  templateId: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
}

interface FlowRow {
  id: string;
  name: string;
  revision: number;
  live_version: number | null;
  template_id: string | null;
  created_at: Date;
  updated_at: Date;
}

const COLUMNS = 'id, name, revision, live_version, template_id, created_at, updated_at';

/** By id, so that a page stays what it was while flows are saved. */
export async function listFlows(
  { pool }: Database,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<FlowSummary>> {
  return pageOf(query, [workspaceId, 'flows'], async (limit, after) => {
    const { rows } = await pool.query<FlowRow>(
      `SELECT ${COLUMNS} FROM flow WHERE workspace_id = $1 AND ($3::text IS NULL OR id > $3) ORDER BY id LIMIT $2`,
      [workspaceId, limit, after],
    );
    return rows.map((row) => ({ item: summaryOf(row), key: row.id }));
  });
}

export async function findFlow(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
): Promise<(FlowSummary & { draft: Flow }) | null> {
  const { rows } = await pool.query<FlowRow & { draft: Flow }>(
    `SELECT ${COLUMNS}, draft FROM flow WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, flowId],
  );
  const [row] = rows;
  return row === undefined ? null : { ...summaryOf(row), draft: row.draft };
}

export interface VersionSummary {
  version: number;
  isLive: boolean;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** An account, a token or `command`. */
  publishedBy: string | null;
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
  return pageOf(query, [workspaceId, 'versions', flowId], async (limit, before) => {
    const { rows } = await database.pool.query<{
      version: number;
      published_at: Date;
      published_by: string | null;
    }>(
      `SELECT version, published_at, published_by FROM flow_version
       WHERE workspace_id = $1 AND flow_id = $2 AND ($4::integer IS NULL OR version < $4) ORDER BY version DESC LIMIT $3`,
      [workspaceId, flowId, limit, keyNumber(before)],
    );
    return rows.map(({ version, published_at, published_by }) => ({
      item: {
        version,
        isLive: version === flow.liveVersion,
        publishedAt: published_at.toISOString(),
        publishedBy: published_by,
      },
      key: String(version),
    }));
  });
}

function summaryOf(row: FlowRow): FlowSummary {
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    liveVersion: row.live_version,
    templateId: row.template_id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

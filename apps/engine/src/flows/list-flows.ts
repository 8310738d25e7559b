import type { Flow } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { problemsNow } from './problems-now.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';

export interface FlowSummary {
  id: string;
  name: string;
  revision: number;
  /** Null while nothing is published. */
  liveVersion: number | null;
  /** Ever published, live or not; null: never. */
  latestVersion: number | null;
  /** What customers get is not what the draft says. Positions, notes and groups do not count. */
  isDraftChanged: boolean;
  /** Of the draft. Null: it could not be looked at, and was saved by an older release. */
  errors: number | null;
  /** Of the errors, those that are there only because it is unfinished. Null: not known. */
  toFillIn: number | null;
  /** As rows of its list: texts that lack a language are one, and so is another live flow. */
  warnings: number | null;
  templateId: string | null;
  folderId: string | null;
  isArchived: boolean;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  /** Who saved the draft last; without a name when the account is gone. Null: an older release. */
  updatedBy: { id: string; name: string | null } | null;
}

interface FlowRow {
  id: string;
  name: string;
  revision: number;
  live_version: number | null;
  latest_version: number | null;
  is_draft_changed: boolean;
  errors: number | null;
  warnings: number | null;
  template_id: string | null;
  folder_id: string | null;
  archived_at: Date | null;
  created_at: Date;
  updated_at: Date;
  updated_by: string | null;
  updated_by_name: string | null;
}

const SUMMARY = `
  SELECT f.id, f.name, f.revision, f.live_version, f.errors, f.warnings, f.template_id, f.folder_id, f.archived_at, f.created_at,
    (SELECT max(version) FROM flow_version WHERE flow_id = f.id) AS latest_version, f.updated_at, f.updated_by, coalesce(a.name, k.name) AS updated_by_name,
    coalesce(f.draft::text <> v.document::text
      AND (f.draft::jsonb - '{layout,notes,groups}'::text[]) <> (v.document::jsonb - '{layout,notes,groups}'::text[]), false) AS is_draft_changed
  FROM flow f LEFT JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
    LEFT JOIN account a ON a.id = f.updated_by AND a.workspace_id = f.workspace_id
    LEFT JOIN api_token k ON k.id = f.updated_by AND k.workspace_id = f.workspace_id
  WHERE f.workspace_id = $1`;

/** By id, so that a page stays what it was while flows are saved. */
export async function listFlows(
  database: Database,
  workspaceId: string,
  query: PageQuery,
  secrets: 'told' | 'kept',
): Promise<Page<FlowSummary>> {
  const page = await pageOf(query, [workspaceId, 'flows'], async (limit, after) => {
    const { rows } = await database.pool.query<FlowRow>(
      `${SUMMARY} AND ($3::text IS NULL OR f.id > $3) ORDER BY f.id LIMIT $2`,
      [workspaceId, limit, after],
    );
    return rows.map((row) => ({ item: summaryOf(row), key: row.id }));
  });
  return { ...page, items: await withProblemsNow(database, workspaceId, page.items, secrets) };
}

async function withProblemsNow<F extends FlowSummary>(
  database: Database,
  workspaceId: string,
  flows: readonly F[],
  secrets: 'told' | 'kept',
): Promise<F[]> {
  const now = await problemsNow(database, workspaceId, flows, { secrets });
  return flows.map((flow) => ({ ...flow, ...now.get(flow.id) }));
}

export async function findFlow(
  database: Database,
  workspaceId: string,
  flowId: string,
): Promise<(FlowSummary & { draft: Flow }) | null> {
  const { rows } = await database.pool.query<FlowRow & { draft: Flow }>(
    `SELECT s.*, d.draft FROM (${SUMMARY} AND f.id = $2) s JOIN flow d ON d.id = s.id`,
    [workspaceId, flowId],
  );
  const [row] = rows;
  return row === undefined ? null : { ...summaryOf(row), draft: row.draft };
}

function summaryOf(row: FlowRow): FlowSummary {
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    liveVersion: row.live_version,
    latestVersion: row.latest_version,
    isDraftChanged: row.is_draft_changed,
    errors: row.errors,
    toFillIn: null,
    warnings: row.warnings,
    templateId: row.template_id,
    folderId: row.folder_id,
    isArchived: row.archived_at !== null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by === null ? null : { id: row.updated_by, name: row.updated_by_name },
  };
}

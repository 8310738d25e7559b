import type { Database } from '../store/database.js';

/** Live flows that run this one as a step of theirs. A text that is exactly the id of a flow means that flow. */
export async function flowCallers(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT f.id, f.name FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
      WHERE f.workspace_id = $1 AND f.id <> $2 AND position($2 IN v.document::text) > 0
        AND jsonb_path_exists(v.document::jsonb, '$.nodes.*.config.** ? (@ == $id)', jsonb_build_object('id', $2::text))
      ORDER BY lower(f.name), f.id`,
    [workspaceId, flowId],
  );
  return rows;
}

import type { Pool } from 'pg';

export interface AgentRow {
  id: string;
  name: string;
  teams: string[];
  languages: string[];
  isOnline: boolean;
  capacity: number;
  calendar: string | null;
  lastAssignedAtMs: number | null;
}

/** Everybody who answers customers: accounts that belong to a team, and all agents. */
export async function loadAgents(pool: Pool, workspaceId: string): Promise<AgentRow[]> {
  const { rows } = await pool.query<AgentRow>(
    `SELECT id, name, teams, languages, is_online AS "isOnline", capacity, calendar,
       (extract(epoch FROM last_assigned_at) * 1000)::float8 AS "lastAssignedAtMs"
     FROM account WHERE workspace_id = $1 AND (role = 'agent' OR (teams <> '{}' AND role IN ('admin', 'operator'))) ORDER BY id`,
    [workspaceId],
  );
  return rows;
}

/** Open conversations by assignee. Costs time in proportion to their number. */
export async function countAssigned(pool: Pool, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ assignee: string; open: number }>(
    `SELECT assignee, count(*)::integer AS open FROM conversation
     WHERE status = 'open' AND assignee IS NOT NULL AND workspace_id = $1 GROUP BY assignee`,
    [workspaceId],
  );
  return new Map(rows.map(({ assignee, open }) => [assignee, open]));
}

/** Only makes fair turns fairer, so it may lag and may be lost. */
export async function saveLastAssigned(
  pool: Pool,
  workspaceId: string,
  atMs: ReadonlyMap<string, number>,
): Promise<void> {
  await pool.query(
    `UPDATE account a SET last_assigned_at = to_timestamp(u.at_ms / 1000)
     FROM unnest($2::text[], $3::float8[]) AS u(id, at_ms)
     WHERE a.id = u.id AND a.workspace_id = $1 AND (a.last_assigned_at IS NULL OR a.last_assigned_at < to_timestamp(u.at_ms / 1000))`,
    [workspaceId, [...atMs.keys()], [...atMs.values()]],
  );
}

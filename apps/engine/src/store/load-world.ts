import type { Flow, Json } from '@nightshift/schema';
import type { Calendar } from '@nightshift/calendar';
import type { Pool } from 'pg';
import type { ChannelRef } from './arrival.js';

/** What turns of one workspace read besides their conversation. */
export interface WorldRows {
  flows: FlowRow[];
  calendars: { name: string; document: Calendar }[];
  /** `config` without the secrets. */
  channels: (ChannelRef & { config: unknown })[];
  values: Record<string, Json>;
}

export interface FlowRow {
  flowId: string;
  version: number;
  document: Flow;
}

/** `known` names versions (`flow/version`) the caller has already; their documents are not read again. */
export async function loadWorld(
  pool: Pool,
  workspaceId: string,
  known: readonly string[],
): Promise<WorldRows & { live: string[] }> {
  const [live, flows, calendars, channels, settings] = await Promise.all([
    pool.query<{ key: string }>(
      `SELECT id || '/' || live_version AS key FROM flow WHERE workspace_id = $1 AND live_version IS NOT NULL ORDER BY id`,
      [workspaceId],
    ),
    pool.query<FlowRow>(
      `SELECT v.flow_id AS "flowId", v.version, v.document FROM flow f
         JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
       WHERE f.workspace_id = $1 AND NOT (v.flow_id || '/' || v.version = ANY($2))`,
      [workspaceId, known],
    ),
    pool.query<{ name: string; document: Calendar }>(
      'SELECT name, document FROM calendar WHERE workspace_id = $1',
      [workspaceId],
    ),
    pool.query<WorldRows['channels'][number]>(
      'SELECT id, type, name, config FROM channel WHERE workspace_id = $1',
      [workspaceId],
    ),
    pool.query<{ values: Record<string, Json> | null }>(
      `SELECT settings->'values' AS values FROM workspace WHERE id = $1`,
      [workspaceId],
    ),
  ]);
  return {
    live: live.rows.map(({ key }) => key),
    flows: flows.rows,
    calendars: calendars.rows,
    channels: channels.rows,
    values: settings.rows[0]?.values ?? {},
  };
}

/** Published versions by (flow, version); what does not exist in the workspace is left out. */
export async function loadVersions(
  pool: Pool,
  workspaceId: string,
  wanted: readonly { flowId: string; version: number }[],
): Promise<FlowRow[]> {
  const { rows } = await pool.query<FlowRow>(
    `SELECT v.flow_id AS "flowId", v.version, v.document
     FROM unnest($2::text[], $3::integer[]) AS u(flow_id, version)
     JOIN flow_version v ON v.flow_id = u.flow_id AND v.version = u.version AND v.workspace_id = $1`,
    [workspaceId, wanted.map(({ flowId }) => flowId), wanted.map(({ version }) => version)],
  );
  return rows;
}

/** How often what turns read has changed, for all workspaces. */
export async function loadAllRevisions(pool: Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ id: string; revision: number }>('SELECT id, revision FROM workspace');
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

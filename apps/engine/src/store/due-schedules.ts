import type { Pool, PoolClient } from 'pg';
import type { ChannelRef } from './arrival.js';

export interface Occurrence {
  workspaceId: string;
  flowId: string;
  triggerId: string;
  atMs: number;
}

/** Claims one occurrence that is due, until the transaction of `client` ends. Undefined when there is none that nobody else has. */
export async function claimOccurrence(client: PoolClient, nowMs: number): Promise<Occurrence | undefined> {
  const { rows } = await client.query<Occurrence>(
    `SELECT workspace_id AS "workspaceId", flow_id AS "flowId", trigger_id AS "triggerId",
       (extract(epoch FROM next_at) * 1000)::float8 AS "atMs"
     FROM schedule WHERE next_at <= to_timestamp($1::float8 / 1000) ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [nowMs],
  );
  return rows[0];
}

/** The occurrence has happened; null: there will be no other. */
export async function moveOccurrence(
  client: PoolClient,
  { flowId, triggerId }: Occurrence,
  nextMs: number | null,
): Promise<void> {
  if (nextMs === null)
    await client.query('DELETE FROM schedule WHERE flow_id = $1 AND trigger_id = $2', [flowId, triggerId]);
  else {
    await client.query(
      'UPDATE schedule SET next_at = to_timestamp($3::float8 / 1000) WHERE flow_id = $1 AND trigger_id = $2',
      [flowId, triggerId, nextMs],
    );
  }
}

export interface OpenConversation {
  id: string;
  sender: string;
  partition: number;
  channel: ChannelRef;
}

/** Open conversations of a workspace in the order of their ids, after `afterId`. */
export async function listOpenConversations(
  pool: Pool,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<OpenConversation[]> {
  const { rows } = await pool.query<OpenConversation>(
    `SELECT v.id, v.sender, v.partition, json_build_object('id', c.id, 'type', c.type, 'name', c.name) AS channel
     FROM conversation v JOIN channel c ON c.id = v.channel_id
     WHERE v.workspace_id = $1 AND v.status = 'open' AND v.id > $2 ORDER BY v.id LIMIT $3`,
    [workspaceId, afterId, limit],
  );
  return rows;
}

import { randomUUID } from 'node:crypto';
import type { IncomingEvent } from '../ingress/accept.js';
import type { ChannelRef, EventBody } from '../store/arrival.js';
import type { Database } from '../store/database.js';

/** Runs of a flow that wait, by where they stand. A run that is in a flow it called stands there. */
export interface RunsAtNode {
  version: number;
  nodeId: string;
  count: number;
  /** When the oldest of them began, ISO 8601, UTC. */
  oldestAt: string;
}

export async function countWaitingRuns(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
): Promise<RunsAtNode[]> {
  const { rows } = await pool.query<Omit<RunsAtNode, 'oldestAt'> & { oldest: Date }>(
    `SELECT version, node_id AS "nodeId", count(*)::integer AS count, min(started_at) AS oldest
     FROM run WHERE workspace_id = $1 AND flow_id = $2 AND status = 'waiting' AND node_id IS NOT NULL
     GROUP BY version, node_id ORDER BY version, node_id`,
    [workspaceId, flowId],
  );
  return rows.map(({ oldest, ...row }) => ({ ...row, oldestAt: oldest.toISOString() }));
}

interface Place {
  conversationId: string;
  sender: string;
  channel: ChannelRef;
}

const PAGE = 200;

/** An event for every conversation in which a run of this version waits; each is a turn of its own. */
export async function* tellWaitingRuns(
  { pool }: Database,
  workspaceId: string,
  { flowId, version }: { flowId: string; version: number },
  event: { body: EventBody; atMs: number },
): AsyncGenerator<IncomingEvent[]> {
  const request = randomUUID();
  for (let after = ''; ;) {
    const { rows } = await pool.query<Place>(
      `SELECT v.id AS "conversationId", v.sender,
         json_build_object('id', v.channel_id, 'type', coalesce(h.type, 'api'), 'name', coalesce(h.name, v.channel_id)) AS channel
       FROM conversation v LEFT JOIN channel h ON h.id = v.channel_id
       WHERE v.workspace_id = $1 AND v.id IN (
         SELECT conversation_id FROM run WHERE workspace_id = $1 AND flow_id = $2 AND version = $3 AND status = 'waiting'
           AND conversation_id > $4 ORDER BY conversation_id LIMIT $5)
       ORDER BY v.id`,
      [workspaceId, flowId, version, after, PAGE],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.conversationId;
    yield rows.map(({ conversationId, sender, channel }) => ({
      ...event,
      workspaceId,
      channel,
      sender,
      conversationId,
      externalId: `runs/${conversationId}/${request}`,
    }));
  }
}

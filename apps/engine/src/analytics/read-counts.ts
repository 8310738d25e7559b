import type { ConversationStatus, TraceStep } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { earliestId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';

export interface FlowCounts {
  /** ISO 8601, UTC: everything up to here is counted. Null: nothing has been counted yet. */
  countedUntil: string | null;
  items: FlowCount[];
}

export interface FlowCount {
  version: number;
  /** A node's id, or a trigger's for `fired`. */
  nodeId: string;
  what: TraceStep['what'];
  /** The way out, for `left`. */
  port: string | null;
  count: number;
}

export interface CountQuery {
  /** Whole hours count: those that begin within. */
  from?: Date;
  to?: Date;
  version?: number;
}

/** How often each step of a flow was taken in a period. */
export async function readCounts(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
  { from, to, version }: CountQuery,
): Promise<FlowCounts> {
  const [counts, places] = await Promise.all([
    pool.query<FlowCount>(
      `SELECT version, node_id AS "nodeId", what, nullif(port, '') AS port, sum(count)::float8 AS count
       FROM flow_count WHERE workspace_id = $1 AND flow_id = $2 AND ($3::timestamptz IS NULL OR hour >= $3)
         AND ($4::timestamptz IS NULL OR hour < $4) AND ($5::integer IS NULL OR version = $5)
       GROUP BY version, node_id, what, port ORDER BY version, node_id, what, port`,
      [workspaceId, flowId, from ?? null, to ?? null, version ?? null],
    ),
    pool.query<{ until: Date | null }>(
      `SELECT to_timestamp((value->>'untilMs')::float8 / 1000) AS until FROM installation WHERE name = 'flow-counts'`,
    ),
  ]);
  return { countedUntil: places.rows[0]?.until?.toISOString() ?? null, items: counts.rows };
}

export interface FlowConversation {
  conversationId: string;
  /** The newest event that the flow had a part in. */
  eventId: string;
  /** ISO 8601, UTC. */
  at: string;
  contact: { id: string; name: string | null };
  status: ConversationStatus;
}

/** Further back the roll-up has counted, unless it stands still; then this much is looked through, and no more. */
const RECENT_MS = 10 * 60_000;

/**
 * Conversations that came through a flow, the latest first: those that the roll-up has seen, and those of the moments
 * since. Whoever looks at the list wants to see who came just now.
 */
export async function listFlowConversations(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
  query: PageQuery & { nowMs: number },
): Promise<Page<FlowConversation>> {
  return pageOf(query, [workspaceId, 'flow-conversations', flowId], async (limit, before) => {
    const { rows } = await pool.query<{
      conversation_id: string;
      event_id: string;
      at: Date;
      contact_id: string;
      name: string | null;
      status: ConversationStatus;
    }>(VISITS, [
      workspaceId,
      flowId,
      limit,
      before,
      earliestId('event', query.nowMs - RECENT_MS),
      ...walksIn(flowId),
    ]);
    return rows.map(({ conversation_id, event_id, at, contact_id, name, status }) => ({
      item: {
        conversationId: conversation_id,
        eventId: event_id,
        at: at.toISOString(),
        contact: { id: contact_id, name },
        status,
      },
      key: event_id,
    }));
  });
}

/** A run of the flow began, went on or was called: not merely considered. */
function walksIn(flowId: string): string[] {
  return ['run.started', 'run.resumed', 'flow.entered'].map((type) => JSON.stringify([{ type, flowId }]));
}

const VISITS = `
  WITH recent AS MATERIALIZED (
    SELECT e.conversation_id, max(e.id) AS event_id, max(e.at) AS at FROM event e
    WHERE e.id >= $5 AND e.workspace_id = $1 AND e.conversation_id IS NOT NULL
      AND e.id > coalesce((SELECT value->>'eventId' FROM installation WHERE name = 'flow-counts'), '')
      AND e.trace::jsonb @> ANY (ARRAY[$6, $7, $8]::jsonb[])
    GROUP BY e.conversation_id),
  visit AS (
    SELECT conversation_id, event_id, at FROM recent
    UNION ALL
    (SELECT f.conversation_id, f.event_id, f.at FROM flow_visit f
     WHERE f.workspace_id = $1 AND f.flow_id = $2 AND ($4::text IS NULL OR f.event_id < $4)
       AND NOT EXISTS (SELECT FROM recent r WHERE r.conversation_id = f.conversation_id)
     ORDER BY f.event_id DESC LIMIT $3))
  SELECT f.conversation_id, f.event_id, f.at, v.contact_id, c.name, v.status
  FROM visit f JOIN conversation v ON v.id = f.conversation_id LEFT JOIN contact c ON c.id = v.contact_id
  WHERE $4::text IS NULL OR f.event_id < $4
  ORDER BY f.event_id DESC LIMIT $3`;

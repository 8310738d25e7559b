import type { Pool } from 'pg';
import type { Reply } from './arrival.js';

/** What was sent to the customer after a message, and whether anything of that conversation is still pending. */
export async function loadReplies(
  pool: Pool,
  workspaceId: string,
  conversationId: string,
  afterSeq: number,
): Promise<{ replies: Reply[]; isSettled: boolean }> {
  // In this order: what was settled before the messages are read has all its messages there.
  const pending = await pool.query<{ pending: boolean }>({
    name: 'pending',
    text: `SELECT json_array_length(v.state->'buffer') > 0
        OR EXISTS (SELECT 1 FROM run r WHERE r.conversation_id = v.id AND r.status = 'waiting' AND r.state->'wait'->>'type' = 'call')
        OR EXISTS (SELECT 1 FROM event e WHERE e.partition = v.partition AND e.status = 'waiting' AND e.channel_id = v.channel_id
          AND e.sender = v.sender) AS pending
      FROM conversation v WHERE v.id = $2 AND v.workspace_id = $1`,
    values: [workspaceId, conversationId],
  });
  const messages = await pool.query<Reply>({
    name: 'replies',
    text: `SELECT id, seq, text, parts FROM message
      WHERE conversation_id = $2 AND workspace_id = $1 AND seq > $3 AND direction = 'out' AND delivery <> 'suppressed' ORDER BY seq`,
    values: [workspaceId, conversationId, afterSeq],
  });
  return { replies: messages.rows, isSettled: pending.rows[0]?.pending === false };
}

/** The conversations that events went to; those still waiting are left out. */
export async function loadConversationIds(
  pool: Pool,
  eventIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; conversation_id: string }>({
    name: 'conversation-ids',
    text: 'SELECT id, conversation_id FROM event WHERE id = ANY($1::text[]) AND conversation_id IS NOT NULL',
    values: [eventIds],
  });
  return new Map(rows.map(({ id, conversation_id }) => [id, conversation_id]));
}

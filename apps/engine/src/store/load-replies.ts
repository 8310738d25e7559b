import type { Pool } from 'pg';
import type { Reply } from './arrival.js';

export interface RepliesQuery {
  workspaceId: string;
  /** Where the message went as far as is known; its row knows better once its turn is taken. */
  conversationId: string;
  /** The customer's message. */
  messageId: string;
  /** It was there before: what was said to the messages after it is not for it. */
  isRepeated: boolean;
}

/** What was sent to the customer after a message, and whether anything of that conversation is still pending. */
export async function loadReplies(
  pool: Pool,
  query: RepliesQuery,
): Promise<{ replies: Reply[]; isSettled: boolean }> {
  const { workspaceId, messageId, isRepeated } = query;
  // In this order: what was settled before the messages are read has all its messages there.
  const pending = await pool.query<{ pending: boolean; seq: number | null; conversation_id: string }>({
    name: 'pending',
    text: `SELECT m.seq, v.id AS conversation_id, json_array_length(v.state->'buffer') > 0
        OR EXISTS (SELECT 1 FROM run r WHERE r.conversation_id = v.id AND r.status = 'waiting' AND r.state->'wait'->>'type' = 'call')
        OR EXISTS (SELECT 1 FROM event e WHERE e.partition = v.partition AND e.status = 'waiting' AND e.channel_id = v.channel_id
          AND e.sender = v.sender) AS pending
      FROM (SELECT 1) one LEFT JOIN message m ON m.id = $3 AND m.workspace_id = $1
      JOIN conversation v ON v.id = coalesce(m.conversation_id, $2) AND v.workspace_id = $1`,
    values: [workspaceId, query.conversationId, messageId],
  });
  const [found] = pending.rows;
  // Without a number its turn is still to come, and nothing that was said so far is an answer to it.
  if (found === undefined || found.seq === null) return { replies: [], isSettled: false };
  const messages = await pool.query<Reply>({
    name: 'replies',
    text: `SELECT id, seq, text, parts FROM message
      WHERE conversation_id = $2 AND workspace_id = $1 AND seq > $3 AND direction = 'out' AND delivery <> 'suppressed'
        AND (NOT $4 OR seq < coalesce((${NEXT_TURN}), seq + 1)) ORDER BY seq`,
    values: [workspaceId, found.conversation_id, found.seq, isRepeated, messageId],
  });
  return { replies: messages.rows, isSettled: !found.pending };
}

/**
 * Where the next turn of the customer begins. Messages of one burst follow each other without an answer between
 * them; a message that was not put aside is alone, so one after it that its own turn answered belongs to a later turn.
 */
const NEXT_TURN = `SELECT min(n.seq) FROM message n
  WHERE n.conversation_id = $2 AND n.workspace_id = $1 AND n.seq > $3 AND n.direction = 'in' AND (
    EXISTS (SELECT 1 FROM message o WHERE o.conversation_id = $2 AND o.seq > $3 AND o.seq < n.seq AND o.direction = 'out')
    OR EXISTS (SELECT 1 FROM message o WHERE o.conversation_id = $2 AND o.seq > n.seq AND o.direction = 'out'
        AND left(o.id, -2) = left(n.id, -2))
      AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = 'evt' || substr(left($5, -2), 4)
        AND e.trace::text LIKE '%"message.buffered"%'))`;

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

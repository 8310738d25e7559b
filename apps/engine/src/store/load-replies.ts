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

export interface FoundReplies {
  replies: Reply[];
  isSettled: boolean;
}

/** What was sent to the customer after each message, and whether anything of its conversation is still pending. */
export async function loadReplies(pool: Pool, queries: readonly RepliesQuery[]): Promise<FoundReplies[]> {
  // In this order: what was settled before the messages are read has all its messages there.
  const pending = await loadPending(pool, queries);
  const settled = pending.flatMap(({ place, pending: isPending, seq, conversation_id: conversationId }) => {
    const query = queries[place - 1];
    return isPending || seq === null || query === undefined ? [] : [{ ...query, seq, conversationId, place }];
  });
  const found = queries.map((): FoundReplies => ({ replies: [], isSettled: false }));
  for (const { place } of settled) found[place - 1] = { replies: [], isSettled: true };
  if (settled.length === 0) return found;
  for (const { place, id, seq, text, parts } of await loadSaid(pool, settled))
    found[place - 1]?.replies.push({ id, seq, text, parts });
  return found;
}

interface PendingRow {
  /** Which of the queries, from 1 on. */
  place: number;
  pending: boolean;
  /** Without a number its turn is still to come, and nothing that was said so far is an answer to it. */
  seq: number | null;
  conversation_id: string;
}

async function loadPending(pool: Pool, queries: readonly RepliesQuery[]): Promise<PendingRow[]> {
  const { rows } = await pool.query<PendingRow>({
    name: 'pending',
    text: `SELECT q.place::integer AS place, m.seq, v.id AS conversation_id, json_array_length(v.state->'buffer') > 0
        OR EXISTS (SELECT 1 FROM run r WHERE r.conversation_id = v.id AND r.status = 'waiting' AND r.state->'wait'->>'type' = 'call')
        OR EXISTS (SELECT 1 FROM event e WHERE e.partition = v.partition AND e.status = 'waiting' AND e.channel_id = v.channel_id
          AND e.sender = v.sender) AS pending
      FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS q(workspace_id, conversation_id, message_id, place)
      LEFT JOIN message m ON m.id = q.message_id AND m.workspace_id = q.workspace_id
      JOIN conversation v ON v.id = coalesce(m.conversation_id, q.conversation_id) AND v.workspace_id = q.workspace_id`,
    values: [
      queries.map(({ workspaceId }) => workspaceId),
      queries.map(({ conversationId }) => conversationId),
      queries.map(({ messageId }) => messageId),
    ],
  });
  return rows;
}

async function loadSaid(
  pool: Pool,
  settled: readonly (RepliesQuery & { seq: number; place: number })[],
): Promise<(Reply & { place: number })[]> {
  const { rows } = await pool.query<Reply & { place: number }>({
    name: 'replies',
    text: `SELECT q.place, o.id, o.seq, o.text, o.parts
      FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::boolean[])
        AS q(place, workspace_id, conversation_id, message_id, seq, is_repeated)
      JOIN message o ON o.conversation_id = q.conversation_id AND o.workspace_id = q.workspace_id AND o.seq > q.seq
        AND o.direction = 'out' AND o.delivery <> 'suppressed'
      WHERE NOT q.is_repeated OR o.seq < coalesce((${NEXT_TURN}), o.seq + 1) ORDER BY q.place, o.seq`,
    values: [
      settled.map(({ place }) => place),
      settled.map(({ workspaceId }) => workspaceId),
      settled.map(({ conversationId }) => conversationId),
      settled.map(({ messageId }) => messageId),
      settled.map(({ seq }) => seq),
      settled.map(({ isRepeated }) => isRepeated),
    ],
  });
  return rows;
}

/**
 * Where the next turn of the customer begins. Messages of one burst follow each other without an answer between
 * them; a message that was not put aside is alone, so one after it that its own turn answered belongs to a later turn.
 */
const NEXT_TURN = `SELECT min(n.seq) FROM message n
  WHERE n.conversation_id = q.conversation_id AND n.workspace_id = q.workspace_id AND n.seq > q.seq AND n.direction = 'in' AND (
    EXISTS (SELECT 1 FROM message b WHERE b.conversation_id = q.conversation_id AND b.seq > q.seq AND b.seq < n.seq AND b.direction = 'out')
    OR EXISTS (SELECT 1 FROM message a WHERE a.conversation_id = q.conversation_id AND a.seq > n.seq AND a.direction = 'out'
        AND left(a.id, -2) = left(n.id, -2))
      AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = 'evt' || substr(left(q.message_id, -2), 4)
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

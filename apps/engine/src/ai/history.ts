import type { Said } from '@nightshift/schema';
import type { Database } from '../store/database.js';

export interface HistoryQuery {
  workspaceId: string;
  conversationId: string;
  limit: number;
}

/** What was said last in conversations, oldest first. Notes of the system are not said to anybody. */
export async function loadHistories(
  { keyed }: Database,
  queries: readonly HistoryQuery[],
): Promise<Said[][]> {
  const { rows } = await keyed.query<{ place: number; by: Said['by']; text: string }>({
    name: 'ai-history',
    text: `SELECT q.place::integer AS place, said.by, said.text
           FROM unnest($1::text[], $2::text[], $3::integer[]) WITH ORDINALITY AS q(conversation_id, workspace_id, most, place)
           CROSS JOIN LATERAL (
             SELECT m.seq, m.author_type AS by, left(m.text, 2000) AS text FROM message m
             WHERE m.conversation_id = q.conversation_id AND m.workspace_id = q.workspace_id
               AND m.author_type IN ('customer', 'bot', 'agent') AND m.text <> ''
             ORDER BY m.seq DESC LIMIT q.most) said
           ORDER BY q.place, said.seq`,
    values: [
      queries.map(({ conversationId }) => conversationId),
      queries.map(({ workspaceId }) => workspaceId),
      queries.map(({ limit }) => limit),
    ],
  });
  const found: Said[][] = queries.map(() => []);
  for (const { place, by, text } of rows) found[place - 1]?.push({ by, text });
  return found;
}

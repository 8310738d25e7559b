import type { Said } from '@nightshift/schema';
import type { Database } from '../store/database.js';

/** What was said last in a conversation, oldest first. Notes of the system are not said to anybody. */
export async function loadHistory(
  { pool }: Database,
  { workspaceId, conversationId, limit }: { workspaceId: string; conversationId: string; limit: number },
): Promise<Said[]> {
  const { rows } = await pool.query<{ by: Said['by']; text: string }>({
    name: 'ai-history',
    text: `SELECT author_type AS by, left(text, 2000) AS text FROM message
           WHERE conversation_id = $1 AND workspace_id = $2 AND author_type IN ('customer', 'bot', 'agent') AND text <> ''
           ORDER BY seq DESC LIMIT $3`,
    values: [conversationId, workspaceId, limit],
  });
  return rows.reverse();
}

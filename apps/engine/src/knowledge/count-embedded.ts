import type { Database } from '../store/database.js';

/** How many passages there are, and how many of them have their vector from this model. */
export async function countEmbedded(
  { pool }: Database,
  workspaceId: string,
  model: string | null,
): Promise<{ passages: number; embedded: number }> {
  const { rows } = await pool.query<{ passages: number; embedded: number }>(
    `SELECT count(*)::integer AS passages, count(*) FILTER (WHERE embedding_model = $2)::integer AS embedded
     FROM knowledge_passage WHERE workspace_id = $1`,
    [workspaceId, model],
  );
  return rows[0] ?? { passages: 0, embedded: 0 };
}

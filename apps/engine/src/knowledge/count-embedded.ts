import type { Database } from '../store/database.js';
import { ENOUGH_VECTORS } from './shelves.js';

export interface Embedded {
  passages: number;
  /** Those that have their vector of this space. */
  embedded: number;
  /** Bases that hold passages. */
  bases: number;
  /** Those that are searched by meaning already. */
  basesByMeaning: number;
}

export async function countEmbedded(
  { pool }: Database,
  workspaceId: string,
  space: string | null,
): Promise<Embedded> {
  const { rows } = await pool.query<Embedded>(
    `SELECT coalesce(sum(passages), 0)::integer AS passages, coalesce(sum(embedded), 0)::integer AS embedded,
       count(*)::integer AS bases,
       count(*) FILTER (WHERE embedded >= passages * $3::float8)::integer AS "basesByMeaning"
     FROM (SELECT count(*) AS passages, count(*) FILTER (WHERE embedding_model = $2) AS embedded
       FROM knowledge_passage WHERE workspace_id = $1 GROUP BY base_id) AS base`,
    [workspaceId, space, ENOUGH_VECTORS],
  );
  return rows[0] ?? { passages: 0, embedded: 0, bases: 0, basesByMeaning: 0 };
}

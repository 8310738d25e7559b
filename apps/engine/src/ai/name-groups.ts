import type { Database } from '../store/database.js';
import type { Grouping } from './groupings.js';

/** What people call these now. A name that is not there any more is not known; the key may say it. */
export async function nameGroups(
  { pool }: Database,
  workspaceId: string,
  by: Grouping,
  keys: readonly (string | null)[],
): Promise<(key: string | null) => string | null> {
  const statement = NAMES[by];
  if (statement === undefined) return () => null;
  const { rows } = await pool.query<{ key: string; name: string | null }>(statement, [workspaceId, keys]);
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  return (key) => (key === null ? null : (names.get(key) ?? null));
}

const NAMES: Readonly<Partial<Record<Grouping, string>>> = {
  flow: 'SELECT id AS key, name FROM flow WHERE workspace_id = $1 AND id = ANY($2::text[])',
  node: `SELECT k.key, f.name || coalesce(' › ' || (f.draft->'nodes'->split_part(k.key, '/', 2)->>'name'), '') AS name
    FROM unnest($2::text[]) AS k(key) JOIN flow f ON f.id = split_part(k.key, '/', 1) WHERE f.workspace_id = $1`,
  provider: 'SELECT id AS key, name FROM ai_provider WHERE workspace_id = $1 AND id = ANY($2::text[])',
};

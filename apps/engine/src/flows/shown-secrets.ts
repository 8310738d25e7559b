import { shownSecrets, type Flow } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { checkContext } from './check-context.js';

/** The secrets that drafts and live flows show, by name, each with the hosts it is shown to as far as flows say them. */
export async function loadShownSecrets(
  { pool }: Database,
  workspaceId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await pool.query<{ document: Flow }>(
    `SELECT draft AS document FROM flow
      WHERE workspace_id = $1 AND archived_at IS NULL AND position('secret.' IN draft::text) > 0
     UNION ALL
     SELECT v.document FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
      WHERE f.workspace_id = $1 AND position('secret.' IN v.document::text) > 0`,
    [workspaceId],
  );
  const found = new Map<string, ReadonlySet<string>>();
  for (const { document } of rows)
    for (const [name, hosts] of shownSecrets(document, checkContext()))
      found.set(name, new Set([...(found.get(name) ?? []), ...hosts]));
  return found;
}

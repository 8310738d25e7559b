import type { Database } from '../store/database.js';

/** The row of the table `installation` that says what the first start has made. */
export const DEMO = 'demo';

/** The channel of the demo shop, as long as it is there. */
export async function demoChannelId({ pool }: Database, workspaceId: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'demo-channel',
    text: `SELECT c.id FROM installation i JOIN channel c ON c.id = i.value->>'channelId' AND c.workspace_id = $1 WHERE i.name = '${DEMO}'`,
    values: [workspaceId],
  });
  return rows[0]?.id ?? null;
}

import type { ConversationTest } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { notFound, type FlowResult } from './flow-result.js';
import { lockFlow } from './publish-flow.js';

export interface FlowTests {
  /** 0 while there were never any. */
  revision: number;
  items: ConversationTest[];
}

/** Null when there is no such flow. */
export async function readFlowTests(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
): Promise<FlowTests | null> {
  const { rows } = await pool.query<{ revision: number; tests: ConversationTest[] }>(
    `SELECT coalesce(t.revision, 0) AS revision, coalesce(t.tests, '[]') AS tests
     FROM flow f LEFT JOIN flow_test t ON t.flow_id = f.id WHERE f.workspace_id = $1 AND f.id = $2`,
    [workspaceId, flowId],
  );
  const [row] = rows;
  return row === undefined ? null : { revision: row.revision, items: row.tests };
}

export interface FlowTestsRequest {
  flowId: string;
  /** Checked. */
  tests: readonly ConversationTest[];
  /** The revision they were made from: refused as `stale` when somebody else has saved since. */
  ifRevision?: number;
}

/** Replaces all tests of a flow. */
export async function saveFlowTests(
  database: Database,
  workspaceId: string,
  { flowId, tests, ifRevision }: FlowTestsRequest,
): Promise<FlowResult<{ revision: number }>> {
  return database.orm.transaction(async (tx) => {
    if ((await lockFlow(tx, workspaceId, flowId)) === null) return notFound;
    const [row] = await tx.query<{ revision: number }[]>(
      'SELECT revision FROM flow_test WHERE flow_id = $1',
      [flowId],
    );
    const present = row?.revision ?? 0;
    if (ifRevision !== undefined && ifRevision !== present)
      return { ok: false, reason: 'stale', revision: present };
    await tx.query(
      `INSERT INTO flow_test (flow_id, workspace_id, revision, tests) VALUES ($1, $2, $3, $4)
       ON CONFLICT (flow_id) DO UPDATE SET revision = excluded.revision, tests = excluded.tests`,
      [flowId, workspaceId, present + 1, JSON.stringify(tests)],
    );
    return { ok: true, revision: present + 1 };
  });
}

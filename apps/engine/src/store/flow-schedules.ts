import type { Tx } from './tx.js';

export interface ScheduleRow {
  triggerId: string;
  nextAtMs: number;
}

/** What is scheduled for a flow is this and nothing else. */
export async function replaceSchedules(
  tx: Tx,
  workspaceId: string,
  flowId: string,
  rows: readonly ScheduleRow[],
): Promise<void> {
  await tx.query('DELETE FROM schedule WHERE flow_id = $1 AND workspace_id = $2', [flowId, workspaceId]);
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO schedule (flow_id, trigger_id, workspace_id, next_at)
     SELECT $1, trigger_id, $2, to_timestamp(next_at_ms / 1000)
     FROM unnest($3::text[], $4::float8[]) AS u(trigger_id, next_at_ms)`,
    [flowId, workspaceId, rows.map(({ triggerId }) => triggerId), rows.map(({ nextAtMs }) => nextAtMs)],
  );
}

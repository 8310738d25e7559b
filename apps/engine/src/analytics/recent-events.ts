/** Further back the roll-up has counted, unless it stands still; then this much is looked through, and no more. */
export const RECENT_MS = 10 * 60_000;

/** A run of the flow began, went on, was called or returned to: not merely considered. */
export function walksIn(flowId: string): string[] {
  const types = ['run.started', 'run.resumed', 'flow.entered', 'flow.returned'];
  return types.map((type) => JSON.stringify([{ type, flowId }]));
}

/** An event `e` of workspace $1 that the roll-up has not counted; from $`at` on: the earliest id, and what `walksIn` gives. */
export const isRecent = (at: number): string => `e.workspace_id = $1 AND e.id >= $${at}
  AND e.id > coalesce((SELECT value->>'eventId' FROM installation WHERE name = 'flow-counts'), '')
  AND e.trace::jsonb @> ANY (ARRAY[$${at + 1}, $${at + 2}, $${at + 3}, $${at + 4}]::jsonb[])`;

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { checkFlow, countProblems, isToFillIn, type Flow, type ProblemCounts } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { checkContext } from './check-context.js';
import { loadKnownNames } from './known-names.js';
import { readDocument } from './read-document.js';

/** A list is not kept waiting for longer; what was not looked at is by the next one. */
const MOST_MS = 1500;
const MOST_KEPT = 2000;
/** A moment that a flow waits for passes without anybody changing anything. */
const LOOKED_AGAIN_MS = 3_600_000;
const kept = new Map<string, ProblemCounts>();

/** What is wrong with drafts as of now: the names around them may have come and gone since they were saved. By the ids of the flows; none for those that could not be looked at in time. */
export async function problemsNow(
  { orm, pool }: Database,
  workspaceId: string,
  flows: readonly { id: string; revision: number }[],
): Promise<ReadonlyMap<string, ProblemCounts>> {
  if (flows.length === 0) return new Map();
  const known = await loadKnownNames(orm.manager, workspaceId);
  const around = createHash('sha256')
    .update(JSON.stringify([workspaceId, known, Math.floor(Date.now() / LOOKED_AGAIN_MS)]))
    .digest('base64');
  const keyOf = ({ id, revision }: { id: string; revision: number }): string => `${id} ${revision} ${around}`;
  const missing = flows.filter((flow) => !kept.has(keyOf(flow)));
  const { rows } =
    missing.length === 0
      ? { rows: [] }
      : await pool.query<{ id: string; revision: number; draft: Flow }>(
          'SELECT id, revision, draft FROM flow WHERE workspace_id = $1 AND id = ANY($2)',
          [workspaceId, missing.map(({ id }) => id)],
        );
  const context = checkContext(known);
  const untilMs = performance.now() + MOST_MS;
  for (const row of rows) {
    if (performance.now() > untilMs) break;
    const read = readDocument(row.draft);
    if (read.ok) keep(keyOf(row), countIn(read.flow, context));
    // Customers' messages are answered in between.
    await setImmediate();
  }
  return new Map(
    flows.flatMap((flow) => {
      const counts = kept.get(keyOf(flow));
      return counts === undefined ? [] : [[flow.id, counts] as const];
    }),
  );
}

function countIn(flow: Flow, context: ReturnType<typeof checkContext>): ProblemCounts {
  return countProblems(checkFlow(flow, context), (problem) => isToFillIn(problem, flow));
}

function keep(key: string, counts: ProblemCounts): void {
  kept.set(key, counts);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

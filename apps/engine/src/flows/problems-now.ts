import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { checkFlow, countProblems, isToFillIn, type Flow, type ProblemCounts } from '@nightshift/schema';
import type { GatedBase } from '../learning/gate.js';
import type { Database } from '../store/database.js';
import { budgetProblemsIn, loadPrices, type Prices } from './budget-problems.js';
import { checkContext } from './check-context.js';
import { gateProblemsIn, loadGates } from './gate-problems.js';
import { loadNamesAround, type NamesAround } from './known-names.js';
import { loadLive, overlapsWith, withSoundTriggers, type LiveAround } from './live-overlaps.js';
import { readDocument } from './read-document.js';

/** A list is not kept waiting for longer; what was not looked at is by the next one. */
const MOST_MS = 1500;
const MOST_KEPT = 2000;
/** A moment that a flow waits for passes without anybody changing anything. */
const LOOKED_AGAIN_MS = 3_600_000;
const kept = new Map<string, ProblemCounts>();

interface DraftState {
  id: string;
  revision: number;
  templateId: string | null;
}

/**
 * How much is wrong with drafts as of now, by all that the check of one flow goes by: what is around them may have come
 * and gone since they were saved. By their ids; none for those that could not be looked at in time.
 */
export async function problemsNow(
  { orm, pool }: Database,
  workspaceId: string,
  flows: readonly DraftState[],
  { secrets }: { secrets: 'told' | 'kept' },
): Promise<ReadonlyMap<string, ProblemCounts>> {
  if (flows.length === 0) return new Map();
  const names = await loadNamesAround(orm.manager, workspaceId, { secrets });
  const gates = await loadGates(orm.manager, workspaceId);
  const prices = await loadPrices(orm.manager, workspaceId);
  const mark = createHash('sha256')
    .update(JSON.stringify([gates, prices]))
    .digest('base64');
  const hour = Math.floor(Date.now() / LOOKED_AGAIN_MS);
  const keyOf = ({ id, revision }: Pick<DraftState, 'id' | 'revision'>): string =>
    `${id} ${revision} ${hour} ${names.mark} ${mark}`;
  const missing = flows.filter((flow) => !kept.has(keyOf(flow)));
  if (missing.length > 0) {
    const { rows } = await pool.query<DraftState & { draft: Flow }>(
      'SELECT id, revision, template_id AS "templateId", draft FROM flow WHERE workspace_id = $1 AND id = ANY($2)',
      [workspaceId, missing.map(({ id }) => id)],
    );
    const live = await loadLive(orm.manager, workspaceId);
    const untilMs = performance.now() + MOST_MS;
    for (const row of rows) {
      if (performance.now() > untilMs) break;
      keep(keyOf(row), countIn(row.draft, { names, live, gates, prices, templateId: row.templateId }));
      // Customers' messages are answered in between.
      await setImmediate();
    }
  }
  return new Map(
    flows.flatMap((flow) => {
      const counts = kept.get(keyOf(flow));
      return counts === undefined ? [] : [[flow.id, counts] as const];
    }),
  );
}

interface Around {
  names: NamesAround;
  live: LiveAround;
  gates: readonly GatedBase[];
  prices: Prices;
  templateId: string | null;
}

function countIn(draft: Flow, { names, live, gates, prices, templateId }: Around): ProblemCounts {
  const read = readDocument(draft);
  if (!read.ok) return countProblems(read.problems, () => false);
  const { flow } = read;
  const problems = [
    ...checkFlow(flow, checkContext(names.knownTo(flow.id))),
    ...gateProblemsIn(flow, gates),
    ...budgetProblemsIn(flow, prices),
  ];
  const overlaps = overlapsWith(live, { flows: [withSoundTriggers(flow, problems)], templateId });
  return countProblems([...problems, ...overlaps], (problem) => isToFillIn(problem, flow));
}

function keep(key: string, counts: ProblemCounts): void {
  kept.set(key, counts);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

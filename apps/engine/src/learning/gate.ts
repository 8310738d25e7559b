import { missedLimits, type GateMiss } from '@nightshift/knowledge';
import type { EvaluationGate, EvaluationSummary } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/** Whether a base is good enough for flows that answer from it. */
export const GATE_STATES = ['off', 'never-run', 'outdated', 'missed', 'passed'] as const;

export interface GateVerdict {
  /**
   * `off`: no limit is set. `never-run`: its questions were never asked to the end. `outdated`: the base or its questions
   * have changed since. `missed`: the last run misses a limit.
   */
  state: (typeof GATE_STATES)[number];
  gate: EvaluationGate;
  misses: GateMiss[];
  /** The run that decided. */
  runId: string | null;
}

export interface GatedBase extends GateVerdict {
  base: { id: string; name: string; formerNames: string[] };
}

interface GateRow {
  id: string;
  name: string;
  former_names: string[];
  gate: EvaluationGate;
  run_id: string | null;
  summary: EvaluationSummary | null;
  is_outdated: boolean | null;
}

/** Of these bases, by their ids or names; of all when there are none. */
export async function readGates(
  tx: Pick<Tx, 'query'>,
  workspaceId: string,
  bases: readonly string[],
): Promise<GatedBase[]> {
  const rows = await tx.query<GateRow[]>(
    `SELECT b.id, b.name, b.former_names, b.gate, r.id AS run_id, r.summary,
       r.base_revision <> b.revision OR EXISTS (
         SELECT 1 FROM evaluation_case c WHERE c.base_id = b.id AND c.changed_at > r.created_at) AS is_outdated
     FROM knowledge_base b LEFT JOIN LATERAL (
       SELECT id, summary, base_revision, created_at FROM evaluation_run
       WHERE base_id = b.id AND status = 'done' ORDER BY id DESC LIMIT 1) r ON true
     WHERE b.workspace_id = $1 AND (cardinality($2::text[]) = 0 OR b.id = ANY($2::text[]) OR b.name = ANY($2::text[]))
     ORDER BY b.name`,
    [workspaceId, bases],
  );
  return rows.map(({ id, name, former_names: formerNames, ...row }) => ({
    base: { id, name, formerNames },
    ...verdictOf(row),
  }));
}

function verdictOf({
  gate,
  run_id,
  summary,
  is_outdated,
}: Omit<GateRow, 'id' | 'name' | 'former_names'>): GateVerdict {
  const verdict = { gate, runId: run_id, misses: [] };
  const { minTop3, maxWrong, minAnswered } = gate;
  if ([minTop3, maxWrong, minAnswered].every((limit) => limit === undefined))
    return { ...verdict, state: 'off' };
  if (summary === null) return { ...verdict, state: 'never-run' };
  if (is_outdated === true) return { ...verdict, state: 'outdated' };
  const misses = missedLimits(gate, summary);
  return { ...verdict, misses, state: misses.length === 0 ? 'passed' : 'missed' };
}

export async function saveGate(
  database: Database,
  workspaceId: string,
  { baseId, gate, actor }: { baseId: string; gate: EvaluationGate; actor: string },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await tx.query('UPDATE knowledge_base SET gate = $3 WHERE workspace_id = $1 AND id = $2', [
      workspaceId,
      baseId,
      JSON.stringify(gate),
    ]);
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.gate-changed',
      subject: baseId,
      detail: { ...gate },
    });
  });
}

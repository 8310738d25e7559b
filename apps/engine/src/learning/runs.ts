import type { EvaluationResult, EvaluationSummary } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { writeAudit } from '../team/write-audit.js';

export const RUN_STATUSES = ['waiting', 'working', 'done', 'failed', 'stopped'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** The questions of a base, asked once, and how it did. */
export interface EvaluationRun {
  /** `evr_…` */
  id: string;
  /** Id of a provider, `retrieval` for none, null for whoever answers customers. */
  provider: string | null;
  status: RunStatus;
  error: string | null;
  progress: { done: number; total: number };
  /** Once it is done. */
  summary: EvaluationSummary | null;
  /** The base has changed since, so it may do otherwise now. */
  isOutdated: boolean;
  startedBy: string;
  createdAt: string;
  finishedAt: string | null;
}

interface RunRow extends Pick<EvaluationRun, 'id' | 'provider' | 'status' | 'error' | 'summary'> {
  done: number;
  total: number;
  is_outdated: boolean;
  started_by: string;
  created_at: Date;
  finished_at: Date | null;
}

const SELECT = `SELECT r.id, r.provider, r.status, r.error, r.summary, r.done, r.total, r.started_by, r.created_at,
    r.finished_at, r.base_revision <> b.revision AS is_outdated
  FROM evaluation_run r JOIN knowledge_base b ON b.id = r.base_id`;

function runOf(row: RunRow): EvaluationRun {
  const { id, provider, status, error, summary, done, total } = row;
  return {
    ...{ id, provider, status, error, summary },
    progress: { done, total },
    isOutdated: row.is_outdated,
    startedBy: row.started_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

/** The newest first. */
export async function listRuns(
  { pool }: Database,
  baseId: string,
  query: PageQuery,
): Promise<Page<EvaluationRun>> {
  return pageOf(query, [baseId, 'evaluation-runs'], async (limit, after) => {
    const { rows } = await pool.query<RunRow>(
      `${SELECT} WHERE r.base_id = $1 AND ($3::text IS NULL OR r.id < $3) ORDER BY r.id DESC LIMIT $2`,
      [baseId, limit, after],
    );
    return rows.map((row) => ({ item: runOf(row), key: row.id }));
  });
}

export async function findRun({ pool }: Database, baseId: string, id: string): Promise<EvaluationRun | null> {
  const { rows } = await pool.query<RunRow>(`${SELECT} WHERE r.base_id = $1 AND r.id = $2`, [baseId, id]);
  return rows[0] === undefined ? null : runOf(rows[0]);
}

/** It waits for a process of the worker role. Null: the base has no cases. */
export async function startRun(
  database: Database,
  workspaceId: string,
  { baseId, provider, actor }: { baseId: string; provider: string | null; actor: string },
): Promise<string | null> {
  return database.orm.transaction(async (tx) => {
    const id = newId('evaluationRun');
    const rows = await tx.query<unknown[]>(
      `INSERT INTO evaluation_run (id, workspace_id, base_id, base_revision, provider, status, total, started_by)
       SELECT $1, $2, b.id, b.revision, $4, 'waiting', c.count, $5
       FROM knowledge_base b, (SELECT count(*)::integer AS count FROM evaluation_case WHERE base_id = $3) c
       WHERE b.id = $3 AND c.count > 0 RETURNING id`,
      [id, workspaceId, baseId, provider, actor],
    );
    if (rows.length === 0) return null;
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'knowledge.evaluation-started',
      subject: id,
      detail: { base: baseId },
    });
    return id;
  });
}

/** False: it is over already. */
export async function stopRun({ pool }: Database, baseId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE evaluation_run SET status = 'stopped', claimed_until = NULL, finished_at = now()
     WHERE base_id = $1 AND id = $2 AND status IN ('waiting', 'working')`,
    [baseId, id],
  );
  return rowCount === 1;
}

export interface StoredResult extends EvaluationResult {
  caseId: string;
}

/** In the order in which they were asked; with an outcome, only those. */
export async function listResults(
  { pool }: Database,
  runId: string,
  { outcome, ...query }: PageQuery & { outcome?: EvaluationResult['outcome'] },
): Promise<Page<StoredResult>> {
  return pageOf(query, [runId, outcome ?? '', 'evaluation-results'], async (limit, after) => {
    const { rows } = await pool.query<{ case_id: string; result: EvaluationResult }>(
      `SELECT case_id, result FROM evaluation_result
       WHERE run_id = $1 AND ($4::text IS NULL OR result->>'outcome' = $4) AND ($3::text IS NULL OR case_id > $3)
       ORDER BY case_id LIMIT $2`,
      [runId, limit, after, outcome ?? null],
    );
    return rows.map(({ case_id: caseId, result }) => ({ item: { caseId, ...result }, key: caseId }));
  });
}

export async function readResults(
  { pool }: Pick<Database, 'pool'>,
  runId: string,
): Promise<Map<string, EvaluationResult>> {
  const { rows } = await pool.query<{ case_id: string; result: EvaluationResult }>(
    'SELECT case_id, result FROM evaluation_result WHERE run_id = $1 ORDER BY case_id',
    [runId],
  );
  return new Map(rows.map(({ case_id, result }) => [case_id, result]));
}

export interface ClaimedRun {
  id: string;
  workspaceId: string;
  baseId: string;
  provider: string | null;
  attempts: number;
}

/** The next run that waits, or whose process died. */
export async function claimRun({ pool }: Database, leaseMs: number): Promise<ClaimedRun | null> {
  const { rows } = await pool.query<ClaimedRun>(
    `UPDATE evaluation_run SET status = 'working', attempts = attempts + 1, claimed_until = now() + $1 * interval '1 millisecond'
     WHERE id = (SELECT id FROM evaluation_run WHERE status = 'waiting' OR (status = 'working' AND claimed_until < now())
       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, workspace_id AS "workspaceId", base_id AS "baseId", provider, attempts`,
    [leaseMs],
  );
  return rows[0] ?? null;
}

/** Keeps what became of some questions, and the claim. False: it was stopped, or another process has it. */
export async function saveResults(
  { pool }: Database,
  { id, attempts }: ClaimedRun,
  { leaseMs, results }: { leaseMs: number; results: ReadonlyMap<string, EvaluationResult> },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH mine AS (
       UPDATE evaluation_run SET done = done + $5, claimed_until = now() + $3 * interval '1 millisecond'
       WHERE id = $1 AND status = 'working' AND attempts = $2 RETURNING id),
     saved AS (
       INSERT INTO evaluation_result (run_id, case_id, result)
       SELECT m.id, c.id, u.result::jsonb FROM mine m, unnest($4::text[], $6::text[]) AS u(case_id, result)
         JOIN evaluation_case c ON c.id = u.case_id ON CONFLICT DO NOTHING)
     SELECT 1 FROM mine`,
    [
      id,
      attempts,
      leaseMs,
      [...results.keys()],
      results.size,
      [...results.values()].map((result) => JSON.stringify(result)),
    ],
  );
  return rowCount === 1;
}

export async function finishRun(
  { pool }: Database,
  { id, attempts }: ClaimedRun,
  outcome: { summary: EvaluationSummary } | { error: string },
): Promise<void> {
  const isDone = 'summary' in outcome;
  await pool.query(
    `UPDATE evaluation_run SET status = $3, summary = $4, error = $5, done = CASE WHEN $3 = 'done' THEN total ELSE done END,
       claimed_until = NULL, finished_at = now()
     WHERE id = $1 AND attempts = $2 AND status = 'working'`,
    [
      id,
      attempts,
      isDone ? 'done' : 'failed',
      isDone ? JSON.stringify(outcome.summary) : null,
      isDone ? null : outcome.error,
    ],
  );
}

/** It waits again, and this was no try. */
export async function leaveRun({ pool }: Database, { id, attempts }: ClaimedRun): Promise<void> {
  await pool.query(
    `UPDATE evaluation_run SET status = 'waiting', attempts = attempts - 1, claimed_until = NULL
     WHERE id = $1 AND attempts = $2 AND status = 'working'`,
    [id, attempts],
  );
}

import type { Database } from './database.js';

export interface Housekeeping {
  sessions: number;
  outbox: number;
  visitors: number;
  counts: number;
  suspects: number;
  processes: number;
  attempts: number;
  spending: number;
}

/** Settled effects are kept this long: the timeline still shows them, a repeated key is still known. */
const OUTBOX_DAYS = 30;
/** A browser that has not been seen for so long has lost its token anyway. */
const VISITOR_DAYS = 400;
/** Counts of flows are kept by the hour for so long, and who came through them. */
const COUNT_DAYS = 400;
const VISIT_DAYS = 90;
/** Of turns that were taken after all, by a process that ended before it could say so. */
const SUSPECT_DAYS = 30;
/** What each question cost. What a model answered is needed only until its call has been settled. */
const SPENDING_DAYS = 400;
const MODEL_ANSWER_HOURS = 24;

/** Removes what nobody can use any more. May run anywhere, at any time, twice at once. Gives how many rows went. */
export async function keepHouse(database: Database): Promise<Housekeeping> {
  const remove = (table: string, condition: string, days?: number): Promise<number> =>
    removeInParts(database, table, condition, days === undefined ? [] : [days]);
  await database.pool.query(
    `UPDATE ai_spend SET answer = NULL WHERE answer IS NOT NULL AND at < now() - $1 * interval '1 hour'`,
    [MODEL_ANSWER_HOURS],
  );
  return {
    sessions: await remove('session', 'expires_at < now()'),
    outbox: await remove(
      'outbox',
      `status IN ('done', 'cancelled') AND finished_at < now() - $2 * interval '1 day'`,
      OUTBOX_DAYS,
    ),
    visitors: await remove('visitor', `seen_at < now() - $2 * interval '1 day'`, VISITOR_DAYS),
    counts:
      (await remove('flow_count', `hour < now() - $2 * interval '1 day'`, COUNT_DAYS)) +
      (await remove('flow_visit', `at < now() - $2 * interval '1 day'`, VISIT_DAYS)),
    suspects: await remove('suspect', `at < now() - $2 * interval '1 day'`, SUSPECT_DAYS),
    processes: await remove('process', `died_at < now() - interval '1 day'`),
    // By then every one of them is full again.
    attempts: await remove('attempt', `at < now() - interval '1 day'`),
    spending: await remove('ai_spend', `at < now() - $2 * interval '1 day'`, SPENDING_DAYS),
  };
}

/** Few enough that no statement takes long: nobody waits for a lock, and no session is taken for silent. */
const PART = 10_000;

async function removeInParts(
  { pool }: Database,
  table: string,
  condition: string,
  values: readonly number[],
): Promise<number> {
  for (let removed = 0; ;) {
    const { rowCount } = await pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT $1))`,
      [PART, ...values],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < PART) return removed;
  }
}

import type { Database } from './database.js';

export interface Housekeeping {
  sessions: number;
  outbox: number;
  visitors: number;
  counts: number;
  suspects: number;
  processes: number;
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

/** Removes what nobody can use any more. May run anywhere, at any time, twice at once. Gives how many rows went. */
export async function keepHouse(database: Database): Promise<Housekeeping> {
  const remove = async (statement: string, values: unknown[] = []): Promise<number> =>
    (await database.pool.query(statement, values)).rowCount ?? 0;
  return {
    sessions: await remove('DELETE FROM session WHERE expires_at < now()'),
    outbox: await remove(
      `DELETE FROM outbox WHERE status IN ('done', 'cancelled') AND finished_at < now() - $1 * interval '1 day'`,
      [OUTBOX_DAYS],
    ),
    visitors: await remove(`DELETE FROM visitor WHERE seen_at < now() - $1 * interval '1 day'`, [
      VISITOR_DAYS,
    ]),
    counts:
      (await remove(`DELETE FROM flow_count WHERE hour < now() - $1 * interval '1 day'`, [COUNT_DAYS])) +
      (await remove(`DELETE FROM flow_visit WHERE at < now() - $1 * interval '1 day'`, [VISIT_DAYS])),
    suspects: await remove(`DELETE FROM suspect WHERE at < now() - $1 * interval '1 day'`, [SUSPECT_DAYS]),
    processes: await remove(`DELETE FROM process WHERE died_at < now() - interval '1 day'`),
  };
}

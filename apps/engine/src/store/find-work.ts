import type { Pool } from 'pg';
import { PARTITIONS } from './arrival.js';

/** Partitions in which something waits, each with the id of its oldest event. */
export async function findWaitingPartitions(pool: Pool): Promise<Map<number, string>> {
  const { rows } = await pool.query<{ p: number; id: string }>({
    name: 'find-waiting',
    text: `SELECT p, oldest.id FROM generate_series(0, ${PARTITIONS - 1}) AS p CROSS JOIN LATERAL (
        SELECT id FROM event WHERE status = 'waiting' AND partition = p::smallint ORDER BY id LIMIT 1) oldest`,
  });
  return new Map(rows.map(({ p, id }) => [p, id]));
}

/** Partitions of the timers that are due, the longest overdue first. Looks at no more than a thousand of them. */
export async function findTimedPartitions(pool: Pool, nowMs: number): Promise<number[]> {
  const { rows } = await pool.query<{ partition: number }>({
    name: 'find-timers',
    text: `SELECT DISTINCT partition FROM (
        SELECT partition FROM timer WHERE fire_at <= to_timestamp($1::float8 / 1000) ORDER BY fire_at LIMIT 1000) due`,
    values: [nowMs],
  });
  return rows.map(({ partition }) => partition);
}

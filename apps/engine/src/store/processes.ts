import type { Pool } from 'pg';
import { NOTICES_SESSION } from './session-names.js';

/** Deaths within this time make the next caution longer. */
const DEATH_DAYS = 1;

/**
 * This process is there from now on. Whoever is written here without being there any more, and did not say goodbye,
 * has died. Gives the names of the dead.
 */
export async function enterProcess(pool: Pool, name: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `WITH entered AS (INSERT INTO process (name) VALUES ($1) ON CONFLICT DO NOTHING)
     UPDATE process p SET died_at = now() WHERE died_at IS NULL AND name <> $1 AND NOT EXISTS (
       SELECT 1 FROM pg_stat_activity a WHERE a.datname = current_database() AND a.application_name = $2 || p.name)
     RETURNING name`,
    [name, NOTICES_SESSION],
  );
  return rows.map((row) => row.name);
}

/**
 * How long what comes in has yet to be taken with caution, in milliseconds: from the last death on `cautionMs`, and twice as
 * long for every other death of the last day. Zero or less: nobody died lately.
 */
export async function readCautionMs(pool: Pool, name: string, cautionMs: number): Promise<number> {
  const { rows } = await pool.query<{ ms: number | null }>({
    name: 'caution',
    text: `WITH entered AS (INSERT INTO process (name) VALUES ($1) ON CONFLICT DO NOTHING)
      SELECT (extract(epoch FROM max(died_at) - now()) * 1000 + $2::float8 * 2 ^ (least(count(*), 8) - 1))::float8 AS ms
      FROM process WHERE died_at > now() - interval '${DEATH_DAYS} days'`,
    values: [name, cautionMs],
  });
  return rows[0]?.ms ?? 0;
}

export async function leaveProcess(pool: Pool, name: string): Promise<void> {
  await pool.query('DELETE FROM process WHERE name = $1', [name]);
}

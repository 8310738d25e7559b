import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** A token bucket that all processes take from: `burst` at once, then `perSecond`. */
export interface AttemptLimit {
  burst: number;
  perSecond: number;
}

/** What is left now, by the one clock that all processes share. */
const LEVEL = `LEAST($2::float8, a.tokens + GREATEST(0, extract(epoch FROM clock_timestamp() - a.at))::float8 * $3::float8)`;

const TAKE = `
  INSERT INTO attempt AS a (key, tokens, at) VALUES ($1, $2::float8 - 1, clock_timestamp())
  ON CONFLICT (key) DO UPDATE SET tokens = ${LEVEL} - 1, at = clock_timestamp() WHERE ${LEVEL} >= 1
  RETURNING 1`;

/** Takes one attempt. Gives 0, or how many seconds it takes until there is one again. */
export async function takeAttempt(pool: Pool, name: string, limit: AttemptLimit): Promise<number> {
  const { burst, perSecond } = limit;
  const values = [keyOf(name), burst, perSecond];
  const { rowCount } = await pool.query(TAKE, values);
  if (rowCount === 1) return 0;
  const { rows } = await pool.query<{ level: number }>(
    `SELECT ${LEVEL} AS level FROM attempt a WHERE key = $1`,
    values,
  );
  return Math.max(1, Math.ceil((1 - (rows[0]?.level ?? 0)) / perSecond));
}

export async function forgetAttempts(pool: Pool, name: string): Promise<void> {
  await pool.query('DELETE FROM attempt WHERE key = $1', [keyOf(name)]);
}

function keyOf(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}

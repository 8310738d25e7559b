import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction.js';
import { PARTITION_LOCKS } from './load.js';

/** A turn that was due before this process started. */
export interface LeftTurn {
  type: 'event' | 'timer';
  channelId: string;
  externalId: string;
  /** Epoch milliseconds: when the event was, when the timer was due. */
  atMs: number;
}

export interface Before {
  /** Events with smaller ids. */
  eventId: string;
  /** Timers due until then, epoch milliseconds. */
  atMs: number;
}

/** Partitions in which turns were left. */
export async function findLeftPartitions(pool: Pool, before: Before): Promise<number[]> {
  const { rows } = await pool.query<{ partition: number }>(
    `SELECT DISTINCT partition FROM event WHERE status = 'waiting' AND id < $1
     UNION SELECT DISTINCT partition FROM timer WHERE fire_at <= to_timestamp($2::float8 / 1000) ORDER BY 1`,
    [before.eventId, before.atMs],
  );
  return rows.map(({ partition }) => partition);
}

/**
 * One transaction that owns a partition, for as long as `work` takes. Undefined: somebody else works on it.
 */
export async function inPartition<T>(
  pool: Pool,
  partition: number,
  work: (client: PoolClient) => Promise<T>,
): Promise<T | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ is_ours: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1::integer, $2::integer) AS is_ours',
      [PARTITION_LOCKS, partition],
    );
    return rows[0]?.is_ours === true ? await work(client) : undefined;
  });
}

/** The turns that were left in a partition, each kind in its own order, at most `limit` of each. */
export async function readLeftTurns(
  client: PoolClient,
  partition: number,
  before: Before,
  limit: number,
): Promise<LeftTurn[]> {
  const { rows } = await client.query<LeftRow>(
    `(SELECT 'event' AS type, channel_id, external_id, (extract(epoch FROM at) * 1000)::float8 AS at_ms, id
      FROM event WHERE status = 'waiting' AND partition = $1::smallint AND id < $2 ORDER BY id LIMIT $4)
     UNION ALL
     (SELECT 'timer', coalesce(v.channel_id, ''), '', (extract(epoch FROM t.fire_at) * 1000)::float8, t.id
      FROM timer t LEFT JOIN conversation v ON v.id = t.conversation_id
      WHERE t.partition = $1::smallint AND t.fire_at <= to_timestamp($3::float8 / 1000) ORDER BY t.fire_at, t.id LIMIT $4)`,
    [partition, before.eventId, before.atMs, limit],
  );
  return rows.map((row) => ({
    type: row.type,
    channelId: row.channel_id,
    externalId: row.type === 'event' ? row.external_id : timerExternalId(row.id, row.at_ms),
    atMs: row.at_ms,
  }));
}

interface LeftRow {
  type: 'event' | 'timer';
  channel_id: string;
  external_id: string;
  at_ms: number;
  id: string;
}

/** The event of a timer is named after the timer and its hour, so it fires once however often this is tried. */
export function timerExternalId(timerId: string, fireAtMs: number): string {
  return `timer/${timerId}/${fireAtMs}`;
}

/** How often these have been tried. */
export async function readTries(client: PoolClient, turns: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ turn: string; tries: number }>(
    'SELECT turn, tries FROM suspect WHERE turn = ANY($1::text[])',
    [turns],
  );
  return new Map(rows.map(({ turn, tries }) => [turn, tries]));
}

export async function countTries(client: PoolClient, turns: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO suspect (turn, tries) SELECT turn, 1 FROM unnest($1::text[]) AS turn
     ON CONFLICT (turn) DO UPDATE SET tries = suspect.tries + 1, at = now()`,
    [turns],
  );
}

/** They were not tried after all. */
export async function uncountTries(pool: Pool, turns: readonly string[]): Promise<void> {
  await pool.query('UPDATE suspect SET tries = tries - 1 WHERE turn = ANY($1::text[])', [turns]);
}

/** Their turns have been taken, and the process lives. */
export async function clearSuspects(pool: Pool, turns: readonly string[]): Promise<void> {
  await pool.query('DELETE FROM suspect WHERE turn = ANY($1::text[])', [turns]);
}

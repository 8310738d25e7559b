import type pg from 'pg';
import type { Database } from './database.js';
import type { CallPayload, SendPayload } from './outbox-payload.js';

/** A row of the outbox that this process has claimed. `isRepeat`: somebody began it before and did not say how it ended. */
export interface Claimed<P> {
  id: string;
  workspaceId: string;
  conversationId: string;
  runId: string | null;
  payload: P;
  /** This one included. */
  attempts: number;
  isRepeat: boolean;
}

export type ClaimedCall = Claimed<CallPayload>;
export type ClaimedSend = Claimed<SendPayload>;

/**
 * Claims rows whose time has come, for `leaseMs`. A claim that is not settled within its lease may be claimed again:
 * its holder is taken for dead. Of one conversation only the oldest unsettled send can be claimed, so sends leave in order.
 */
export async function claimOutbox(database: Database, kind: 'call', limit: number, leaseMs: number): Promise<ClaimedCall[]>;
export async function claimOutbox(database: Database, kind: 'send', limit: number, leaseMs: number): Promise<ClaimedSend[]>;
export async function claimOutbox(database: Database, kind: 'call' | 'send', limit: number, leaseMs: number): Promise<Claimed<unknown>[]> {
  const { rows } = await database.pool.query<OutboxRow>({
    name: `claim-${kind}`,
    text: kind === 'call' ? CLAIM_CALLS : CLAIM_SENDS,
    values: [limit, leaseMs],
  });
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspace_id,
    conversationId: row.conversation_id,
    runId: row.run_id,
    payload: row.payload,
    attempts: row.attempts,
    isRepeat: row.was_running,
  }));
}

interface OutboxRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  run_id: string | null;
  payload: unknown;
  attempts: number;
  was_running: boolean;
}

const CLAIMABLE = `((o.status = 'queued' AND o.next_at <= now()) OR (o.status = 'running' AND o.locked_until < now()))`;

function claimOf(condition: string): string {
  return `
    WITH due AS MATERIALIZED (
      SELECT o.id, o.status = 'running' AS was_running FROM outbox o WHERE ${CLAIMABLE} AND ${condition}
      ORDER BY o.next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
    UPDATE outbox SET status = 'running', attempts = outbox.attempts + 1, locked_until = now() + $2 * interval '1 ms'
    FROM due WHERE outbox.id = due.id
    RETURNING outbox.id, outbox.workspace_id, outbox.conversation_id, outbox.run_id, outbox.payload, outbox.attempts, due.was_running`;
}

const CLAIM_CALLS = claimOf(`o.kind = 'call'`);
const CLAIM_SENDS = claimOf(`o.kind = 'send' AND NOT EXISTS (
  SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id AND e.kind = 'send'
    AND e.status IN ('queued', 'running', 'held') AND e.position < o.position)`);

/** The work is done, or will never be done: `dead` is shown to people and can be sent again by them. */
export async function settleOutbox(database: Database, row: Claimed<unknown>, status: 'done' | 'dead' | 'held', error?: string): Promise<void> {
  await database.pool.query(
    `UPDATE outbox SET status = $2, last_error = $3, locked_until = NULL, finished_at = CASE WHEN $2 = 'held' THEN NULL ELSE now() END
     WHERE id = $1 AND status = 'running'`,
    [row.id, status, error ?? null],
  );
}

/** Puts a claimed row back, to be tried again after `delayMs`. */
export async function postponeOutbox(database: Database, row: Claimed<unknown>, delayMs: number, error: string): Promise<void> {
  await database.pool.query(
    `UPDATE outbox SET status = 'queued', next_at = now() + $2 * interval '1 ms', last_error = $3, locked_until = NULL
     WHERE id = $1 AND status = 'running'`,
    [row.id, delayMs, error],
  );
}

/** The send and what the reader sees of it change together. */
export async function settleSend(database: Database, row: ClaimedSend, delivery: 'sent' | 'failed' | 'unknown', error?: string): Promise<void> {
  const status = delivery === 'sent' ? 'done' : delivery === 'failed' ? 'dead' : 'held';
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await markSend(client, row, status, delivery, error);
    await client.query('COMMIT');
  } catch (failure) {
    await client.query('ROLLBACK').catch(() => {});
    throw failure;
  } finally {
    client.release();
  }
}

async function markSend(client: pg.PoolClient, row: ClaimedSend, status: string, delivery: string, error?: string): Promise<void> {
  await client.query(
    `UPDATE outbox SET status = $2, last_error = $3, locked_until = NULL, finished_at = now() WHERE id = $1 AND status = 'running'`,
    [row.id, status, error ?? null],
  );
  await client.query(`UPDATE message SET delivery = $2 WHERE id = $1`, [row.payload.messageId, delivery]);
}

/** Is there still an agent-free conversation to send to? A row cancelled between claim and send is not sent (invariant 7). */
export async function isStillClaimed(database: Database, row: Claimed<unknown>): Promise<boolean> {
  const { rows } = await database.pool.query<{ status: string }>({
    name: 'outbox-status',
    text: 'SELECT status FROM outbox WHERE id = $1',
    values: [row.id],
  });
  return rows[0]?.status === 'running';
}

/** Milliseconds until the next row falls due, or null when there is none. */
export async function nextOutboxDueMs(database: Database): Promise<number | null> {
  const { rows } = await database.pool.query<{ ms: number | null }>({
    name: 'outbox-next',
    text: `SELECT extract(epoch FROM min(CASE status WHEN 'queued' THEN next_at ELSE locked_until END) - now()) * 1000 AS ms
           FROM outbox WHERE status IN ('queued', 'running')`,
  });
  const ms = rows[0]?.ms;
  return ms === null || ms === undefined ? null : Number(ms);
}

export interface DeadLetter {
  id: string;
  kind: string;
  conversationId: string;
  error: string | null;
  attempts: number;
  status: string;
  /** ISO 8601. */
  createdAt: string;
}

/** What could not be delivered, and what waits for a person's decision, newest first. */
export async function listDeadLetters(database: Database, workspaceId: string, limit: number, beforeId?: string): Promise<DeadLetter[]> {
  const { rows } = await database.pool.query<{
    id: string; kind: string; conversation_id: string; last_error: string | null; attempts: number; status: string; created_at: Date;
  }>(
    `SELECT id, kind, conversation_id, last_error, attempts, status, created_at FROM outbox
     WHERE workspace_id = $1 AND status IN ('dead', 'held') AND ($3::text IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`,
    [workspaceId, limit, beforeId ?? null],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    conversationId: row.conversation_id,
    error: row.last_error,
    attempts: row.attempts,
    status: row.status,
    createdAt: row.created_at.toISOString(),
  }));
}

/** Queues a dead or held row once more, its attempts counted anew. False when there is no such row. */
export async function retryDeadLetter(database: Database, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `WITH again AS (
       UPDATE outbox SET status = 'queued', attempts = 0, next_at = now(), last_error = NULL, finished_at = NULL
       WHERE id = $2 AND workspace_id = $1 AND status IN ('dead', 'held') AND kind = 'send' RETURNING payload)
     UPDATE message SET delivery = 'queued' WHERE id = (SELECT payload->>'messageId' FROM again)`,
    [workspaceId, id],
  );
  return rowCount === 1;
}

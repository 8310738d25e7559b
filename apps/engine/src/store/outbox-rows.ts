import type { Database } from './database.js';
import type { CallPayload, SendPayload } from './outbox-payload.js';

export type OutboxKind = 'call' | 'send';

/** There may be rows to claim: of these kinds, or nobody knows of which. */
export type RingOutbox = (kinds?: ReadonlySet<OutboxKind>) => void;

/**
 * A row of the outbox that this process has claimed. `isRepeat`: somebody began it before and did not say how it ended.
 * `crashes`: how often that happened, this time included.
 */
export interface Claimed<P> {
  id: string;
  workspaceId: string;
  conversationId: string;
  runId: string | null;
  payload: P;
  /** This one included. */
  attempts: number;
  isRepeat: boolean;
  crashes: number;
}

export type ClaimedCall = Claimed<CallPayload>;
export type ClaimedSend = Claimed<SendPayload>;

/**
 * Claims rows whose time has come, for `leaseMs`. A claim that is not settled within its lease may be claimed again:
 * its holder is taken for dead. Of one conversation only the oldest unsettled send can be claimed, so sends leave in order.
 * Of those that have outlived a holder more than once, one at most is claimed, and only with `isSuspectWelcome`.
 */
export async function claimOutbox(
  database: Database,
  kind: 'call',
  options: ClaimOptions,
): Promise<ClaimedCall[]>;
export async function claimOutbox(
  database: Database,
  kind: 'send',
  options: ClaimOptions,
): Promise<ClaimedSend[]>;
export async function claimOutbox(
  database: Database,
  kind: OutboxKind,
  { limit, leaseMs, isSuspectWelcome }: ClaimOptions,
): Promise<Claimed<unknown>[]> {
  const { rows } = await database.keyed.query<OutboxRow>({
    name: `claim-${kind}`,
    text: kind === 'call' ? CLAIM_CALLS : CLAIM_SENDS,
    values: [limit, leaseMs, isSuspectWelcome],
  });
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspace_id,
    conversationId: row.conversation_id,
    runId: row.run_id,
    payload: row.payload,
    attempts: row.attempts,
    isRepeat: row.was_running,
    crashes: row.crashes,
  }));
}

export interface ClaimOptions {
  limit: number;
  leaseMs: number;
  isSuspectWelcome: boolean;
}

interface OutboxRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  run_id: string | null;
  payload: unknown;
  attempts: number;
  was_running: boolean;
  crashes: number;
}

const LEFT = `o.status = 'running' AND o.locked_until < now()`;

function claimOf(condition: string): string {
  const suspect = `SELECT o.id FROM outbox o WHERE ${LEFT} AND o.crashes > 0 AND ${condition} ORDER BY o.locked_until LIMIT 1`;
  const claimable = `((o.status = 'queued' AND o.next_at <= now())
    OR (${LEFT} AND (o.crashes = 0 OR ($3::boolean AND o.id = (${suspect})))))`;
  return `
    WITH due AS MATERIALIZED (
      SELECT o.id, o.status = 'running' AS was_running FROM outbox o WHERE ${claimable} AND ${condition}
      ORDER BY o.next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
    UPDATE outbox SET status = 'running', attempts = outbox.attempts + 1, locked_until = now() + $2 * interval '1 ms',
      crashes = outbox.crashes + due.was_running::int
    FROM due WHERE outbox.id = due.id
    RETURNING outbox.id, outbox.workspace_id, outbox.conversation_id, outbox.run_id, outbox.payload, outbox.attempts, outbox.crashes, due.was_running`;
}

const CLAIM_CALLS = claimOf(`o.kind = 'call'`);
/** Nothing that its conversation says before it is still to be sent. */
const IS_NEXT = `NOT EXISTS (
  SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id AND e.kind = 'send'
    AND e.status IN ('queued', 'running', 'held') AND e.position < o.position)`;
const CLAIM_SENDS = claimOf(`o.kind = 'send' AND ${IS_NEXT}`);

/** A claim lasts `leaseMs` more from now. Those that ended meanwhile are left alone. */
export async function extendClaims(
  database: Database,
  claims: readonly Claimed<unknown>[],
  leaseMs: number,
): Promise<void> {
  await database.keyed.query({
    name: 'outbox-extend',
    text: `UPDATE outbox o SET locked_until = now() + $3 * interval '1 ms' FROM unnest($1::text[], $2::int2[]) AS u(id, attempts)
           WHERE o.id = u.id AND o.attempts = u.attempts AND o.status = 'running'`,
    values: [claims.map(({ id }) => id), claims.map(({ attempts }) => attempts), leaseMs],
  });
}

/** The calls were performed, and the outcome of each is an event. */
export async function settleCalls(
  database: Database,
  calls: readonly { id: string; error?: string }[],
): Promise<void> {
  await database.keyed.query({
    name: 'outbox-settle-calls',
    text: `UPDATE outbox o SET status = 'done', last_error = u.error, locked_until = NULL, finished_at = now()
           FROM unnest($1::text[], $2::text[]) AS u(id, error) WHERE o.id = u.id AND o.status = 'running'`,
    values: [calls.map(({ id }) => id), calls.map(({ error }) => error ?? null)],
  });
}

/** Puts a claimed row back, to be tried again after `delayMs`. A send that was withdrawn meanwhile is not tried again. */
export async function postponeOutbox(
  database: Database,
  row: Claimed<unknown>,
  delayMs: number,
  error: string,
): Promise<void> {
  await database.keyed.query(
    `WITH postponed AS (
       UPDATE outbox SET status = CASE WHEN is_withdrawn THEN 'cancelled' ELSE 'queued' END, next_at = now() + $3 * interval '1 ms',
         last_error = $4, locked_until = NULL, finished_at = CASE WHEN is_withdrawn THEN now() END
       WHERE id = $1 AND attempts = $2 AND status = 'running' RETURNING payload->>'messageId' AS message_id, status)
     UPDATE message m SET delivery = 'suppressed' FROM postponed p WHERE m.id = p.message_id AND p.status = 'cancelled'`,
    [row.id, row.attempts, delayMs, error],
  );
}

/** What became of a message that had to be sent: its row, and what the reader sees. `held` waits for a person's decision. */
export interface SendOutcome {
  status: 'done' | 'dead' | 'held' | 'cancelled';
  delivery: 'sent' | 'failed' | 'unknown' | 'suppressed';
  error?: string;
}

/**
 * The send and what the reader sees of it change together. That it was sent is true whoever says it; anything else
 * is said only by the holder of the claim.
 */
export async function settleSend(database: Database, row: ClaimedSend, outcome: SendOutcome): Promise<void> {
  await database.keyed.query({
    name: 'outbox-settle-send',
    text: `WITH settled AS (
        UPDATE outbox SET status = $3, last_error = $5, locked_until = NULL, finished_at = CASE WHEN $3 <> 'held' THEN now() END
        WHERE id = $1 AND status = 'running' AND (attempts = $2 OR $3 = 'done') RETURNING payload->>'messageId' AS message_id)
      UPDATE message m SET delivery = $4 FROM settled s WHERE m.id = s.message_id`,
    values: [row.id, row.attempts, outcome.status, outcome.delivery, outcome.error ?? null],
  });
}

/** `withdrawn`: a person took over, so it must not be sent any more (invariant 7). `lost`: the claim is somebody else's now. */
export async function standingOf(
  database: Database,
  row: ClaimedSend,
): Promise<'claimed' | 'withdrawn' | 'lost'> {
  const { rows } = await database.keyed.query<{ is_withdrawn: boolean }>({
    name: 'outbox-standing',
    text: `SELECT is_withdrawn FROM outbox WHERE id = $1 AND attempts = $2 AND status = 'running'`,
    values: [row.id, row.attempts],
  });
  const [found] = rows;
  if (found === undefined) return 'lost';
  return found.is_withdrawn ? 'withdrawn' : 'claimed';
}

/** Milliseconds until a row can be claimed that cannot now, below zero when one can; null when there is none. */
export async function nextOutboxDueMs(database: Database): Promise<number | null> {
  const { rows } = await database.keyed.query<{ ms: number | null }>({
    name: 'outbox-next',
    text: `SELECT (extract(epoch FROM min(CASE o.status WHEN 'queued' THEN o.next_at ELSE o.locked_until END) - now()) * 1000)::float8 AS ms
           FROM outbox o WHERE o.status IN ('queued', 'running') AND (o.kind = 'call' OR ${IS_NEXT})`,
  });
  return rows[0]?.ms ?? null;
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
export async function listDeadLetters(
  database: Database,
  workspaceId: string,
  limit: number,
  beforeId?: string,
): Promise<DeadLetter[]> {
  const { rows } = await database.keyed.query<{
    id: string;
    kind: string;
    conversation_id: string;
    last_error: string | null;
    attempts: number;
    status: string;
    created_at: Date;
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
  const { rowCount } = await database.keyed.query(
    `WITH again AS (
       UPDATE outbox SET status = 'queued', attempts = 0, crashes = 0, next_at = now(), last_error = NULL, finished_at = NULL, is_withdrawn = false
       WHERE id = $2 AND workspace_id = $1 AND status IN ('dead', 'held') AND kind = 'send' RETURNING payload)
     UPDATE message SET delivery = 'queued' WHERE id = (SELECT payload->>'messageId' FROM again)`,
    [workspaceId, id],
  );
  return rowCount === 1;
}

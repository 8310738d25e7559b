import type { Database } from '../store/database.js';
import {
  findConversations,
  messageOf,
  type ConversationSummary,
  type MessageRow,
  type StoredMessage,
} from '../inbox/conversations.js';

/**
 * What has changed in a workspace since a moment, however many processes were committing then.
 * 1. A moment is a PostgreSQL snapshot: a change is new when the old snapshot does not see it and the new one does.
 *    No clock and no counter decides, so a commit that was slow is never skipped.
 * 2. Which rows to look at is bounded by the time in their ids: an id is made less than `LATE_MS` before its commit,
 *    or else its event was waiting in the table, and then the cursor reaches back to it.
 */
export interface Cursor {
  snapshot: string;
  /** Epoch milliseconds: events with older ids were done. */
  fromMs: number;
}

export type Change =
  | { type: 'conversation'; data: ConversationSummary }
  | { type: 'message'; data: StoredMessage }
  | { type: 'flow'; data: FlowChange }
  /** More has changed than can be told: load everything anew. */
  | { type: 'reset'; data: Record<string, never> };

export interface FlowChange {
  id: string;
  name: string;
  revision: number;
  liveVersion: number | null;
}

const LATE_MS = 60_000;
const MAX_CONVERSATIONS = 1000;
/** Of one conversation; more than anybody reads at once. */
const MAX_MESSAGES = 200;

export function writeCursor({ snapshot, fromMs }: Cursor): string {
  return `${snapshot}~${fromMs.toString(36)}`;
}

/** Undefined when it is none of ours. */
export function readCursor(text: string): Cursor | undefined {
  const [, snapshot = '', from = ''] =
    /^(\d{1,19}:\d{1,19}:(?:\d{1,19}(?:,\d{1,19})*)?)~([0-9a-z]{1,10})$/.exec(text) ?? [];
  return snapshot === '' ? undefined : { snapshot, fromMs: Number.parseInt(from, 36) };
}

/**
 * The transaction that wrote a row's version. The row keeps the lower half of its number only; it lies within two
 * thousand million of $3, the oldest transaction that the old snapshot waits for.
 */
const writerOf = (table: string): string =>
  `($3::bigint + (${table}.xmin::text::bigint - $3 % 4294967296 + 6442450944) % 4294967296 - 2147483648)`;
/** $2 does not see it, the present snapshot (or $4) does. The first comparison is cheap and settles almost every row. */
const isNew = (table: string): string =>
  `${writerOf(table)} >= $3 AND NOT pg_visible_in_snapshot(${writerOf(table)}::text::xid8, $2::pg_snapshot)
   AND pg_visible_in_snapshot(${writerOf(table)}::text::xid8, coalesce($4::pg_snapshot, pg_current_snapshot()))`;

export const RESET: readonly Change[] = [{ type: 'reset', data: {} }];

/** Further back there is more to read than a screen would show. */
const MAX_GAP_MS = 24 * 3_600_000;

/** False for a cursor of too long ago, and for one that this database (restored from a backup?) has yet to come to. */
export function canResume(from: Cursor, present: Cursor, nowMs: number): boolean {
  const nextOf = ({ snapshot }: Cursor): bigint => BigInt(snapshot.split(':')[1] ?? 0);
  return nextOf(from) <= nextOf(present) && nowMs - from.fromMs < MAX_GAP_MS;
}

/** The present moment. */
export async function presentCursor({ pool }: Database, nowMs: number): Promise<Cursor> {
  const { rows } = await pool.query<{ snapshot: string; waiting: string | null }>(PRESENT);
  return cursorOf(rows[0], nowMs);
}

const OLDEST_WAITING = `(SELECT min(id) FROM event WHERE status = 'waiting')`;
const PRESENT = `SELECT pg_current_snapshot()::text AS snapshot, ${OLDEST_WAITING} AS waiting`;

/** From a cursor to the present, or to `until`. */
export async function readChanges(
  database: Database,
  workspaceId: string,
  { from, until, nowMs }: { from: Cursor; until?: Cursor; nowMs: number },
): Promise<{ changes: readonly Change[]; cursor: Cursor }> {
  const sees = [workspaceId, from.snapshot, oldestOf(from.snapshot)];
  const { rows } = await database.pool.query<ChangedRow>(CHANGED, [
    ...sees,
    until?.snapshot ?? null,
    idsFrom('evt', from.fromMs),
    idsFrom('aud', from.fromMs),
    MAX_CONVERSATIONS + 1,
  ]);
  const [row] = rows;
  const cursor = until ?? cursorOf(row, nowMs);
  const ids = row?.conversations ?? [];
  if (ids.length > MAX_CONVERSATIONS) return { changes: RESET, cursor };
  const flows = (row?.flows ?? []).map((data): Change => ({ type: 'flow', data }));
  if (ids.length === 0) return { changes: flows, cursor };
  const messages = await database.pool.query<MessageRow>(MESSAGES, [
    ...sees,
    cursor.snapshot,
    ids,
    MAX_MESSAGES,
  ]);
  const conversations = await findConversations(database, workspaceId, ids);
  return {
    changes: [
      ...flows,
      ...messages.rows.map((message): Change => ({ type: 'message', data: messageOf(message) })),
      ...conversations.map((data): Change => ({ type: 'conversation', data })),
    ],
    cursor,
  };
}

interface ChangedRow {
  snapshot: string;
  waiting: string | null;
  conversations: string[] | null;
  flows: FlowChange[] | null;
}

/** A parked event that somebody retried keeps its old id; the audit knows when that was. */
const CHANGED = `
  SELECT pg_current_snapshot()::text AS snapshot, ${OLDEST_WAITING} AS waiting,
    (SELECT array_agg(id) FROM (
       SELECT DISTINCT id FROM (
         SELECT e.conversation_id AS id FROM event e
         WHERE e.id >= $5 AND e.workspace_id = $1 AND e.conversation_id IS NOT NULL AND ${isNew('e')}
         UNION ALL
         SELECT e.conversation_id FROM audit a JOIN event e ON e.id = a.subject AND e.workspace_id = $1
         WHERE a.id >= $6 AND a.workspace_id = $1 AND a.action = 'event.retried' AND e.conversation_id IS NOT NULL AND ${isNew('e')}
       ) touched LIMIT $7) changed) AS conversations,
    (SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'revision', f.revision, 'liveVersion', f.live_version) ORDER BY f.id)
       FROM flow f WHERE f.workspace_id = $1 AND ${isNew('f')}) AS flows`;

const MESSAGES = `
  SELECT m.id, m.conversation_id, m.seq, m.direction, m.author_type, m.author_id, m.author_name, m.text, m.parts, m.at, m.external_id, m.delivery
  FROM unnest($5::text[]) AS u(id) CROSS JOIN LATERAL (
    SELECT message.*, message.xmin AS xmin FROM message WHERE conversation_id = u.id AND workspace_id = $1 ORDER BY seq DESC LIMIT $6) m
  WHERE ${isNew('m')} ORDER BY m.conversation_id, m.seq`;

/** `xmin` of `xmin:xmax:xip,…` */
function oldestOf(snapshot: string): string {
  return snapshot.slice(0, snapshot.indexOf(':'));
}

function cursorOf(row: { snapshot: string; waiting: string | null } | undefined, nowMs: number): Cursor {
  if (row === undefined) throw new Error('the database gave no snapshot');
  const waitingMs = row.waiting === null ? Infinity : Number.parseInt(row.waiting.slice(4, 13), 36);
  return { snapshot: row.snapshot, fromMs: Math.max(0, Math.min(nowMs, waitingMs) - LATE_MS) };
}

/** The lowest id that may have been made at this time. */
function idsFrom(prefix: string, atMs: number): string {
  return `${prefix}_${atMs.toString(36).padStart(9, '0')}`;
}

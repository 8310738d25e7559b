import type { Database } from '../store/database.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { writeAudit } from '../team/write-audit.js';

/** An event whose turn failed three times: its conversation is with people (invariant 9). */
export interface ParkedEvent {
  id: string;
  type: string;
  conversationId: string | null;
  error: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** Newest first. */
export async function listParked(
  { pool }: Database,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<ParkedEvent>> {
  return pageOf(query, [workspaceId, 'parked'], async (limit, before) => {
    const { rows } = await pool.query<{
      id: string;
      type: string;
      conversation_id: string | null;
      error: string | null;
      at: Date;
    }>(
      `SELECT id, type, conversation_id, error, at FROM event
       WHERE workspace_id = $1 AND status = 'parked' AND ($3::text IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`,
      [workspaceId, limit, before],
    );
    return rows.map(({ id, type, conversation_id, error, at }) => ({
      item: { id, type, conversationId: conversation_id, error, at: at.toISOString() },
      key: id,
    }));
  });
}

/**
 * Lets the event have its turn after all; the sweep finds it within a second. Attempts above zero tell the turn that its
 * message is stored already. False: there is no such parked event.
 */
export async function retryParked(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const rows = await tx.query<unknown[]>(
      `WITH again AS (
         UPDATE event SET status = 'waiting', attempts = attempts + 1, error = NULL
         WHERE workspace_id = $1 AND id = $2 AND status = 'parked' RETURNING id)
       SELECT id FROM again`,
      [workspaceId, id],
    );
    if (rows.length === 0) return false;
    await writeAudit(tx, workspaceId, { actor, action: 'event.retried', subject: id });
    return true;
  });
}

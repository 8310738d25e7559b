import { forgetQuestions, gapsOf } from '../learning/forget-questions.js';
import { keepFigures } from '../ai/keep-figures.js';
import type { Database } from '../store/database.js';
import { lockPartition } from '../store/lock-partition.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/**
 * Forgets a customer: the contact, who they are on each channel, and everything that was said or decided.
 * The audit keeps that it happened, and nothing about the person. Null: there is no such contact.
 */
export async function eraseContact(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<{ conversations: number; messages: number } | null> {
  return database.orm.transaction(async (tx) => {
    const partitions = await tx.query<{ partition: number }[]>(
      'SELECT DISTINCT partition FROM conversation WHERE contact_id = $2 AND workspace_id = $1 ORDER BY partition',
      [workspaceId, id],
    );
    // No turn of theirs may be under way while it happens, nor write anything back afterwards.
    for (const { partition } of partitions) await lockPartition(tx, partition);
    const [contact] = await tx.query<unknown[]>(
      'SELECT 1 FROM contact WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
      [workspaceId, id],
    );
    if (contact === undefined) return null;
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM conversation WHERE workspace_id = $1 AND contact_id = $2',
      [workspaceId, id],
    );
    const conversations = rows.map((row) => row.id);
    const messages = await removeRows(tx, workspaceId, id, conversations);
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'contact.erased',
      subject: id,
      detail: { conversations: conversations.length, messages },
    });
    return { conversations: conversations.length, messages };
  });
}

/** The number of messages that are gone. */
async function removeRows(
  tx: Tx,
  workspaceId: string,
  contactId: string,
  conversations: readonly string[],
): Promise<number> {
  const [counted] = await tx.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM message WHERE workspace_id = $1 AND conversation_id = ANY($2::text[])',
    [workspaceId, conversations],
  );
  for (const table of ['message', 'outbox', 'timer', 'run', 'flow_visit'] as const) {
    await tx.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND conversation_id = ANY($2::text[])`, [
      workspaceId,
      conversations,
    ]);
  }
  // What still waits without a conversation was written meanwhile, and has been acknowledged: it begins a new one.
  await tx.query('DELETE FROM event WHERE workspace_id = $1 AND conversation_id = ANY($2::text[])', [
    workspaceId,
    conversations,
  ]);
  await tx.query(
    'DELETE FROM visitor WHERE (channel_id, sender) IN (SELECT channel_id, external_id FROM identity WHERE contact_id = $1)',
    [contactId],
  );
  const gapIds = await gapsOf(tx, conversations);
  await keepFigures(tx, workspaceId, { gapIds, conversations });
  await tx.query('DELETE FROM conversation WHERE workspace_id = $1 AND id = ANY($2::text[])', [
    workspaceId,
    conversations,
  ]);
  await forgetQuestions(tx, { gapIds, conversations });
  await tx.query('DELETE FROM identity WHERE contact_id = $1', [contactId]);
  await tx.query('DELETE FROM contact WHERE workspace_id = $1 AND id = $2', [workspaceId, contactId]);
  return counted?.count ?? 0;
}

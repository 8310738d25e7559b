import type { Tx } from '../store/tx.js';

/**
 * What a customer has asked goes with their conversations by itself; what was made of it must be taken care of: a gap
 * that nobody else has asked for goes too, and no gap keeps their words as its title, or an answer that was meant for
 * them, or written to their words, as its draft. Called once the conversations are gone.
 */
export async function forgetQuestions(
  tx: Tx,
  { gapIds, conversations }: { gapIds: readonly string[]; conversations: readonly string[] },
): Promise<void> {
  await tx.query(
    'DELETE FROM knowledge_gap g WHERE g.id = ANY($1::text[]) AND NOT EXISTS (SELECT 1 FROM gap_question WHERE gap_id = g.id)',
    [gapIds],
  );
  await tx.query(
    `UPDATE knowledge_gap g SET
       title = coalesce((SELECT g.title FROM gap_question WHERE gap_id = g.id AND text = g.title LIMIT 1),
         (SELECT text FROM gap_question WHERE gap_id = g.id ORDER BY at DESC LIMIT 1)),
       draft = CASE WHEN g.draft->>'conversationId' = ANY($2::text[]) OR (g.draft->>'from' = 'model'
         AND NOT EXISTS (SELECT 1 FROM gap_question WHERE gap_id = g.id AND text = g.title)) THEN NULL ELSE g.draft END
     WHERE g.id = ANY($1::text[])`,
    [gapIds, conversations],
  );
}

/** The gaps that these conversations have asked for. */
export async function gapsOf(tx: Tx, conversations: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ gap_id: string }[]>(
    'SELECT DISTINCT gap_id FROM gap_question WHERE conversation_id = ANY($1::text[])',
    [conversations],
  );
  return rows.map(({ gap_id }) => gap_id);
}

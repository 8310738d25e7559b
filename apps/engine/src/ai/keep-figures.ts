import type { Tx } from '../store/tx.js';

/**
 * What a customer's questions to models have cost stays, and nothing by which it was theirs: no conversation, no run, no
 * hour, no hash of what was asked, no answer. A question that is under way finds its row no more and stays what was taken
 * for it. Called before the conversations go, for their rows go with them. What a model wrote to gaps they asked for goes.
 */
export async function keepFigures(
  tx: Tx,
  workspaceId: string,
  { gapIds, conversations }: { gapIds: readonly string[]; conversations: readonly string[] },
): Promise<void> {
  await tx.query(
    `UPDATE ai_spend SET key = 'erased/' || gen_random_uuid(), conversation_id = NULL, question = '', answer = NULL,
       at = day, is_settled = true
     WHERE workspace_id = $1 AND conversation_id = ANY($2::text[])`,
    [workspaceId, conversations],
  );
  await tx.query(
    `UPDATE ai_spend s SET answer = NULL FROM unnest($2::text[]) AS gap(id)
     WHERE s.workspace_id = $1 AND s.key >= 'gap/' || gap.id || '#' AND s.key < 'gap/' || gap.id || '/~'`,
    [workspaceId, gapIds],
  );
}

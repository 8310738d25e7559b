import type { Knowledge } from '../knowledge/knowledge.js';
import type { Database } from '../store/database.js';
import type { GapDraft } from './gaps.js';

/** A person answers within days, and goes on a little after that. */
const ANSWERED_WITHIN = '3 days';
/** Of what a person said after the question the longest of so many messages is taken for the answer: the first is often "one moment". */
const MESSAGES = 3;
const MOST_AT_ONCE = 500;

/** Looks for what people have said to questions since, and gives open gaps a draft: that, or what is nearest in the base. */
export async function draftGaps({
  database,
  knowledge,
}: {
  database: Database;
  knowledge: Pick<Knowledge, 'search'>;
}): Promise<void> {
  await hearPeople(database);
  const { rows } = await database.pool.query<GapRow>(
    `SELECT g.id, g.workspace_id AS "workspaceId", g.title, g.market, g.base_id AS "baseId", h.human_answer AS answer,
       h.conversation_id AS "conversationId"
     FROM knowledge_gap g LEFT JOIN LATERAL (
       SELECT human_answer, conversation_id FROM gap_question WHERE gap_id = g.id AND human_answer IS NOT NULL
       ORDER BY at DESC LIMIT 1) h ON true
     WHERE g.state = 'open' AND (g.draft IS NULL OR (g.draft->>'from' = 'passage' AND h.human_answer IS NOT NULL))
     ORDER BY g.id DESC LIMIT $1`,
    [MOST_AT_ONCE],
  );
  for (const row of rows) {
    const draft = await draftOf(knowledge, row);
    if (draft !== null)
      await database.pool.query(`UPDATE knowledge_gap SET draft = $2 WHERE id = $1 AND state = 'open'`, [
        row.id,
        JSON.stringify(draft),
      ]);
  }
}

interface GapRow {
  id: string;
  workspaceId: string;
  title: string;
  market: string | null;
  baseId: string | null;
  answer: string | null;
  conversationId: string | null;
}

async function hearPeople({ pool }: Database): Promise<void> {
  await pool.query(
    `UPDATE gap_question q SET human_answer = said.text FROM gap_question asked JOIN LATERAL (
       SELECT text FROM (
         SELECT text FROM message WHERE conversation_id = asked.conversation_id AND author_type = 'agent'
           AND direction = 'out' AND text <> '' AND at > asked.at AND at < asked.at + interval '${ANSWERED_WITHIN}'
         ORDER BY seq LIMIT ${MESSAGES}) first ORDER BY length(text) DESC LIMIT 1) said ON true
     WHERE q.id = asked.id AND asked.human_answer IS NULL AND asked.at > now() - interval '7 days'`,
  );
}

const LONGEST_DRAFT = 8000;
/** Below it, what is nearest is about something else. */
const NEAR_FROM = 0.3;

async function draftOf(knowledge: Pick<Knowledge, 'search'>, row: GapRow): Promise<GapDraft | null> {
  const { answer, conversationId, workspaceId, baseId, title, market } = row;
  if (answer !== null && conversationId !== null)
    return { answer: answer.slice(0, LONGEST_DRAFT), from: 'agent', conversationId };
  const { passages } = await knowledge.search(workspaceId, {
    ...{ bases: baseId === null ? [] : [baseId], text: title, limit: 1 },
    ...(market === null ? {} : { market }),
  });
  const [near] = passages;
  if (near === undefined || near.score < NEAR_FROM) return null;
  return { answer: near.text.slice(0, LONGEST_DRAFT), from: 'passage', passageId: near.id };
}

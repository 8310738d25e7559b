import { isOtherLanguage, translate } from '@nightshift/ai';
import { languageOf } from '../knowledge/language-of.js';
import type { Database } from '../store/database.js';
import { answerQuestion, type AskWith } from './answer-question.js';
import type { GapDraft } from './gaps.js';

/** A person answers within days, and goes on a little after that. */
const ANSWERED_WITHIN = '3 days';
/** Of what a person said after the question the longest of so many messages is taken for the answer: the first is often "one moment". */
const MESSAGES = 3;
const MOST_AT_ONCE = 500;
/** The night leaves the day's budget to customers. */
const MOST_BY_MODEL = 100;

/**
 * Looks for what people have said to questions since, and gives open gaps a draft: that, or what a model writes from
 * the base, or what is nearest in it.
 */
export async function draftGaps({ database, ...askWith }: AskWith & { database: Database }): Promise<void> {
  await hearPeople(database);
  const { rows } = await database.pool.query<GapRow>(
    `SELECT g.id, g.workspace_id AS "workspaceId", g.title, g.language, g.market, g.base_id AS "baseId", h.human_answer AS answer,
       h.conversation_id AS "conversationId",
       EXISTS (SELECT 1 FROM ai_spend WHERE key = 'gap/' || g.id || '#1' AND cost > 0) AS "wasAsked"
     FROM knowledge_gap g LEFT JOIN LATERAL (
       SELECT human_answer, conversation_id FROM gap_question WHERE gap_id = g.id AND human_answer IS NOT NULL
       ORDER BY at DESC LIMIT 1) h ON true
     WHERE g.state = 'open' AND (g.draft IS NULL OR (g.draft->>'from' <> 'agent' AND h.human_answer IS NOT NULL))
     ORDER BY g.id DESC LIMIT $1`,
    [MOST_AT_ONCE],
  );
  const forModel = new Set(
    rows.filter((row) => !row.wasAsked && row.answer === null).slice(0, MOST_BY_MODEL),
  );
  for (const row of rows) {
    const draft = await draftOf(askWith, row, forModel.has(row));
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
  language: string;
  market: string | null;
  baseId: string | null;
  answer: string | null;
  conversationId: string | null;
  /** A model has been paid for it; one that was not sure would be every night. */
  wasAsked: boolean;
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

async function draftOf(askWith: AskWith, row: GapRow, mayAskModel: boolean): Promise<GapDraft | null> {
  const { answer, conversationId, workspaceId, baseId, title, market } = row;
  if (answer !== null && conversationId !== null) return said(row, answer, { from: 'agent', conversationId });
  const { passages } = await askWith.knowledge.search(workspaceId, {
    ...{ bases: baseId === null ? [] : [baseId], text: title, limit: 1 },
    ...(market === null ? {} : { market }),
  });
  const [near] = passages;
  if (near === undefined) return null;
  const written = mayAskModel ? await writtenByModel(askWith, row) : null;
  if (written !== null || near.score < NEAR_FROM) return written;
  const draft = said(row, near.text, { from: 'passage', passageId: near.id });
  return draft.isForeign === true && mayAskModel ? ((await translated(askWith, row, draft)) ?? draft) : draft;
}

/** What somebody or something says, and whether those who asked can read it. */
function said(
  { language }: Pick<GapRow, 'language'>,
  text: string,
  from: Omit<GapDraft, 'answer' | 'language' | 'isForeign'>,
): GapDraft {
  const answer = text.slice(0, LONGEST_DRAFT);
  const spoken = languageOf(answer);
  return {
    ...{ answer, ...from },
    ...(spoken === 'und' ? {} : { language: spoken }),
    ...(language !== 'und' && isOtherLanguage(answer, language) ? { isForeign: true } : {}),
  };
}

/** Null: there is no model, it is away, or the day's budget is spent. */
async function translated(
  { ai }: AskWith,
  row: Pick<GapRow, 'id' | 'workspaceId' | 'language'>,
  draft: GapDraft,
): Promise<GapDraft | null> {
  const { model, end } = ai.forCall({
    ...{ workspaceId: row.workspaceId, conversationId: null },
    key: `gap/${row.id}/translate`,
  });
  const { text, isTranslated } = await translate(
    { text: draft.answer, language: row.language },
    { model },
  ).finally(end);
  const passageIds = draft.passageId === undefined ? {} : { passageIds: [draft.passageId] };
  return isTranslated ? said(row, text, { from: 'model', ...passageIds }) : null;
}

/** Null: there is no model, it is away or not sure, the day's budget is spent, or it cites nothing. */
async function writtenByModel(
  askWith: AskWith,
  { id, workspaceId, baseId, title, language, market }: GapRow,
): Promise<GapDraft | null> {
  const asking = { workspaceId, base: baseId, answerer: null, key: `gap/${id}` };
  const { answer, by, cited } = await answerQuestion(askWith, asking, {
    question: title,
    ...(language === 'und' ? {} : { language }),
    ...(market === null ? {} : { market }),
  });
  if (answer === null || by !== 'model' || cited.length === 0) return null;
  return said({ language }, answer, { from: 'model', passageIds: [...cited] });
}

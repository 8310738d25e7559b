import { translate } from '@nightshift/ai';
import { explainMatch, wordingOf, type Wording } from '@nightshift/knowledge';
import { baseLanguage, type Passage } from '@nightshift/schema';
import { languageOf } from '../knowledge/language-of.js';
import type { Database } from '../store/database.js';
import { answerQuestion, type AskWith } from './answer-question.js';
import type { GapDraft } from './gaps.js';
import { titleOf } from './personal-data.js';
import { canRead, toldByAgent } from './told-by-agent.js';

/** A person answers within days, and goes on a little after that. */
const ANSWERED_WITHIN = '3 days';
/** Of what a person said after the question so many messages are looked at. */
const MESSAGES = 3;
/** Of one gap the newest. */
const MOST_ANSWERS = 20;
const MOST_AT_ONCE = 500;
/** The night leaves the day's budget to customers. */
const MOST_BY_MODEL = 100;

/** Open gaps that a draft was looked for, and all of them. */
export interface Drafts {
  done: number;
  total: number;
}

/**
 * Looks for what people have said to questions since, and gives open gaps a draft: that, or what a model writes from
 * the base, or what is nearest in it. What those who asked cannot read is the last resort.
 */
export async function draftGaps(
  { database, ...askWith }: AskWith & { database: Database },
  onProgress: (byWorkspace: ReadonlyMap<string, Drafts>) => Promise<void>,
): Promise<void> {
  await hearPeople(database);
  const { rows: stored } = await database.pool.query<GapRow>(
    `SELECT g.id, g.workspace_id AS "workspaceId", g.title, g.language, g.market, g.base_id AS "baseId",
       coalesce(h.told, '[]') AS told, g.draft,
       EXISTS (SELECT 1 FROM ai_spend WHERE key = 'gap/' || g.id || '#1' AND cost > 0) AS "wasAsked"
     FROM knowledge_gap g LEFT JOIN LATERAL (SELECT json_agg(newest) AS told FROM (
       SELECT human_answer AS text, conversation_id AS "conversationId" FROM gap_question
       WHERE gap_id = g.id AND human_answer IS NOT NULL ORDER BY at DESC LIMIT ${MOST_ANSWERS}) newest) h ON true
     WHERE g.state = 'open' AND (g.draft IS NULL
       OR ((g.draft->>'from' <> 'agent' OR g.draft->>'isForeign' = 'true') AND h.told IS NOT NULL)
       OR (g.draft->>'from' = 'passage' AND g.draft->>'isForeign' = 'true'))
     ORDER BY g.id DESC LIMIT $1`,
    [MOST_AT_ONCE],
  );
  const rows = stored.map((row) => ({ ...row, title: titleOf(row.title) }));
  const forModel = new Set(
    rows
      .filter((row) => !row.wasAsked && row.draft === null && toldReadably(row) === undefined)
      .slice(0, MOST_BY_MODEL),
  );
  const progress = new Map<string, Drafts>();
  const progressOf = ({ workspaceId }: GapRow): Drafts => {
    const known = progress.get(workspaceId) ?? { done: 0, total: 0 };
    progress.set(workspaceId, known);
    return known;
  };
  for (const row of rows) progressOf(row).total += 1;
  for (const row of rows) {
    const draft = await draftOf(askWith, row, forModel.has(row));
    if (draft !== row.draft)
      await database.pool.query(`UPDATE knowledge_gap SET draft = $2 WHERE id = $1 AND state = 'open'`, [
        row.id,
        draft === null ? null : JSON.stringify(draft),
      ]);
    progressOf(row).done += 1;
    await onProgress(progress);
  }
}

interface GapRow {
  id: string;
  workspaceId: string;
  title: string;
  language: string;
  market: string | null;
  baseId: string | null;
  /** By somebody of the team, the newest first. */
  told: { text: string; conversationId: string }[];
  draft: GapDraft | null;
  /** A model has been paid for it; one that was not sure would be every night. */
  wasAsked: boolean;
}

async function hearPeople({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ id: string; language: string; texts: string[] }>(
    `SELECT q.id, g.language, array_agg(said.text ORDER BY said.seq) AS texts
     FROM gap_question q JOIN knowledge_gap g ON g.id = q.gap_id JOIN LATERAL (
       SELECT text, seq FROM message WHERE conversation_id = q.conversation_id AND author_type = 'agent'
         AND direction = 'out' AND text <> '' AND at > q.at AND at < q.at + interval '${ANSWERED_WITHIN}'
       ORDER BY seq LIMIT ${MESSAGES}) said ON true
     WHERE q.human_answer IS NULL AND q.at > now() - interval '7 days' GROUP BY q.id, g.language`,
  );
  const heard = rows.flatMap(({ id, language, texts }) => {
    const text = toldByAgent(texts, language);
    return text === undefined ? [] : [{ id, text }];
  });
  await pool.query(
    `UPDATE gap_question q SET human_answer = heard.text FROM unnest($1::text[], $2::text[]) AS heard(id, text)
     WHERE q.id = heard.id`,
    [heard.map(({ id }) => id), heard.map(({ text }) => text)],
  );
}

const LONGEST_DRAFT = 8000;
/**
 * Below it, what is nearest is about something else. Far below what may be said to a customer: whoever reads a draft
 * sees whether it answers, and of what is this near about every second does, or speaks of the same thing.
 */
const NEAR_FROM = 0.05;

async function draftOf(askWith: AskWith, row: GapRow, mayAskModel: boolean): Promise<GapDraft | null> {
  const readable = toldReadably(row);
  if (readable !== undefined) return byAgent(row, readable);
  // What nobody who asked can read is looked for again: the base may know more by now.
  if (row.draft !== null && (row.draft.from !== 'passage' || row.draft.isForeign !== true)) return row.draft;
  const fromBase = await draftFromBase(askWith, row, mayAskModel);
  const [told] = row.told;
  const isReadable = fromBase !== null && fromBase.isForeign !== true;
  return told === undefined || isReadable ? fromBase : byAgent(row, told);
}

type Told = GapRow['told'][number];

const toldReadably = ({ told, language }: GapRow): Told | undefined =>
  told.find(({ text }) => canRead(text, language));

const byAgent = (row: GapRow, { text, conversationId }: Told): GapDraft =>
  said(row, text, { from: 'agent', conversationId });

async function draftFromBase(askWith: AskWith, row: GapRow, mayAskModel: boolean): Promise<GapDraft | null> {
  const { workspaceId, baseId, title, market } = row;
  const { passages } = await askWith.knowledge.search(workspaceId, {
    ...{ bases: baseId === null ? [] : [baseId], text: title, limit: LOOKED_AT },
    ...(market === null ? {} : { market }),
  });
  if (passages.length === 0) return null;
  const written = mayAskModel ? await writtenByModel(askWith, row) : null;
  if (written !== null) return written;
  const near = nearestOf(passages, row);
  if (near === undefined) return null;
  const draft = said(row, near.text, { from: 'passage', passageId: near.id });
  return draft.isForeign === true && mayAskModel ? ((await translated(askWith, row, draft)) ?? draft) : draft;
}

/** Those in the language of the question may stand behind what many others say. */
const LOOKED_AT = 20;

/**
 * One that those who asked can read, if it is near or no other is nearer by far; else one in another language that is
 * about the same, for words of another language weigh little, however near a passage is. Where one to be read says
 * words of the question, too, that comes first.
 */
function nearestOf(passages: readonly Passage[], row: GapRow): Passage | undefined {
  const own = passages.filter(({ text }) => canRead(text, row.language));
  const least = Math.max(NEAR_FROM, (passages[0]?.score ?? 0) / 2);
  const near = own.find(({ score }) => score >= least);
  if (near !== undefined) return near;
  const abroad = nearestAbroad(passages, row);
  if (abroad === undefined) return own.find(({ score }) => score >= NEAR_FROM);
  if (abroad.score >= NEAR_FROM) return abroad;
  return own.find((passage) => explainMatch(row.title, passage).words.length > 0) ?? abroad;
}

/** Of those that want what is asked the one that wants most of it, and English before what fewer can read. */
function nearestAbroad(passages: readonly Passage[], { title, language }: GapRow): Passage | undefined {
  const asked = wordingOf(title);
  const shared = passages
    .filter(({ text }) => !canRead(text, language))
    .map((passage) => ({ passage, share: sharedWith(asked, passage) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || b.passage.score - a.passage.score);
  const isEnglish = ({ passage }: (typeof shared)[number]): boolean =>
    baseLanguage(passage.language) === 'en';
  return (shared.find(isEnglish) ?? shared[0])?.passage;
}

/**
 * How much of what is wanted is what a passage is about, by its title, or by its text where the title says nothing of
 * the kind. A question that wants nothing any shop is asked for has to share a word that tells something.
 */
function sharedWith(asked: Wording, { title, text }: Passage): number {
  const wanted = wishesIn(asked);
  const titled = wordingOf(title);
  if (wanted.length === 0) {
    const told = [...titled.telling, ...wordingOf(text).telling];
    return asked.telling.some((word) => told.includes(word)) ? 1 : 0;
  }
  const named = wishesIn(titled);
  const about = new Set(named.length > 0 ? named : wishesIn(wordingOf(text)));
  const both = wanted.filter((wish) => about.has(wish)).length;
  return both / (wanted.length + about.size - both);
}

const wishesIn = ({ wishes }: Wording): string[] => wishes.split(' ').filter((wish) => wish !== '');

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
    ...(canRead(answer, language) ? {} : { isForeign: true }),
  };
}

/** Null: there is no model, it is away, or the day's budget is spent. */
async function translated(
  { ai }: AskWith,
  row: Pick<GapRow, 'id' | 'workspaceId' | 'language' | 'market'>,
  draft: GapDraft,
): Promise<GapDraft | null> {
  const { model, end } = ai.forCall({
    ...{ workspaceId: row.workspaceId, conversationId: null },
    key: `gap/${row.id}/translate`,
    booking: {
      ...{ purpose: 'translation', step: 'ai.translate', language: row.language },
      market: row.market ?? undefined,
    },
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
  const purpose = 'gap-draft' as const;
  const asking = { workspaceId, base: baseId, answerer: null, key: `gap/${id}`, purpose };
  const { answer, by, cited } = await answerQuestion(askWith, asking, {
    question: title,
    ...(language === 'und' ? {} : { language }),
    ...(market === null ? {} : { market }),
  });
  if (answer === null || by !== 'model' || cited.length === 0) return null;
  return said({ language }, answer, { from: 'model', passageIds: [...cited] });
}

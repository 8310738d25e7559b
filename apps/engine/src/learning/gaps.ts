import type { Expected } from '@nightshift/schema';
import { addEntry, removeEntry, type Entry } from '../knowledge/entries.js';
import type { StoredPassage } from '../knowledge/passages.js';
import type { Database } from '../store/database.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { writeAudit } from '../team/write-audit.js';
import { putCases } from './cases.js';
import { holdsPersonalData, titleOf } from './personal-data.js';

/** Questions that a base could not answer, those that ask the same together, for people to look at. */
export const GAP_STATES = ['open', 'added', 'dismissed'] as const;
export type GapState = (typeof GAP_STATES)[number];
export const GAP_REASONS = [
  'unsure',
  'out-of-scope',
  'failed',
  'error',
  'wants-human',
  'handed-over',
] as const;
export type GapReason = (typeof GAP_REASONS)[number];
export const DRAFT_SOURCES = ['agent', 'model', 'passage'] as const;

/**
 * An answer to begin with, in the language of the question unless it is foreign. `agent`: what somebody of the team said; `model`: what a model wrote from passages of the
 * base; `passage`: what is nearest in the base.
 */
export interface GapDraft {
  answer: string;
  /** BCP 47 of the answer; absent when nobody can say. */
  language?: string;
  /** It is in another language than the question: to be read, not to be added. */
  isForeign?: true;
  from: (typeof DRAFT_SOURCES)[number];
  conversationId?: string;
  passageId?: string;
  /** What a model took it from. */
  passageIds?: string[];
}

export interface GapExample {
  text: string;
  reason: GapReason;
  conversationId: string;
  humanAnswer: string | null;
  at: string;
}

export interface Gap {
  /** `gap_…` */
  id: string;
  /** The question in the words of one of those who asked, without what they can be reached by. */
  title: string;
  language: string;
  market: string | null;
  state: GapState;
  base: { id: string; name: string } | null;
  draft: GapDraft | null;
  /** How often it was asked. */
  count: number;
  /** Each time it was far from anything that a base here says, and nobody of the team has answered it. */
  isFarOff: boolean;
  firstSeenAt: string;
  lastSeenAt: string;
  /** The newest. */
  examples: GapExample[];
  conversationIds: string[];
  /** The entry that answers it now. */
  entryId: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

interface GapRow extends Omit<Gap, 'base' | 'firstSeenAt' | 'lastSeenAt' | 'decidedAt'> {
  base_id: string | null;
  base_name: string | null;
  first_seen: Date;
  last_seen: Date;
  decided_at: Date | null;
  key: string;
}

const MOST_EXAMPLES = 10;
const MOST_CONVERSATIONS = 100;

const SELECT = `SELECT g.id, g.title, g.language, g.market, g.state, g.draft, g.base_id, b.name AS base_name,
    g.entry_id AS "entryId", g.decided_by AS "decidedBy", g.decided_at, q.count, q.is_far_off AS "isFarOff",
    q.first_seen, q.last_seen, q.examples, q.conversations AS "conversationIds",
    CASE WHEN q.is_far_off THEN '0' ELSE '1' END || lpad(q.count::text, 9, '0') || g.id AS key
  FROM knowledge_gap g LEFT JOIN knowledge_base b ON b.id = g.base_id
  JOIN LATERAL (SELECT count(*)::integer AS count,
      bool_and(reason = 'out-of-scope' AND human_answer IS NULL) AS is_far_off, min(at) AS first_seen, max(at) AS last_seen,
      (array_agg(jsonb_build_object('text', text, 'reason', reason, 'conversationId', conversation_id,
        'humanAnswer', human_answer, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY at DESC))[1:${MOST_EXAMPLES}] AS examples,
      (array_agg(DISTINCT conversation_id))[1:${MOST_CONVERSATIONS}] AS conversations
    FROM gap_question WHERE gap_id = g.id) q ON q.count > 0
  WHERE g.workspace_id = $1`;

function gapOf(row: GapRow): Gap {
  const { base_id, base_name, first_seen, last_seen, decided_at, key: _key, ...gap } = row;
  return {
    ...gap,
    title: titleOfGap(gap),
    base: base_id === null || base_name === null ? null : { id: base_id, name: base_name },
    firstSeenAt: first_seen.toISOString(),
    lastSeenAt: last_seen.toISOString(),
    decidedAt: decided_at?.toISOString() ?? null,
  };
}

/** In the words of somebody who has said nothing about themselves, where there is one. */
function titleOfGap({ title, examples }: Pick<Gap, 'title' | 'examples'>): string {
  if (!holdsPersonalData(title)) return title;
  const plain = examples.findLast(({ text }) => !holdsPersonalData(text));
  return plain?.text ?? titleOf(title);
}

export interface GapQuery extends PageQuery {
  state?: GapState;
  market?: string;
  language?: string;
  baseId?: string;
}

/** What was asked most often first, and what is far off last. */
export async function listGaps(
  { pool }: Database,
  workspaceId: string,
  { state, market, language, baseId, ...query }: GapQuery,
): Promise<Page<Gap>> {
  const filters = [state, market, language, baseId].map((filter) => filter ?? null);
  const list = [workspaceId, 'gaps', ...filters.map((filter) => filter ?? '')];
  return pageOf(query, list, async (limit, after) => {
    const { rows } = await pool.query<GapRow>(
      `SELECT * FROM (${SELECT} AND ($4::text IS NULL OR g.state = $4) AND ($5::text IS NULL OR g.market = $5)
         AND ($6::text IS NULL OR g.language = $6) AND ($7::text IS NULL OR g.base_id = $7)) found
       WHERE $3::text IS NULL OR key < $3 ORDER BY key DESC LIMIT $2`,
      [workspaceId, limit, after, ...filters],
    );
    return rows.map((row) => ({ item: gapOf(row), key: row.key }));
  });
}

export async function findGap({ pool }: Database, workspaceId: string, id: string): Promise<Gap | null> {
  const { rows } = await pool.query<GapRow>(`${SELECT} AND g.id = $2`, [workspaceId, id]);
  return rows[0] === undefined ? null : gapOf(rows[0]);
}

interface Decision {
  workspaceId: string;
  id: string;
  actor: string;
}

/** From one of these states into another. False: it was in none of them. */
async function decide(
  database: Database,
  { workspaceId, id, actor }: Decision,
  { from, to, entryId = null }: { from: readonly GapState[]; to: GapState; entryId?: string | null },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const rows = await tx.query<unknown[]>(
      `WITH decided AS (
         UPDATE knowledge_gap SET state = $4, entry_id = $5, decided_by = CASE WHEN $4 = 'open' THEN NULL ELSE $6 END,
           decided_at = CASE WHEN $4 = 'open' THEN NULL ELSE now() END
         WHERE workspace_id = $1 AND id = $2 AND state = ANY($3::text[]) RETURNING id) SELECT id FROM decided`,
      [workspaceId, id, from, to, entryId, actor],
    );
    if (rows.length === 0) return false;
    await writeAudit(tx, workspaceId, { actor, action: `knowledge.gap-${to}`, subject: id });
    return true;
  });
}

const CASES_OF_ONE = 5;

/**
 * Adds a question with its answer to a base, and what customers have asked to its evaluation. It is found at once.
 * Null: somebody has added it already, or it is gone.
 */
export async function addGap(
  database: Database,
  decision: Decision,
  { baseId, entry }: { baseId: string; entry: Entry },
): Promise<StoredPassage | null> {
  const { workspaceId, id, actor } = decision;
  const gap = await findGap(database, workspaceId, id);
  if (gap === null) return null;
  // First, so that of two who press the button one only adds it.
  const isOurs = await decide(database, decision, { from: ['open', 'dismissed'], to: 'added' });
  if (!isOurs) return null;
  const whose = { workspaceId, baseId, actor };
  const added = await addEntry(database, whose, entry);
  await database.orm.transaction(async (tx) => {
    await tx.query('UPDATE knowledge_gap SET entry_id = $2, base_id = $3 WHERE id = $1', [
      id,
      added.id,
      baseId,
    ]);
    await putCases(
      tx,
      whose,
      gap.examples.slice(0, CASES_OF_ONE).map(({ text, conversationId }) => ({
        question: text,
        language: gap.language,
        ...(gap.market === null ? {} : { market: gap.market }),
        ...{ expect: expectedOf(entry), origin: 'gap', conversationId },
      })),
    );
  });
  return added;
}

const MOST_FACTS = 20;

/** What the answer promises: its numbers, else what it says. That its own entry is found would be true of any answer. */
function expectedOf({ answer }: Entry): Expected {
  const numbers = [...new Set(answer.match(/\d+(?:[.,:]\d+)*/g))].slice(0, MOST_FACTS);
  return numbers.length === 0 ? { answer } : { facts: numbers };
}

/** False: it is not open, or gone. */
export async function dismissGap(database: Database, decision: Decision): Promise<boolean> {
  return decide(database, decision, { from: ['open'], to: 'dismissed' });
}

/** Takes back what was decided: what was added goes out of the base again. False: it is open, or gone. */
export async function reopenGap(database: Database, decision: Decision): Promise<boolean> {
  const { workspaceId, id, actor } = decision;
  const gap = await findGap(database, workspaceId, id);
  if (gap === null || !(await decide(database, decision, { from: ['added', 'dismissed'], to: 'open' })))
    return false;
  if (gap.entryId === null || gap.base === null) return true;
  await removeEntry(database, { workspaceId, baseId: gap.base.id, actor }, gap.entryId);
  await database.pool.query(
    `DELETE FROM evaluation_case WHERE base_id = $1 AND origin = 'gap'
       AND question IN (SELECT text FROM gap_question WHERE gap_id = $2)`,
    [gap.base.id, id],
  );
  return true;
}

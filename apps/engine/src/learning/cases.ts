import { createHash } from 'node:crypto';
import type { EvaluationQuestion, Expected } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';

/** Questions that a base must answer, or must not. The same question twice in a base is one case. */
export const CASE_ORIGINS = ['typed', 'imported', 'marked-wrong', 'gap'] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

export interface EvaluationCase {
  /** `evc_…` */
  id: string;
  question: string;
  language: string | null;
  market: string | null;
  expect: Expected;
  origin: CaseOrigin;
  conversationId: string | null;
  messageId: string | null;
  note: string | null;
  createdAt: string;
}

export interface NewCase extends EvaluationQuestion {
  origin: CaseOrigin;
  conversationId?: string;
  messageId?: string;
  note?: string;
}

interface CaseRow extends Omit<EvaluationCase, 'conversationId' | 'messageId' | 'createdAt'> {
  conversation_id: string | null;
  message_id: string | null;
  created_at: Date;
}

const COLUMNS =
  'c.id, c.question, c.language, c.market, c.expect, c.origin, c.conversation_id, c.message_id, c.note, c.created_at';

function caseOf({ conversation_id, message_id, created_at, ...row }: CaseRow): EvaluationCase {
  return {
    ...row,
    conversationId: conversation_id,
    messageId: message_id,
    createdAt: created_at.toISOString(),
  };
}

/** The newest first. */
export async function listCases(
  { pool }: Database,
  baseId: string,
  { origin, ...query }: PageQuery & { origin?: CaseOrigin },
): Promise<Page<EvaluationCase>> {
  return pageOf(query, [baseId, origin ?? '', 'evaluation-cases'], async (limit, after) => {
    const { rows } = await pool.query<CaseRow>(
      `SELECT ${COLUMNS} FROM evaluation_case c
       WHERE c.base_id = $1 AND ($4::text IS NULL OR c.origin = $4) AND ($3::text IS NULL OR c.id < $3)
       ORDER BY c.id DESC LIMIT $2`,
      [baseId, limit, after, origin ?? null],
    );
    return rows.map((row) => ({ item: caseOf(row), key: row.id }));
  });
}

/** Of one base; a run asks them all. */
export const MOST_CASES = 20_000;

/** All of them, as they were added. */
export async function readCases({ pool }: Pick<Database, 'pool'>, baseId: string): Promise<EvaluationCase[]> {
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${COLUMNS} FROM evaluation_case c WHERE c.base_id = $1 ORDER BY c.id LIMIT $2`,
    [baseId, MOST_CASES],
  );
  return rows.map(caseOf);
}

export async function findCase(
  { pool }: Database,
  baseId: string,
  id: string,
): Promise<EvaluationCase | null> {
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${COLUMNS} FROM evaluation_case c WHERE c.base_id = $1 AND c.id = $2`,
    [baseId, id],
  );
  return rows[0] === undefined ? null : caseOf(rows[0]);
}

export interface Whose {
  workspaceId: string;
  baseId: string;
  actor: string;
}

/** Adds cases; a question that is there already gets the new expectation. Gives their ids, in order. */
export async function putCases(tx: Tx, whose: Whose, cases: readonly NewCase[]): Promise<string[]> {
  const { workspaceId, baseId, actor } = whose;
  // A statement can touch a row once only: the last of the same question counts.
  const byHash = new Map(cases.map((each) => [hashOf(each), { ...each, id: newId('evaluationCase') }]));
  const list = [...byHash];
  const rows = await tx.query<{ id: string; hash: string }[]>(
    `INSERT INTO evaluation_case (id, workspace_id, base_id, question, language, market, expect, origin, conversation_id, message_id, note, created_by, hash)
     SELECT id, $1, $2, question, language, market, expect::jsonb, origin, conversation_id, message_id, note, $3, hash
     FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
       AS u(id, question, language, market, expect, origin, conversation_id, message_id, note, hash)
     ON CONFLICT (base_id, hash) DO UPDATE SET expect = excluded.expect, origin = excluded.origin,
       conversation_id = excluded.conversation_id, message_id = excluded.message_id, note = excluded.note,
       changed_at = now()
     RETURNING id, hash`,
    [
      workspaceId,
      baseId,
      actor,
      list.map(([, { id }]) => id),
      list.map(([, { question }]) => question),
      list.map(([, { language }]) => language ?? null),
      list.map(([, { market }]) => market ?? null),
      list.map(([, { expect }]) => JSON.stringify(expect)),
      list.map(([, { origin }]) => origin),
      list.map(([, { conversationId }]) => conversationId ?? null),
      list.map(([, { messageId }]) => messageId ?? null),
      list.map(([, { note }]) => note ?? null),
      list.map(([hash]) => hash),
    ],
  );
  await writeAudit(tx, workspaceId, {
    actor,
    action: 'knowledge.cases-added',
    subject: baseId,
    detail: { cases: rows.length },
  });
  const idOf = new Map(rows.map(({ id, hash }) => [hash, id]));
  return cases.map((each) => idOf.get(hashOf(each)) ?? '');
}

/** What was marked wrong stands beside what somebody has typed of the same question, and goes without it. */
function hashOf({
  question,
  language,
  market,
  messageId,
}: EvaluationQuestion & { messageId?: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([question.trim(), language ?? null, market ?? null, messageId ?? null]))
    .digest('base64url');
}

/** `gone`: there is no such case. `taken`: another case of this base asks the same. */
export async function changeCase(
  database: Database,
  { workspaceId, baseId, actor }: Whose,
  { id, ...changed }: EvaluationQuestion & { id: string; note?: string },
): Promise<'changed' | 'gone' | 'taken'> {
  return database.orm.transaction(async (tx) => {
    const hash = hashOf(changed);
    const [same] = await tx.query<{ id: string }[]>(
      'SELECT id FROM evaluation_case WHERE base_id = $1 AND hash = $2 AND id <> $3',
      [baseId, hash, id],
    );
    if (same !== undefined) return 'taken';
    const rows = await tx.query<unknown[]>(
      `WITH changed AS (UPDATE evaluation_case SET question = $3, language = $4, market = $5, expect = $6, note = $7, hash = $8,
           changed_at = now()
         WHERE base_id = $1 AND id = $2 RETURNING id) SELECT id FROM changed`,
      [
        baseId,
        id,
        changed.question,
        changed.language ?? null,
        changed.market ?? null,
        JSON.stringify(changed.expect),
        changed.note ?? null,
        hash,
      ],
    );
    if (rows.length === 0) return 'gone';
    await writeAudit(tx, workspaceId, { actor, action: 'knowledge.case-changed', subject: id });
    return 'changed';
  });
}

/** False: there is no such case. What became of it in runs goes with it; their sums stay. */
export async function removeCase(
  database: Database,
  { workspaceId, baseId, actor }: Whose,
  id: string,
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const rows = await tx.query<unknown[]>(
      'WITH gone AS (DELETE FROM evaluation_case WHERE base_id = $1 AND id = $2 RETURNING id) SELECT id FROM gone',
      [baseId, id],
    );
    if (rows.length === 0) return false;
    await writeAudit(tx, workspaceId, { actor, action: 'knowledge.case-removed', subject: id });
    return true;
  });
}

/** As it is asked: without what is only kept. */
export function questionOf({ question, language, market, expect }: EvaluationCase): EvaluationQuestion {
  return {
    question,
    expect,
    ...(language === null ? {} : { language }),
    ...(market === null ? {} : { market }),
  };
}

import { isJsonObject, type Expected, type Json } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { putCases, type EvaluationCase } from './cases.js';

/** An answer of the bot, with the question that it answers, as far as both are still known. */
export interface Answered {
  question: string;
  answer: string;
  language: string | null;
  market: string | null;
  /** The base it was marked for before, whose passage it names, or that its step has asked; null when several may be meant. */
  baseId: string | null;
}

/** What a flow says in words of its own, what asks back, and what a step says that was not sure: no base has said it. */
export type FixedWords = 'fixed-words';

interface Row {
  text: string;
  parts: Json;
  input: Json;
  asked: string | null;
  language: string | null;
  country: string | null;
  is_answer: boolean | null;
  marked_in: string | null;
}

/** Null: there is no such message of the bot in this conversation, or nobody had asked anything. */
export async function findAnswered(
  { pool }: Database,
  workspaceId: string,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<Answered | FixedWords | null> {
  const { rows } = await pool.query<Row>(
    `SELECT m.text, m.parts, o.payload->'input' AS input, t.language, t.country,
       e.payload->'outcome'->'value'->>'text' = m.text AND e.payload->'outcome'->'value'->>'verdict' = 'answered' AS is_answer,
       (SELECT base_id FROM evaluation_case WHERE workspace_id = $1 AND message_id = m.id AND origin = 'marked-wrong'
        LIMIT 1) AS marked_in,
       (SELECT q.text FROM message q WHERE q.conversation_id = m.conversation_id AND q.seq < m.seq AND q.direction = 'in'
        ORDER BY q.seq DESC LIMIT 1) AS asked
     FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN contact t ON t.id = c.contact_id
       LEFT JOIN event e ON e.id = $4 AND e.type = 'call.finished'
       LEFT JOIN outbox o ON o.id = e.payload->>'call' AND o.payload->>'call' = 'ai.answer'
     WHERE m.id = $3 AND m.conversation_id = $2 AND m.workspace_id = $1 AND m.direction = 'out' AND m.author_type = 'bot'`,
    [workspaceId, conversationId, messageId, eventOf(messageId)],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const cited = sourcesIn(row.parts);
  if (row.is_answer !== true && cited.length === 0) return 'fixed-words';
  const input = isJsonObject(row.input) ? row.input : {};
  const question = textIn(input['question']) ?? row.asked;
  if (question === null || question.trim() === '') return null;
  return {
    question,
    answer: row.text,
    language: textIn(input['language']) ?? row.language,
    market: textIn(input['market']) ?? row.country,
    baseId: row.marked_in ?? (await baseOf(pool, workspaceId, { cited, bases: listIn(input['bases']) })),
  };
}

/** A message's id is that of the event which brought it, and its number. */
function eventOf(messageId: string): string {
  return `evt${messageId.slice(3, -2)}`;
}

async function baseOf(
  pool: Database['pool'],
  workspaceId: string,
  { cited, bases }: { cited: readonly string[]; bases: readonly string[] },
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT base_id AS id FROM knowledge_passage WHERE workspace_id = $1 AND id = ANY($2::text[])`,
    [workspaceId, cited],
  );
  if (rows.length === 1) return rows[0]?.id ?? null;
  const asked = await pool.query<{ id: string }>(
    `SELECT id FROM knowledge_base WHERE workspace_id = $1
       AND (cardinality($2::text[]) = 0 OR id = ANY($2::text[]) OR name = ANY($2::text[]) OR former_names && $2::text[]) LIMIT 2`,
    [workspaceId, bases],
  );
  return asked.rows.length === 1 ? (asked.rows[0]?.id ?? null) : null;
}

function sourcesIn(parts: Json): string[] {
  return (Array.isArray(parts) ? parts : []).flatMap((part) =>
    isJsonObject(part) && part['type'] === 'sources' && Array.isArray(part['sources'])
      ? part['sources'].flatMap((source) => (isJsonObject(source) ? (textIn(source['id']) ?? []) : []))
      : [],
  );
}

function listIn(value: Json | undefined): string[] {
  return (Array.isArray(value) ? value : []).flatMap((item) => textIn(item) ?? []);
}

function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export interface Mark {
  workspaceId: string;
  baseId: string;
  conversationId: string;
  messageId: string;
  answered: Answered;
  /** Absent: whoever marks it does not say; anything but what was said, unless somebody has said better before. */
  expect?: Expected;
  note?: string;
  actor: string;
}

/** It becomes a question of the base's evaluation, which goes with the conversation. Gives its id. Marked again, what is not said anew stays. */
export async function markWrong(database: Database, mark: Mark): Promise<string> {
  const { workspaceId, baseId, conversationId, messageId, answered, actor } = mark;
  return database.orm.transaction(async (tx) => {
    const earlier = await findMark(tx, mark);
    const isNew = mark.expect !== undefined || mark.note !== undefined || earlier?.base_id !== baseId;
    if (earlier !== undefined && !isNew) return earlier.id;
    if (earlier !== undefined) await forget(tx, workspaceId, { conversationId, messageId });
    const { question, language, market } = earlier ?? answered;
    const expect = mark.expect ?? earlier?.expect ?? { not: answered.answer.slice(0, LONGEST_ANSWER) };
    const note = mark.note ?? earlier?.note ?? undefined;
    const [id = ''] = await putCases(tx, { workspaceId, baseId, actor }, [
      {
        ...{ question: question.slice(0, 8000), expect, origin: 'marked-wrong', conversationId, messageId },
        ...(language === null ? {} : { language }),
        ...(market === null ? {} : { market }),
        ...(note === undefined ? {} : { note }),
      },
    ]);
    return id;
  });
}

const LONGEST_ANSWER = 8000;

interface MarkRow extends Pick<
  EvaluationCase,
  'id' | 'question' | 'language' | 'market' | 'expect' | 'note'
> {
  base_id: string;
}

async function findMark(
  tx: Tx,
  { workspaceId, conversationId, messageId }: Pick<Mark, 'workspaceId' | 'conversationId' | 'messageId'>,
): Promise<MarkRow | undefined> {
  const [found] = await tx.query<MarkRow[]>(
    `SELECT id, base_id, question, language, market, expect, note FROM evaluation_case
     WHERE workspace_id = $1 AND conversation_id = $2 AND message_id = $3 AND origin = 'marked-wrong' FOR UPDATE`,
    [workspaceId, conversationId, messageId],
  );
  return found;
}

/** False: it was not marked. */
export async function unmarkWrong(
  database: Database,
  workspaceId: string,
  { actor, ...message }: { conversationId: string; messageId: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const gone = await forget(tx, workspaceId, message);
    if (gone)
      await writeAudit(tx, workspaceId, {
        actor,
        action: 'knowledge.mark-taken-back',
        subject: message.messageId,
      });
    return gone;
  });
}

async function forget(
  tx: Tx,
  workspaceId: string,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `WITH gone AS (DELETE FROM evaluation_case WHERE workspace_id = $1 AND conversation_id = $2 AND message_id = $3
       AND origin = 'marked-wrong' RETURNING id) SELECT id FROM gone`,
    [workspaceId, conversationId, messageId],
  );
  return rows.length > 0;
}

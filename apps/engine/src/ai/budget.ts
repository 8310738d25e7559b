import type { ModelAnswer, ModelBudget, ModelReply } from '@nightshift/schema';
import type { PoolClient } from 'pg';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/in-transaction.js';

/**
 * What questions to models cost, in US dollars.
 * 1. Before a model is asked, the most it may cost is taken from the budgets, under the lock of the day's row: many
 *    processes asking at once never spend more than there is.
 * 2. After it, what it did cost takes the place of what was taken. Whoever dies in between has spent what was taken.
 * 3. A question asked again under its key is not taken again; one that was answered is not even asked again.
 */
export interface Question {
  /** Of the call, and which of its questions. */
  key: string;
  /** A hash of what is asked: another question under the same key is another question. */
  hash: string;
  workspaceId: string;
  conversationId: string | null;
  provider: string;
  model: string;
  /** The most it may cost. */
  estimate: number;
}

export type Reservation =
  | { type: 'reserved' }
  /** Paid for before. */
  | { type: 'answered'; answer: ModelAnswer; provider: string; model: string; cost: number }
  | Extract<ModelReply, { type: 'spent' }>;

export interface Limits extends ModelBudget {
  perDay?: number;
}

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

export async function reserve({ pool }: Database, question: Question, limits: Limits): Promise<Reservation> {
  return inTransaction(pool, async (client) => {
    const spentToday = await lockDay(client, question.workspaceId);
    const before = await findBefore(client, question);
    if (before?.answer != null && before.question === question.hash) {
      const { answer, provider, model } = before;
      return { type: 'answered', answer, provider, model, cost: 0 };
    }
    const taken = before === undefined || before.is_settled ? 0 : before.cost;
    const more = question.estimate - taken;
    if (isOver(spentToday + more, limits.perDay)) return { type: 'spent', limit: 'day' };
    const { perCall, perConversation } = await spentOn(client, question);
    if (isOver(perCall + more, limits.perAnswer)) return { type: 'spent', limit: 'answer' };
    if (isOver(perConversation + more, limits.perConversation))
      return { type: 'spent', limit: 'conversation' };
    await take(client, question, more);
    return { type: 'reserved' };
  });
}

const isOver = (sum: number, limit: number | undefined): boolean => limit !== undefined && sum > limit;

/** Everybody who spends in this workspace today waits for this row. */
async function lockDay(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ cost: number }>(
    `INSERT INTO ai_day (workspace_id, day, cost) VALUES ($1, ${TODAY}, 0)
     ON CONFLICT (workspace_id, day) DO UPDATE SET cost = ai_day.cost RETURNING cost`,
    [workspaceId],
  );
  return rows[0]?.cost ?? 0;
}

interface Before {
  question: string;
  cost: number;
  is_settled: boolean;
  answer: ModelAnswer | null;
  provider: string;
  model: string;
}

async function findBefore(client: PoolClient, { key, workspaceId }: Question): Promise<Before | undefined> {
  const { rows } = await client.query<Before>(
    'SELECT question, cost, is_settled, answer, provider, model FROM ai_spend WHERE key = $1 AND workspace_id = $2',
    [key, workspaceId],
  );
  return rows[0];
}

async function spentOn(client: PoolClient, { key, conversationId }: Question) {
  const call = `${key.slice(0, key.lastIndexOf('#'))}#`;
  const { rows } = await client.query<{ per_call: number; per_conversation: number }>(
    `SELECT (SELECT coalesce(sum(cost), 0) FROM ai_spend WHERE key >= $1 AND key < $1 || '~') AS per_call,
            (SELECT coalesce(sum(cost), 0) FROM ai_spend WHERE conversation_id = $2) AS per_conversation`,
    [call, conversationId],
  );
  return { perCall: rows[0]?.per_call ?? 0, perConversation: rows[0]?.per_conversation ?? 0 };
}

async function take(client: PoolClient, question: Question, more: number): Promise<void> {
  const { key, hash, workspaceId, conversationId, provider, model, estimate } = question;
  // What was settled under this key before stays spent: it is added to.
  await client.query(
    `INSERT INTO ai_spend (key, workspace_id, conversation_id, day, provider, model, question, cost)
     VALUES ($1, $2, $3, ${TODAY}, $4, $5, $6, $7)
     ON CONFLICT (key) DO UPDATE SET provider = $4, model = $5, question = $6, is_settled = false, answer = NULL,
       cost = CASE WHEN ai_spend.is_settled THEN ai_spend.cost + $7 ELSE $7 END`,
    [key, workspaceId, conversationId, provider, model, hash, estimate],
  );
  await client.query(`UPDATE ai_day SET cost = cost + $2 WHERE workspace_id = $1 AND day = ${TODAY}`, [
    workspaceId,
    more,
  ]);
}

/** What it did cost; the answer is kept for the case that this process dies before its call is settled. */
export async function settle(
  { pool }: Database,
  question: Question,
  { cost, answer }: { cost: number; answer: ModelAnswer | null },
): Promise<void> {
  const { key, workspaceId, estimate } = question;
  await pool.query({
    name: 'ai-settle',
    text: `WITH settled AS (
        UPDATE ai_spend SET cost = cost - $3 + $4, is_settled = true, input_tokens = input_tokens + $5,
          output_tokens = output_tokens + $6, answer = $7
        WHERE key = $1 AND workspace_id = $2 AND NOT is_settled RETURNING day)
      UPDATE ai_day d SET cost = greatest(0, d.cost - $3 + $4) FROM settled s WHERE d.workspace_id = $2 AND d.day = s.day`,
    values: [
      key,
      workspaceId,
      estimate,
      cost,
      answer?.usage.inputTokens ?? 0,
      answer?.usage.outputTokens ?? 0,
      answer === null ? null : JSON.stringify(answer),
    ],
  });
}

export interface Spending {
  /** The UTC day. */
  day: string;
  cost: number;
  questions: number;
  inputTokens: number;
  outputTokens: number;
}

/** Day by day, newest first. */
export async function readSpending(
  { pool }: Database,
  workspaceId: string,
  days: number,
): Promise<Spending[]> {
  const { rows } = await pool.query<Spending>(
    `SELECT to_char(d.day, 'YYYY-MM-DD') AS day, d.cost, count(s.key)::int AS questions,
       coalesce(sum(s.input_tokens), 0)::int AS "inputTokens", coalesce(sum(s.output_tokens), 0)::int AS "outputTokens"
     FROM ai_day d LEFT JOIN ai_spend s ON s.workspace_id = d.workspace_id AND s.day = d.day
     WHERE d.workspace_id = $1 AND d.day > ${TODAY} - $2::int GROUP BY d.day, d.cost ORDER BY d.day DESC`,
    [workspaceId, days],
  );
  return rows;
}

import type { ModelAnswer, ModelBudget, ModelReply, ModelUsage } from '@nightshift/schema';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../store/database.js';
import { inTransaction } from '../store/in-transaction.js';
import type { Booking } from './booking.js';

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
  providerName: string;
  model: string;
  /** The most it may cost. */
  estimate: number;
  /** Somebody has entered what the provider takes; otherwise its cost is a guess. */
  isPriced: boolean;
  /** What its cost is booked on. */
  booking: Booking;
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

export interface Wish {
  question: Question;
  limits: Limits;
}

/** Of each question, in their order; those that come together share the lock of the day. */
export async function reserve(database: Database, wishes: readonly Wish[]): Promise<Reservation[]> {
  // A key stands once in a statement: who comes a second time finds what the first has left.
  const firsts = new Map<string, Wish>();
  for (const wish of wishes) if (!firsts.has(wish.question.key)) firsts.set(wish.question.key, wish);
  const rest = wishes.filter((wish) => firsts.get(wish.question.key) !== wish);
  const reserved = await reserveOnce(database, [...firsts.values()]);
  const later = rest.length === 0 ? [] : await reserve(database, rest);
  return wishes.map((wish) => {
    const found = reserved.get(wish) ?? later[rest.indexOf(wish)];
    if (found === undefined) throw new Error('a question was lost between two reservations');
    return found;
  });
}

async function reserveOnce(
  { keyed }: Database,
  wishes: readonly Wish[],
): Promise<ReadonlyMap<Wish, Reservation>> {
  const taken = await takeFreely(keyed, wishes.filter(isFree));
  const found = new Map<Wish, Reservation>();
  for (const wish of wishes) if (taken.has(wish.question.key)) found.set(wish, { type: 'reserved' });
  const rest = wishes.filter((wish) => !found.has(wish));
  if (rest.length > 0)
    await inTransaction(keyed, async (client) => {
      const spent = await lockDays(client, rest);
      await addSpent(client, spent, rest);
      const taken: Taken[] = [];
      for (const wish of rest) {
        const { reservation, more } = decide(wish, spent);
        found.set(wish, reservation);
        if (reservation.type === 'reserved') taken.push({ question: wish.question, more });
      }
      if (taken.length > 0) await take(client, taken);
    });
  return found;
}

/** No budget has a say in it. */
const isFree = ({ limits }: Wish): boolean =>
  limits.perDay === undefined && limits.perAnswer === undefined && limits.perConversation === undefined;

/** Writes down in one statement what no budget limits. Gives the keys that were new; others need a closer look. */
async function takeFreely(pool: Pool, wishes: readonly Wish[]): Promise<ReadonlySet<string>> {
  if (wishes.length === 0) return new Set();
  const { rows } = await pool.query<{ key: string }>({
    name: 'ai-take-freely',
    text: `WITH ${LOCKED_DAYS},
      taken AS (
        ${INSERT} WHERE (SELECT count(*) FROM locked) >= 0
        ON CONFLICT (key) DO NOTHING RETURNING key, workspace_id, day, cost),
      day AS (
        INSERT INTO ai_day (workspace_id, day, cost) SELECT workspace_id, day, sum(cost) FROM taken GROUP BY 1, 2 ORDER BY 1
        ON CONFLICT (workspace_id, day) DO UPDATE SET cost = ai_day.cost + excluded.cost)
      SELECT key FROM taken`,
    values: columnsOf(wishes.map(({ question }) => question)),
  });
  return new Set(rows.map(({ key }) => key));
}

/** Days before questions, always: so nobody waits for ever. What was taken before midnight is settled after it. */
const LOCKED_DAYS = `locked AS (
  SELECT 1 FROM ai_day WHERE workspace_id = ANY($2::text[]) AND day >= ${TODAY} - 1 ORDER BY workspace_id, day FOR UPDATE)`;

const COLUMNS = `key, workspace_id, conversation_id, provider, provider_name, model, question, cost, is_priced,
  purpose, step, flow_id, node_id, base, language, market`;

const INSERT = `INSERT INTO ai_spend (day, ${COLUMNS}) SELECT ${TODAY}, ${COLUMNS}
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::boolean[],
    $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[]) AS u(${COLUMNS})`;

const OF_QUESTION = [
  ...(['key', 'workspaceId', 'conversationId', 'provider', 'providerName', 'model', 'hash'] as const),
  ...(['estimate', 'isPriced'] as const),
] as const;
const OF_BOOKING = ['purpose', 'step', 'flowId', 'nodeId', 'base', 'language', 'market'] as const;

/** In the order of `COLUMNS`. */
const columnsOf = (questions: readonly Question[]): unknown[][] => [
  ...OF_QUESTION.map((name) => questions.map((question) => question[name])),
  ...OF_BOOKING.map((name) => questions.map(({ booking }) => knownOf(booking[name]))),
];

const knownOf = (value: string | undefined): string | null =>
  value === undefined || value === 'und' || value === '' ? null : value;

/** What has been spent, by workspace and day, call and conversation; raised as questions are let through. */
interface Spent {
  day: Map<string, number>;
  call: Map<string, number>;
  conversation: Map<string, number>;
  before: Map<string, Before>;
}

interface Before {
  key: string;
  question: string;
  cost: number;
  is_settled: boolean;
  answer: ModelAnswer | null;
  provider: string;
  model: string;
}

function decide({ question, limits }: Wish, spent: Spent): { reservation: Reservation; more: number } {
  const { key, hash, workspaceId, conversationId, estimate } = question;
  const before = spent.before.get(key);
  if (before?.answer != null && before.question === hash) {
    const { answer, provider, model } = before;
    return { reservation: { type: 'answered', answer, provider, model, cost: 0 }, more: 0 };
  }
  const more = estimate - (before === undefined || before.is_settled ? 0 : before.cost);
  const ledgers = [
    { limit: 'day', of: spent.day, by: workspaceId, most: limits.perDay },
    { limit: 'answer', of: spent.call, by: callOf(key), most: limits.perAnswer },
    {
      limit: 'conversation',
      of: spent.conversation,
      by: conversationId ?? `alone ${key}`,
      most: limits.perConversation,
    },
  ] as const;
  for (const { limit, of, by, most } of ledgers)
    if (most !== undefined && (of.get(by) ?? 0) + more > most)
      return {
        reservation: {
          type: 'spent',
          limit,
          ...(estimate > most ? { short: { needs: estimate, allows: most } } : {}),
        },
        more: 0,
      };
  for (const { of, by } of ledgers) of.set(by, (of.get(by) ?? 0) + more);
  return { reservation: { type: 'reserved' }, more };
}

/** All questions of one call begin so. */
const callOf = (key: string): string => `${key.slice(0, key.lastIndexOf('#'))}#`;

/** Everybody who spends in these workspaces today waits for these rows; in one order, so that nobody waits for ever. */
async function lockDays(client: PoolClient, wishes: readonly Wish[]): Promise<Spent> {
  const workspaces = [...new Set(wishes.map(({ question }) => question.workspaceId))].sort();
  const { rows } = await client.query<{ workspace_id: string; cost: number }>(
    `INSERT INTO ai_day (workspace_id, day, cost) SELECT id, ${TODAY}, 0 FROM unnest($1::text[]) AS u(id) ORDER BY id
     ON CONFLICT (workspace_id, day) DO UPDATE SET cost = ai_day.cost RETURNING workspace_id, cost`,
    [workspaces],
  );
  const day = new Map(rows.map(({ workspace_id, cost }) => [workspace_id, cost]));
  return { day, call: new Map(), conversation: new Map(), before: new Map() };
}

/** After the lock, so that what others have just taken is there. A conversation belongs to one workspace. */
async function addSpent(client: PoolClient, spent: Spent, wishes: readonly Wish[]): Promise<void> {
  const questions = wishes.map(({ question }) => question);
  const { rows } = await client.query<SpentRow>({
    name: 'ai-spent',
    text: `SELECT q.call, (SELECT coalesce(sum(cost), 0) FROM ai_spend WHERE key >= q.call AND key < q.call || '~') AS per_call,
        q.conversation, (SELECT coalesce(sum(cost), 0) FROM ai_spend WHERE conversation_id = q.conversation) AS per_conversation,
        to_json(s) AS before
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS q(key, workspace_id, call, conversation)
      LEFT JOIN ai_spend s ON s.key = q.key AND s.workspace_id = q.workspace_id`,
    values: [
      questions.map(({ key }) => key),
      questions.map(({ workspaceId }) => workspaceId),
      questions.map(({ key }) => callOf(key)),
      questions.map(({ conversationId }) => conversationId),
    ],
  });
  for (const { call, per_call, conversation, per_conversation, before } of rows) {
    spent.call.set(call, per_call);
    if (conversation !== null) spent.conversation.set(conversation, per_conversation);
    if (before !== null) spent.before.set(before.key, before);
  }
}

interface SpentRow {
  call: string;
  per_call: number;
  conversation: string | null;
  per_conversation: number;
  before: Before | null;
}

interface Taken {
  question: Question;
  more: number;
}

async function take(client: PoolClient, taken: readonly Taken[]): Promise<void> {
  const questions = taken.map(({ question }) => question);
  // What was settled under this key before stays spent: it is added to.
  await client.query({
    name: 'ai-take',
    text: `WITH written AS (
        ${INSERT}
        ON CONFLICT (key) DO UPDATE SET provider = excluded.provider, provider_name = excluded.provider_name,
          model = excluded.model, question = excluded.question, is_priced = excluded.is_priced AND ai_spend.is_priced,
          is_settled = false, answer = NULL,
          cost = CASE WHEN ai_spend.is_settled THEN ai_spend.cost + excluded.cost ELSE excluded.cost END)
      UPDATE ai_day d SET cost = d.cost + u.more
      FROM (SELECT id, sum(more) AS more FROM unnest($2::text[], $17::float8[]) AS t(id, more) GROUP BY id) u
      WHERE d.workspace_id = u.id AND d.day = ${TODAY}`,
    values: [...columnsOf(questions), taken.map(({ more }) => more)],
  });
}

export interface Bill {
  question: Question;
  cost: number;
  /** As far as it is known. */
  usage: ModelUsage;
  /** Kept for the case that this process dies before its call is settled. */
  answer: ModelAnswer | null;
}

/**
 * What questions did cost takes the place of what was taken for them. The day comes before the question, as it does when
 * a budget is asked: who asks again under the key of one that is being settled waits, and nobody waits for ever.
 */
export async function settle({ keyed }: Database, bills: readonly Bill[]): Promise<void> {
  await keyed.query({
    name: 'ai-settle',
    text: `WITH ${LOCKED_DAYS},
      settled AS (
        UPDATE ai_spend s SET cost = s.cost - b.estimate + b.cost, is_settled = true, input_tokens = s.input_tokens + b.input,
          output_tokens = s.output_tokens + b.output, answer = b.answer::jsonb
        FROM unnest($1::text[], $2::text[], $3::float8[], $4::float8[], $5::integer[], $6::integer[], $7::text[])
          AS b(key, workspace_id, estimate, cost, input, output, answer)
        WHERE (SELECT count(*) FROM locked) >= 0 AND s.key = b.key AND s.workspace_id = b.workspace_id AND NOT s.is_settled
        RETURNING s.workspace_id, s.day, b.cost - b.estimate AS more)
      UPDATE ai_day d SET cost = greatest(0, d.cost + u.more)
      FROM (SELECT workspace_id, day, sum(more) AS more FROM settled GROUP BY workspace_id, day) u
      WHERE d.workspace_id = u.workspace_id AND d.day = u.day`,
    values: [
      bills.map(({ question }) => question.key),
      bills.map(({ question }) => question.workspaceId),
      bills.map(({ question }) => question.estimate),
      bills.map(({ cost }) => cost),
      bills.map(({ usage }) => usage.inputTokens),
      bills.map(({ usage }) => usage.outputTokens),
      bills.map(({ answer }) => (answer === null ? null : JSON.stringify(answer))),
    ],
  });
}

import type { Database } from '../store/database.js';
import type { Grouping } from './groupings.js';
import { nameGroups } from './name-groups.js';

export interface Figures {
  /** US dollars. */
  cost: number;
  /** To models. */
  questions: number;
  inputTokens: number;
  outputTokens: number;
}

/** Questions of customers that came to a step `ai.answer`; those that were asked back or sent to a tool are under way. */
export interface Answers {
  questions: number;
  /** By a model or by the knowledge alone. */
  answered: number;
  byModel: number;
  /** What these steps cost, the questions that they did not answer included; US dollars. */
  cost: number;
  /** `cost` for each that was answered; null: none was. */
  perAnswered: number | null;
}

export interface Group extends Figures {
  /** Null: nobody knows, or it had none. Of a node the id of its flow, a slash, and its own. */
  key: string | null;
  /** What people call it; null where it has no name but its key. */
  name: string | null;
  /** The calls of a step, such as `ai.answer`. */
  step: string | null;
  /** Null where the grouping does not tell customers' questions apart: providers and models. */
  answers: Answers | null;
}

export interface Spending {
  /** UTC days, the first and the last. */
  from: string;
  to: string;
  /** What the day's budget counts for today. */
  today: number;
  total: Figures;
  /** Asked of a provider whose price nobody has entered: their cost is a guess. */
  unpriced: Figures;
  /** Asked of a provider that takes nothing. */
  free: Figures;
  answers: Answers;
  /** The newest first, those on which nothing was asked left out. */
  days: (Figures & { day: string })[];
  /** The dearest first. */
  groups: Group[];
}

export interface SpendingQuery {
  from: string;
  to: string;
  by: Grouping;
}

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** What a question is booked on, and what a count of answers is: of providers and models nobody counts them. */
const KEYS: Readonly<Record<Grouping, { spent: string; answered: string | null }>> = {
  purpose: { spent: 'purpose', answered: `'customer'` },
  flow: { spent: 'flow_id', answered: `nullif(flow_id, '')` },
  node: { spent: `flow_id || '/' || node_id`, answered: `nullif(flow_id, '') || '/' || nullif(node_id, '')` },
  provider: { spent: 'provider', answered: null },
  model: { spent: 'model', answered: null },
  base: { spent: 'coalesce(b.name, base)', answered: `coalesce(b.name, nullif(base, ''))` },
  language: { spent: 'language', answered: `nullif(language, '')` },
  market: { spent: 'market', answered: `nullif(market, '')` },
};

/** A base that has been renamed is the same base. */
const BASES = `LEFT JOIN (SELECT DISTINCT ON (once) once, name FROM knowledge_base, unnest(former_names || name) AS was(once)
  WHERE workspace_id = $1 ORDER BY once, once = name DESC) b ON b.once = base`;

const FIGURES = `coalesce(sum(cost), 0) AS cost, count(*)::float8 AS questions, coalesce(sum(input_tokens), 0)::float8 AS "inputTokens",
  coalesce(sum(output_tokens), 0)::float8 AS "outputTokens"`;

const figuresOf = (
  condition: string,
): string => `json_build_object('cost', coalesce(sum(cost) FILTER (WHERE ${condition}), 0),
  'questions', count(*) FILTER (WHERE ${condition}), 'inputTokens', coalesce(sum(input_tokens) FILTER (WHERE ${condition}), 0),
  'outputTokens', coalesce(sum(output_tokens) FILTER (WHERE ${condition}), 0))`;

const IS_ANSWER = `purpose = 'customer' AND step = 'ai.answer'`;
/** Of one that costs nothing while it is asked, nobody knows yet. */
const IS_FREE = `cost = 0 AND input_tokens + output_tokens > 0`;

interface SpentRow extends Figures {
  /** Of which grouping the row is. */
  is: 'all' | 'day' | 'key';
  day: string | null;
  key: string | null;
  step: string | null;
  name: string | null;
  answerCost: number;
  unpriced: Figures | null;
  free: Figures | null;
}

interface AnswerRow {
  isAll: boolean;
  key: string | null;
  questions: number;
  answered: number;
  byModel: number;
}

/** What models have cost in a period, where it went, and what came of it. */
export async function readSpending(
  database: Database,
  workspaceId: string,
  { from, to, by }: SpendingQuery,
): Promise<Spending> {
  const { spent, answered } = KEYS[by];
  const join = by === 'base' ? BASES : '';
  const period = [workspaceId, from, to];
  const [{ rows }, { rows: answers }, { rows: days }] = await Promise.all([
    database.pool.query<SpentRow>(
      `SELECT CASE WHEN GROUPING(day) = 0 THEN 'day' WHEN GROUPING(key) = 0 THEN 'key' ELSE 'all' END AS is,
         to_char(day, 'YYYY-MM-DD') AS day, key, ${FIGURES},
         coalesce(sum(cost) FILTER (WHERE ${IS_ANSWER}), 0) AS "answerCost",
         max(step) AS step, ${by === 'provider' ? 'max(provider_name)' : 'NULL'} AS name,
         CASE WHEN GROUPING(day, key) = 3 THEN ${figuresOf('NOT is_priced')} END AS unpriced,
         CASE WHEN GROUPING(day, key) = 3 THEN ${figuresOf(IS_FREE)} END AS free
       FROM (SELECT day, cost, input_tokens, output_tokens, purpose, step, provider_name, is_priced, at, ${spent} AS key
         FROM ai_spend s ${join} WHERE workspace_id = $1 AND day BETWEEN $2::date AND $3::date) s
       GROUP BY GROUPING SETS ((), (day), (key)) ORDER BY cost DESC, questions DESC, key`,
      period,
    ),
    database.pool.query<AnswerRow>(
      `SELECT GROUPING(key) = 1 AS "isAll", key,
         coalesce(sum(count), 0)::float8 AS questions,
         coalesce(sum(count) FILTER (WHERE verdict = 'answered'), 0)::float8 AS answered,
         coalesce(sum(count) FILTER (WHERE verdict = 'answered' AND answered_by = 'model'), 0)::float8 AS "byModel"
       FROM (SELECT count, verdict, answered_by, ${answered ?? 'NULL::text'} AS key FROM ai_answer_count ${join}
         WHERE workspace_id = $1 AND day BETWEEN $2::date AND $3::date AND verdict NOT IN ('tool', 'asks')) a
       GROUP BY GROUPING SETS ((), (key))`,
      period,
    ),
    database.pool.query<{ cost: number }>(
      `SELECT cost FROM ai_day WHERE workspace_id = $1 AND day = ${TODAY}`,
      [workspaceId],
    ),
  ]);
  const all = rows.find(({ is }) => is === 'all');
  const groups = rows.filter(({ is }) => is === 'key');
  const byKey = new Map(answers.flatMap((row) => (row.isAll ? [] : [[row.key, row] as const])));
  // What the knowledge alone has answered has asked no model, and is told all the same.
  const unpaid =
    answered === null ? [] : [...byKey.keys()].filter((key) => groups.every((one) => one.key !== key));
  const named = await nameGroups(database, workspaceId, by, [...groups.map(({ key }) => key), ...unpaid]);
  const groupOf = (row: Figures & Pick<SpentRow, 'key' | 'step' | 'name' | 'answerCost'>): Group => ({
    ...{ key: row.key, name: named(row.key) ?? row.name, step: by === 'node' ? row.step : null },
    ...plain(row),
    answers: answered === null ? null : answersOf(byKey.get(row.key), row.answerCost),
  });
  return {
    ...{ from, to, today: days[0]?.cost ?? 0 },
    ...{ total: plain(all ?? NOTHING), unpriced: all?.unpriced ?? NOTHING, free: all?.free ?? NOTHING },
    answers: answersOf(
      answers.find(({ isAll }) => isAll),
      all?.answerCost ?? 0,
    ),
    days: rows
      .flatMap((row) => (row.is === 'day' && row.day !== null ? [{ day: row.day, ...plain(row) }] : []))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
    groups: [
      ...groups.map(groupOf),
      ...unpaid.map((key) => groupOf({ ...NOTHING, key, step: 'ai.answer', name: null, answerCost: 0 })),
    ],
  };
}

const NOTHING: Figures = { cost: 0, questions: 0, inputTokens: 0, outputTokens: 0 };

const plain = ({ cost, questions, inputTokens, outputTokens }: Figures): Figures => ({
  ...{ cost, questions, inputTokens, outputTokens },
});

function answersOf(counted: AnswerRow | undefined, cost: number): Answers {
  const { questions, answered, byModel } = counted ?? { questions: 0, answered: 0, byModel: 0 };
  return { questions, answered, byModel, cost, perAnswered: answered === 0 ? null : cost / answered };
}

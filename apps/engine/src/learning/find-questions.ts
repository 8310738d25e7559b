import { asksNothing, isAsked, wantsHuman } from '@nightshift/ai';
import { heardLanguage } from '@nightshift/language';
import { baseLanguage, type TraceItem } from '@nightshift/schema';
import type { PoolClient } from 'pg';
import { GAP_REASONS, type GapReason } from './gaps.js';
import { isNoise } from './is-noise.js';

/** A question that stumped everybody, as it was asked. */
export interface StumpedQuestion {
  /** Of the event that brought the answer, or none. */
  eventId: string;
  workspaceId: string;
  conversationId: string;
  text: string;
  language: string;
  market: string | null;
  /** Names or ids of the bases that were asked; all when empty. */
  bases: string[];
  reason: GapReason;
  /** A budget that was spent, or a tool or a provider that failed, had a part in it: the base may know it all the same. */
  wasCutShort: boolean;
  atMs: number;
}

interface Row {
  id: string;
  workspace_id: string;
  conversation_id: string;
  at_ms: number;
  trace: TraceItem[] | null;
  verdict: string | null;
  was_cut_short: boolean;
  question: string;
  language: string | null;
  market: string | null;
  bases: string[] | null;
  was_handed_over: boolean;
  /** The step whose question the message answered that is asked here, and the way by which it was left at once. */
  answered_step: string | null;
  answered_port: string | null;
}

/** Codes of why no model has answered, or not this time. */
const CUT_SHORT = '"ai\\.(spent|short|failed|refused)';

/** A person who comes this soon after an answer comes because of it. */
const HANDED_OVER_WITHIN = '30 minutes';

/** What `ai.answer` was asked by events after this one and before the other, page by page; `lastId` is the last that was looked at. */
export async function findStumped(
  client: PoolClient,
  { afterId, beforeId, limit }: { afterId: string; beforeId: string; limit: number },
): Promise<{ questions: StumpedQuestion[]; lastId: string | null }> {
  const { rows } = await client.query<Row>(
    `SELECT e.id, e.workspace_id, e.conversation_id, (extract(epoch FROM e.at) * 1000)::float8 AS at_ms, e.trace,
       e.payload->'outcome'->'value'->>'verdict' AS verdict, o.payload->'input'->>'question' AS question,
       coalesce(e.payload->'outcome'->'value'->>'verdict', 'error') = 'error'
         OR coalesce(e.payload->'outcome'->'value'->>'why', '') ~ '${CUT_SHORT}'
         OR EXISTS (SELECT 1 FROM json_array_elements(o.payload->'input'->'steps') AS steps(step)
           WHERE step->>'role' = 'tool' AND step->>'text' LIKE '{"error":%') AS was_cut_short,
       coalesce(e.payload->'outcome'->'value'->>'language', o.payload->'input'->>'language') AS language,
       o.payload->'input'->>'market' AS market,
       (SELECT array_agg(value) FROM json_array_elements_text(o.payload->'input'->'bases')) AS bases,
       EXISTS (SELECT 1 FROM event h WHERE h.conversation_id = e.conversation_id AND h.id > e.id
         AND h.at < e.at + interval '${HANDED_OVER_WITHIN}'
         AND (h.type IN ('agent.took-over', 'agent.replied') OR h.effects::text LIKE '%"conversation.assign"%')
         AND NOT EXISTS (SELECT 1 FROM event later JOIN outbox l ON l.id = later.payload->>'call'
           WHERE later.conversation_id = e.conversation_id AND later.id > e.id AND later.id < h.id
             AND later.type = 'call.finished' AND l.payload->>'call' = 'ai.answer')) AS was_handed_over,
       replied.step AS answered_step, replied.port AS answered_port
     FROM event e JOIN outbox o ON o.id = e.payload->>'call' AND o.kind = 'call'
     LEFT JOIN LATERAL (
       SELECT v.document->'nodes'->(resumed.item->>'nodeId')->>'type' AS step,
         (SELECT item->>'port' FROM json_array_elements(m.trace) AS left_by(item) WHERE left_by.item->>'type' = 'node'
            AND left_by.item->>'nodeId' = resumed.item->>'nodeId' AND left_by.item->>'port' IS NOT NULL LIMIT 1) AS port
       FROM event m JOIN LATERAL (SELECT item FROM json_array_elements(m.trace) AS trace(item)
           WHERE item->>'type' = 'run.resumed' AND item->>'runId' = o.run_id LIMIT 1) resumed ON true
         JOIN flow_version v ON v.flow_id = resumed.item->>'flowId' AND v.version = (resumed.item->>'version')::integer
       WHERE m.conversation_id = e.conversation_id AND m.type = 'message.received' AND m.id < e.id
         AND trim(m.payload->>'text') = o.payload->'input'->>'question'
       ORDER BY m.id DESC LIMIT 1) replied ON true
     WHERE e.type = 'call.finished' AND e.status = 'done' AND e.conversation_id IS NOT NULL AND e.id > $1 AND e.id < $2
       AND o.payload->>'call' = 'ai.answer' ORDER BY e.id LIMIT $3`,
    [afterId, beforeId, limit],
  );
  return { questions: rows.flatMap(stumpedOf), lastId: rows.at(-1)?.id ?? null };
}

const SHORTEST = 2;
const LONGEST = 2000;

function stumpedOf(row: Row): StumpedQuestion[] {
  const text = row.question.trim().slice(0, LONGEST);
  const reason = reasonOf(row);
  // Who greets, thanks, drums on the keys, wants a person or orders the machine about has asked nothing that a base could answer.
  if (
    reason === undefined ||
    text.length < SHORTEST ||
    isNoise(text) ||
    isAnswer(row) ||
    wantsHuman(text) ||
    asksNothing(text)
  )
    return [];
  const { language } = heardLanguage(text, row.language ?? undefined);
  return [
    {
      ...{
        eventId: row.id,
        workspaceId: row.workspace_id,
        conversationId: row.conversation_id,
        text,
        reason,
        wasCutShort: row.was_cut_short,
      },
      language: language === '' ? 'und' : baseLanguage(language),
      market: row.market,
      bases: row.bases ?? [],
      atMs: row.at_ms,
    },
  ];
}

/** Steps that ask for a value. What is chosen from, or waited for, may be a question in a few words. */
const ASKS_A_VALUE = /^(?:ask\.(?!choice$)|ai\.extract$|lead\.|csat\.)/;

/** Whether it is what a step has asked for, or was meant to be: "$3k", "dunno". Whoever asks something back has a question. */
function isAnswer({ question, answered_step, answered_port }: Row): boolean {
  if (answered_step === null || !ASKS_A_VALUE.test(answered_step) || isAsked(question)) return false;
  // "What can we do for you?" is answered with what is asked.
  return answered_step !== 'ask.text' || answered_port !== 'answered';
}

/** The way out by which the step was left says more than the verdict: unsure twice in a row is `failed`. */
function reasonOf({ trace, verdict, was_handed_over }: Row): GapReason | undefined {
  // The first step that is left is the one the event has woken.
  const [port] = (trace ?? []).flatMap((item) => (item.type === 'node' ? (item.port ?? []) : []));
  const left = GAP_REASONS.find((reason) => reason === port);
  if (left !== undefined) return left;
  if (verdict === 'answered') return was_handed_over ? 'handed-over' : undefined;
  return GAP_REASONS.find((reason) => reason === verdict) ?? (verdict === null ? 'error' : undefined);
}

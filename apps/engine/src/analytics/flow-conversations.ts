import type { ConversationStatus, Run, TraceItem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { earliestId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { outcomeOf, type FlowOutcome } from './flow-outcome.js';
import { RECENT_MS, isRecent, walksIn } from './recent-events.js';

export interface FlowConversation {
  conversationId: string;
  /** The newest event that the flow had a part in; where there is none, the newest message of the customer. */
  eventId: string | null;
  /** ISO 8601, UTC. */
  at: string;
  contact: { id: string; name: string | null };
  status: ConversationStatus;
  /** BCP 47: what the customer writes in, as far as that is known. */
  language: string | null;
  /** How many messages it has, of both sides. */
  messages: number;
  /** The beginning of what the customer wrote first; null where they have written nothing. */
  firstWords: string | null;
  /** When words were asked for: the beginning of the first message that has the most of them. */
  found: string | null;
  /** Null where it never came through. */
  outcome: FlowOutcome | null;
  /** Where it waits, or where it failed. */
  nodeId: string | null;
}

export interface FlowConversationQuery extends PageQuery {
  /** Of those that came through, the latest first; of all, the newest. */
  among?: 'through' | 'all';
  /** Words that have to occur, each of them, in what was said or in who the customer is. */
  words?: string;
  nowMs: number;
}

/** Words are looked for in so many conversations of a flow, the latest: a person waits for it. */
const SEARCHED = 5000;
const MAX_WORDS = 10;
/** How much of a message a list shows. */
const PREVIEW_LENGTH = 200;

type Row = Omit<FlowConversation, 'at' | 'contact' | 'outcome' | 'nodeId'> & {
  key: string;
  isThrough: boolean;
  at: Date;
  contactId: string;
  name: string | null;
  trace: TraceItem[] | null;
  waiting: Pick<Run, 'id' | 'flowId' | 'nodeId'>[];
  isWithPeople: boolean;
};

/**
 * Conversations that came through a flow, the latest first: those that the roll-up has seen, and those of the moments
 * since. Whoever looks at the list wants to see who came just now; or whom the flow has not answered, among all.
 */
export async function listFlowConversations(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
  { words = '', among = 'through', nowMs, ...page }: FlowConversationQuery,
): Promise<Page<FlowConversation>> {
  const wanted = words.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  return pageOf(page, [workspaceId, 'flow-conversations', flowId, among], async (limit, before) => {
    const { rows } = await pool.query<Row>(among === 'all' ? ALL : THROUGH, [
      ...[workspaceId, flowId, limit, before],
      ...[earliestId('event', nowMs - RECENT_MS), ...walksIn(flowId)],
      ...[wanted, wanted.length === 0 ? limit : SEARCHED],
    ]);
    return rows.map(({ key, isThrough, at, contactId, name, trace, waiting, isWithPeople, ...row }) => ({
      item: {
        ...row,
        at: at.toISOString(),
        contact: { id: contactId, name },
        ...(isThrough
          ? outcomeOf({ flowId, trace: trace ?? [], waiting, isWithPeople })
          : { outcome: null, nodeId: null }),
      },
      key,
    }));
  });
}

const has = (word: string, text: string): string => `position(lower(${word}) IN lower(${text})) > 0`;

const RECENT = `
  recent AS MATERIALIZED (
    SELECT e.conversation_id, max(e.id) AS event_id, max(e.at) AS at FROM event e
    WHERE e.conversation_id IS NOT NULL AND ${isRecent(5)}
    GROUP BY e.conversation_id)`;

/** Of a conversation `v` and its contact `c`. */
const FACTS = `v.id, v.contact_id, c.name, v.status, v.seq, coalesce(v.state->>'language', c.language) AS language,
  v.holder = 'human' OR v.assignee IS NOT NULL OR v.team IS NOT NULL AS is_with_people`;

const HAS_WORDS = `NOT EXISTS (
  SELECT FROM unnest($10::text[]) word
  WHERE NOT ${has('word', `concat_ws(' ', c.name, c.email, c.phone)`)} AND NOT EXISTS (
    SELECT FROM message m WHERE m.conversation_id = v.id AND m.workspace_id = $1 AND ${has('word', 'm.text')}))`;

const SHOWN = `
  SELECT l.key, l.is_through AS "isThrough", l.id AS "conversationId", l.event_id AS "eventId", l.at,
    l.contact_id AS "contactId", l.name, l.status, l.language, l.seq AS messages, l.is_with_people AS "isWithPeople",
    (SELECT left(m.text, ${PREVIEW_LENGTH}) FROM message m
     WHERE m.conversation_id = l.id AND m.direction = 'in' AND m.text <> '' ORDER BY m.seq LIMIT 1) AS "firstWords",
    (SELECT left(m.text, ${PREVIEW_LENGTH}) FROM message m,
       LATERAL (SELECT count(*) AS hits FROM unnest($10::text[]) word WHERE ${has('word', 'm.text')}) matched
     WHERE m.conversation_id = l.id AND hits > 0 ORDER BY hits DESC, m.seq LIMIT 1) AS found,
    (SELECT e.trace FROM event e WHERE e.id = l.event_id) AS trace,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'flowId', r.flow_id, 'nodeId', r.node_id)), '[]') FROM run r
     WHERE r.conversation_id = l.id AND r.status = 'waiting') AS waiting
  FROM listed l ORDER BY l.key DESC`;

const THROUGH = `
  WITH ${RECENT},
  visit AS (
    SELECT conversation_id, event_id, at FROM recent
    UNION ALL
    (SELECT f.conversation_id, f.event_id, f.at FROM flow_visit f
     WHERE f.workspace_id = $1 AND f.flow_id = $2 AND ($4::text IS NULL OR f.event_id < $4)
       AND NOT EXISTS (SELECT FROM recent r WHERE r.conversation_id = f.conversation_id)
     ORDER BY f.event_id DESC LIMIT $11)),
  listed AS MATERIALIZED (
    SELECT f.event_id AS key, true AS is_through, f.event_id, f.at, ${FACTS}
    FROM visit f JOIN conversation v ON v.id = f.conversation_id AND v.workspace_id = $1
      LEFT JOIN contact c ON c.id = v.contact_id AND c.workspace_id = $1
    WHERE ($4::text IS NULL OR f.event_id < $4) AND ${HAS_WORDS}
    ORDER BY f.event_id DESC LIMIT $3)
  ${SHOWN}`;

/** Whoever has only looked at pages has no conversation yet that anybody would look for. */
const ALL = `
  WITH ${RECENT},
  found AS MATERIALIZED (
    SELECT v.updated_at, ${FACTS}
    FROM (SELECT * FROM conversation WHERE workspace_id = $1 AND seq > 0 AND ($4::text IS NULL OR id < $4)
          ORDER BY id DESC LIMIT $11) v
      LEFT JOIN contact c ON c.id = v.contact_id AND c.workspace_id = $1
    WHERE ${HAS_WORDS}
    ORDER BY v.id DESC LIMIT $3),
  listed AS MATERIALIZED (
    SELECT v.*, v.id AS key, coalesce(r.event_id, f.event_id) IS NOT NULL AS is_through,
      coalesce(r.event_id, f.event_id, last.id) AS event_id, coalesce(r.at, f.at, last.at, v.updated_at) AS at
    FROM found v
      LEFT JOIN recent r ON r.conversation_id = v.id
      LEFT JOIN flow_visit f ON f.flow_id = $2 AND f.conversation_id = v.id AND f.workspace_id = $1
      LEFT JOIN LATERAL (SELECT e.id, e.at FROM event e WHERE e.conversation_id = v.id AND e.type = 'message.received'
        ORDER BY e.id DESC LIMIT 1) last ON true)
  ${SHOWN}`;

import type { Conversation, Message } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { keyNumber, pageOf, type Page, type PageQuery } from '../store/page.js';

/** A conversation as lists and screens need it. */
export interface ConversationSummary {
  id: string;
  channel: { id: string; type: string; name: string };
  contact: {
    id: string;
    name: string | null;
    email: string | null;
    language: string | null;
    country: string | null;
    tags: string[];
  };
  status: Conversation['status'];
  /** ISO 8601, UTC; while it is snoozed. */
  snoozedUntil: string | null;
  holder: Conversation['holder'];
  /** An account id. */
  assignee: string | null;
  team: string | null;
  priority: Conversation['priority'];
  /** Of the newest message. */
  seq: number;
  lastMessage: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
  page: { url: string; title?: string } | null;
  /** ISO 8601, UTC. */
  openedAt: string;
  updatedAt: string;
}

export interface ConversationQuery extends PageQuery {
  status?: Conversation['status'];
  /** An account id, or `none` for nobody. */
  assignee?: string;
  team?: string;
  contact?: string;
  channel?: string;
}

interface ConversationRow {
  id: string;
  channel: ConversationSummary['channel'];
  contact_id: string;
  contact: Omit<ConversationSummary['contact'], 'id'> | null;
  status: Conversation['status'];
  holder: Conversation['holder'];
  assignee: string | null;
  team: string | null;
  priority: Conversation['priority'];
  seq: number;
  snoozed_until_ms: number | null;
  last: { seq: number; direction: 'in' | 'out'; text: string; at: string } | null;
  page: { url: string; title?: string } | null;
  opened_at: Date;
  updated_at: Date;
}

/** How much of a message a list shows. */
const PREVIEW_LENGTH = 300;

const SELECT = `
  SELECT v.id, json_build_object('id', v.channel_id, 'type', coalesce(h.type, 'gone'), 'name', coalesce(h.name, v.channel_id)) AS channel,
    v.contact_id, CASE WHEN c.id IS NOT NULL THEN json_build_object('name', c.name, 'email', c.email, 'language', c.language,
      'country', c.country, 'tags', c.tags) END AS contact,
    v.status, v.holder, v.assignee, v.team, v.priority, v.seq, v.state->'page' AS page, (v.state->>'snoozedUntilMs')::float8 AS snoozed_until_ms, v.opened_at, v.updated_at,
    CASE WHEN m.seq IS NOT NULL THEN json_build_object('seq', m.seq, 'direction', m.direction, 'text', left(m.text, ${PREVIEW_LENGTH}),
      'at', to_char(m.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS last
  FROM conversation v
    LEFT JOIN channel h ON h.id = v.channel_id
    LEFT JOIN contact c ON c.id = v.contact_id AND c.workspace_id = v.workspace_id
    LEFT JOIN message m ON m.conversation_id = v.id AND m.seq = v.seq`;

/** Newest first. */
export async function listConversations(
  { pool }: Database,
  workspaceId: string,
  { status, assignee, team, contact, channel, ...page }: ConversationQuery,
): Promise<Page<ConversationSummary>> {
  return pageOf(page, [workspaceId, 'conversations'], async (limit, before) => {
    const { rows } = await pool.query<ConversationRow>(
      `${SELECT} WHERE v.workspace_id = $1 AND ($3::text IS NULL OR v.id < $3) AND ($4::text IS NULL OR v.status = $4)
         AND ($5::text IS NULL OR ($5 = 'none' AND v.assignee IS NULL) OR v.assignee = $5) AND ($6::text IS NULL OR v.team = $6)
         AND ($7::text IS NULL OR v.contact_id = $7) AND ($8::text IS NULL OR v.channel_id = $8)
       ORDER BY v.id DESC LIMIT $2`,
      [
        workspaceId,
        limit,
        before,
        status ?? null,
        assignee ?? null,
        team ?? null,
        contact ?? null,
        channel ?? null,
      ],
    );
    return rows.map((row) => ({ item: summaryOf(row), key: row.id }));
  });
}

export async function findConversations(
  { pool }: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<ConversationSummary[]> {
  const { rows } = await pool.query<ConversationRow>(
    `${SELECT} WHERE v.workspace_id = $1 AND v.id = ANY($2::text[]) ORDER BY v.id`,
    [workspaceId, ids],
  );
  return rows.map(summaryOf);
}

export async function findConversation(
  database: Database,
  workspaceId: string,
  id: string,
): Promise<ConversationSummary | null> {
  const [found] = await findConversations(database, workspaceId, [id]);
  return found ?? null;
}

function summaryOf({
  contact_id,
  contact,
  last,
  page,
  snoozed_until_ms,
  opened_at,
  updated_at,
  ...row
}: ConversationRow): ConversationSummary {
  const nobody = { name: null, email: null, language: null, country: null, tags: [] };
  return {
    ...row,
    contact: { id: contact_id, ...(contact ?? nobody) },
    snoozedUntil: snoozed_until_ms === null ? null : new Date(snoozed_until_ms).toISOString(),
    lastMessage: last,
    page,
    openedAt: opened_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  };
}

/** A message with what has become of it on its way. */
export type StoredMessage = Message & { delivery: string };

export interface MessageRow {
  id: string;
  conversation_id: string;
  seq: number;
  direction: 'in' | 'out';
  author_type: Message['author']['type'];
  author_id: string | null;
  author_name: string | null;
  text: string;
  parts: Message['parts'];
  at: Date;
  external_id: string | null;
  delivery: string;
}

const MESSAGE =
  'id, conversation_id, seq, direction, author_type, author_id, author_name, text, parts, at, external_id, delivery';

/** In the order they were said, from the first or from after the cursor. */
export async function listMessages(
  { pool }: Database,
  workspaceId: string,
  conversationId: string,
  query: PageQuery,
): Promise<Page<StoredMessage>> {
  return pageOf(query, [workspaceId, 'messages', conversationId], async (limit, after) => {
    const { rows } = await pool.query<MessageRow>(
      `SELECT ${MESSAGE} FROM message WHERE workspace_id = $1 AND conversation_id = $2 AND seq > $4 ORDER BY seq LIMIT $3`,
      [workspaceId, conversationId, limit, keyNumber(after) ?? 0],
    );
    return rows.map((row) => ({ item: messageOf(row), key: String(row.seq) }));
  });
}

export function messageOf(row: MessageRow): StoredMessage {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    direction: row.direction,
    author: {
      type: row.author_type,
      ...(row.author_id === null ? {} : { id: row.author_id }),
      ...(row.author_name === null ? {} : { name: row.author_name }),
    },
    text: row.text,
    parts: row.parts,
    at: row.at.toISOString(),
    ...(row.external_id === null ? {} : { externalId: row.external_id }),
    delivery: row.delivery,
  };
}

/** Where an event about a conversation has to go. */
export interface ConversationAddress {
  channel: { id: string; type: string; name: string };
  sender: string;
  status: Conversation['status'];
  team: string | null;
  assignee: string | null;
  /** Where the same customer has gone on, on this channel: the one that is not closed, or the newest that began later. */
  successor: { id: string; status: Conversation['status'] } | null;
}

export async function findAddress(
  { pool }: Database,
  workspaceId: string,
  id: string,
): Promise<ConversationAddress | null> {
  const { rows } = await pool.query<ConversationAddress>(
    `SELECT json_build_object('id', v.channel_id, 'type', coalesce(h.type, 'api'), 'name', coalesce(h.name, v.channel_id)) AS channel,
       v.sender, v.status, v.team, v.assignee,
       (SELECT json_build_object('id', n.id, 'status', n.status) FROM conversation n
        WHERE n.contact_id = v.contact_id AND n.channel_id = v.channel_id AND n.sender = v.sender AND n.id <> v.id
          AND (n.status <> 'closed' OR n.id > v.id)
        ORDER BY n.status = 'closed', n.id DESC LIMIT 1) AS successor
     FROM conversation v LEFT JOIN channel h ON h.id = v.channel_id WHERE v.workspace_id = $1 AND v.id = $2`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

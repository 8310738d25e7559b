import type { Message } from '@nightshift/schema';
import { messageOf, type MessageRow } from '../inbox/conversations.js';
import type { Database } from '../store/database.js';

/**
 * What was said between a visitor and the shop, over all their conversations on the channel.
 * 1. `seq` counts on from one conversation to the next, so it is the visitor's order, and the cursor as well.
 * 2. Only the newest conversation grows: what is behind a cursor stays behind it.
 */
export interface VisitorKey {
  workspaceId: string;
  channelId: string;
  sender: string;
}

interface VisitorRow extends MessageRow {
  wide: number;
}

const MINE = `
  mine AS (
    SELECT v.id, v.seq, (sum(v.seq) OVER (ORDER BY v.id) - v.seq)::integer AS before
    FROM identity i JOIN conversation v ON v.contact_id = i.contact_id AND v.channel_id = i.channel_id AND v.sender = i.external_id
    WHERE i.channel_id = $2 AND i.external_id = $3 AND v.workspace_id = $1)`;
const COLUMNS = `m.id, m.conversation_id, m.seq, m.direction, m.author_type, m.author_id, m.author_name, m.text, m.parts, m.at,
  m.external_id, m.delivery, mine.before + m.seq AS wide`;

/** In order, at most `limit`. */
export async function visitorMessagesAfter(
  { pool }: Database,
  { workspaceId, channelId, sender }: VisitorKey,
  { after, limit }: { after: number; limit: number },
): Promise<Message[]> {
  const { rows } = await pool.query<VisitorRow>({
    name: 'visitor-messages-after',
    text: `WITH ${MINE}
      SELECT ${COLUMNS} FROM mine JOIN message m ON m.conversation_id = mine.id AND m.seq > $4::integer - mine.before
      WHERE mine.before + mine.seq > $4 ORDER BY wide LIMIT $5`,
    values: [workspaceId, channelId, sender, after, limit],
  });
  return rows.map((row) => visible(row, sender));
}

/** The newest ones before `before` (all when null), in order; and whether there are older ones. */
export async function visitorMessagesBefore(
  { pool }: Database,
  { workspaceId, channelId, sender }: VisitorKey,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ messages: Message[]; hasMore: boolean }> {
  const { rows } = await pool.query<VisitorRow>({
    name: 'visitor-messages-before',
    text: `WITH ${MINE}
      SELECT ${COLUMNS} FROM mine JOIN message m ON m.conversation_id = mine.id
      WHERE $4::integer IS NULL OR (mine.before < $4 AND m.seq < $4 - mine.before) ORDER BY wide DESC LIMIT $5`,
    values: [workspaceId, channelId, sender, before, limit + 1],
  });
  const messages = rows.slice(0, limit).reverse();
  return { messages: messages.map((row) => visible(row, sender)), hasMore: rows.length > limit };
}

/** The visitor's conversations, oldest first. */
export async function visitorConversations(
  { pool }: Database,
  { workspaceId, channelId, sender }: VisitorKey,
): Promise<{ id: string; status: string }[]> {
  const { rows } = await pool.query<{ id: string; status: string }>({
    name: 'visitor-conversations',
    text: `SELECT v.id, v.status FROM identity i
        JOIN conversation v ON v.contact_id = i.contact_id AND v.channel_id = i.channel_id AND v.sender = i.external_id
      WHERE i.channel_id = $2 AND i.external_id = $3 AND v.workspace_id = $1 ORDER BY v.id`,
    values: [workspaceId, channelId, sender],
  });
  return rows;
}

/** What a browser calls a message of its own, as the engine stores it: no visitor can take the name of another's. */
export function ownExternalId(sender: string, externalId: string): string {
  return `${sender}:${externalId}`;
}

/** As the visitor may see it: who an agent is in our tables is nobody's business. */
function visible(row: VisitorRow, sender: string): Message {
  const { delivery: _delivery, author, externalId, ...message } = messageOf(row);
  const own =
    externalId?.startsWith(`${sender}:`) === true ? { externalId: externalId.slice(sender.length + 1) } : {};
  return {
    ...message,
    ...own,
    seq: row.wide,
    author: author.name === undefined ? { type: author.type } : { type: author.type, name: author.name },
  };
}

import { listMessages, type StoredMessage } from '../inbox/conversations.js';
import { readTimeline, type TimelineEntry } from '../inbox/timeline.js';
import type { Database } from '../store/database.js';
import type { Page, PageQuery } from '../store/page.js';
import { findContact, type ContactDetail } from './contact-rows.js';

/** Everything that is stored about a customer, in one document. */
export interface ContactExport {
  contact: ContactDetail;
  conversations: {
    id: string;
    channelId: string;
    status: string;
    openedAt: string;
    messages: StoredMessage[];
    events: TimelineEntry[];
  }[];
}

export async function exportContact(
  database: Database,
  workspaceId: string,
  id: string,
): Promise<ContactExport | null> {
  const contact = await findContact(database, workspaceId, id);
  if (contact === null) return null;
  const { rows } = await database.pool.query<{
    id: string;
    channel_id: string;
    status: string;
    opened_at: Date;
  }>(
    'SELECT id, channel_id, status, opened_at FROM conversation WHERE workspace_id = $1 AND contact_id = $2 ORDER BY id',
    [workspaceId, id],
  );
  const conversations: ContactExport['conversations'] = [];
  for (const row of rows) {
    const messages = await readAll((query) => listMessages(database, workspaceId, row.id, query));
    const events = await readAll((query) => readTimeline(database, workspaceId, row.id, query));
    conversations.push({
      id: row.id,
      channelId: row.channel_id,
      status: row.status,
      openedAt: row.opened_at.toISOString(),
      messages,
      events,
    });
  }
  return { contact, conversations };
}

async function readAll<T>(load: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Page<T> = await load({
      limit: 200,
      ...(cursor === undefined || cursor === null ? {} : { cursor }),
    });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

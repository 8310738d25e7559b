import { maskHeaders, type Effect, type TraceItem } from '@nightshift/schema';
import type { EventBody, StoredPayload } from '../store/arrival.js';
import type { Database } from '../store/database.js';
import { messageIdOf } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';

/** What came in, what was decided and why, and what became of it: one line per event. */
export interface TimelineEntry {
  eventId: string;
  /** ISO 8601, UTC. */
  at: string;
  type: string;
  /** `waiting`: its turn is still to come. `parked`: its turn failed, and people have it. */
  status: 'waiting' | 'done' | 'parked';
  event: EventBody;
  trace: TraceItem[];
  effects: TimelineEffect[];
  error: string | null;
  /** Of the message that an agent's reply became, where the channel's messages are sent. */
  outbox?: OutboxState;
}

export interface OutboxState {
  status: string;
  attempts: number;
  error: string | null;
  finishedAt: string | null;
}

export type TimelineEffect = Effect & {
  id: string;
  /** For what leaves through the outbox. */
  outbox?: OutboxState;
  /** Of the message that the customer was sent. */
  messageId?: string;
};

interface EventRow {
  id: string;
  at: Date;
  type: string;
  status: TimelineEntry['status'];
  payload: StoredPayload;
  trace: TraceItem[] | null;
  effects: (Effect & { id: string })[] | null;
  error: string | null;
}

/** In the order of the events, from the first or from after the cursor. */
export async function readTimeline(
  database: Database,
  workspaceId: string,
  conversationId: string,
  query: PageQuery,
): Promise<Page<TimelineEntry>> {
  const page = await pageOf(query, [workspaceId, 'timeline', conversationId], async (limit, after) => {
    const { rows } = await database.pool.query<EventRow>(
      `SELECT id, at, type, status, payload, trace, effects, error FROM event
       WHERE workspace_id = $1 AND conversation_id = $2 AND ($4::text IS NULL OR id > $4) ORDER BY id LIMIT $3`,
      [workspaceId, conversationId, limit, after],
    );
    return rows.map((row) => ({ item: row, key: row.id }));
  });
  const states = await outboxStates(database, workspaceId, conversationId, page.items);
  return { items: page.items.map((row) => entryOf(row, states)), nextCursor: page.nextCursor };
}

async function outboxStates(
  { pool }: Database,
  workspaceId: string,
  conversationId: string,
  rows: readonly EventRow[],
): Promise<Map<string, OutboxState>> {
  const ids = rows.flatMap(({ id, effects }) => [id, ...(effects ?? []).map((effect) => effect.id)]);
  const found = await pool.query<{
    id: string;
    status: string;
    attempts: number;
    last_error: string | null;
    finished_at: Date | null;
  }>(
    `SELECT id, status, attempts, last_error, finished_at FROM outbox
     WHERE workspace_id = $1 AND conversation_id = $2 AND id = ANY($3::text[])`,
    [workspaceId, conversationId, ids],
  );
  return new Map(
    found.rows.map(({ id, status, attempts, last_error, finished_at }) => [
      id,
      { status, attempts, error: last_error, finishedAt: finished_at?.toISOString() ?? null },
    ]),
  );
}

function entryOf(
  { id, at, type, status, payload, trace, effects, error }: EventRow,
  states: ReadonlyMap<string, OutboxState>,
): TimelineEntry {
  const own = states.get(id);
  let sent = 0;
  return {
    eventId: id,
    at: at.toISOString(),
    type,
    status,
    event: maskHeaders(withoutHints(payload)),
    trace: trace ?? [],
    effects: (effects ?? []).map((effect) => {
      const outbox = states.get(effect.id);
      return {
        ...maskHeaders(effect),
        ...(outbox === undefined ? {} : { outbox }),
        ...(effect.type === 'message.send' ? { messageId: messageIdOf(id, (sent += 1)) } : {}),
      };
    }),
    error,
    ...(own === undefined ? {} : { outbox: own }),
  };
}

/** What the channel knew about the sender is in the contact. */
function withoutHints(payload: StoredPayload): EventBody {
  const event: StoredPayload = { ...payload };
  delete event.from;
  return event;
}

import { decide, listens } from '@nightshift/interpreter';
import { newConversation, type Contact, type Event, type TraceItem } from '@nightshift/schema';
import type { ChannelRef, StoredPayload } from '../store/arrival.js';
import type { Database } from '../store/database.js';
import type { Worlds } from '../turn/world.js';
import { contactOf, type ContactRow } from '../contacts/contact-rows.js';

/** Why every live trigger does or does not fire on an event. */
export interface Explanation {
  eventId: string;
  /**
   * Always `now`: the flows, hours and contact as they are now, and a conversation in which nobody waits. What was
   * decided at the time is the event's own `trace`.
   */
  basis: 'now';
  triggers: Extract<TraceItem, { type: 'trigger' }>[];
}

interface EventRow extends ContactRow {
  payload: StoredPayload;
  at: Date;
  channel_id: string;
  conversation_id: string;
}

/** Null: this conversation has no such event, or its contact was erased. */
export async function explainEvent(
  { pool }: Database,
  worlds: Worlds,
  {
    workspaceId,
    conversationId,
    eventId,
    nowMs,
  }: { workspaceId: string; conversationId: string; eventId: string; nowMs: number },
): Promise<Explanation | null> {
  const { rows } = await pool.query<EventRow>(
    `SELECT e.payload, e.at, e.channel_id, e.conversation_id, c.* FROM event e
       JOIN conversation v ON v.id = e.conversation_id JOIN contact c ON c.id = v.contact_id
     WHERE e.workspace_id = $1 AND e.conversation_id = $2 AND e.id = $3`,
    [workspaceId, conversationId, eventId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  await refresh(pool, worlds, workspaceId, nowMs);
  const world = {
    ...worlds.world(workspaceId, worlds.channel(workspaceId, row.channel_id)),
    isExplaining: true,
  };
  const contact: Contact = contactOf(row);
  const atMs = row.at.getTime();
  const { id: channelId, type: channelType } = world.channel;
  const conversation = {
    ...newConversation({ id: conversationId, contactId: contact.id, channelId, channelType, atMs }),
    status: 'open' as const,
  };
  const { trace } = decide(world, { contact, conversation, runs: [] }, eventOf(eventId, atMs, row.payload));
  return { eventId, basis: 'now', triggers: trace.filter((item) => item.type === 'trigger') };
}

/** Milliseconds of visible time that some live trigger waits for, ascending. */
export async function liveDwellMs(
  { pool }: Database,
  worlds: Worlds,
  workspaceId: string,
  nowMs: number,
): Promise<readonly number[]> {
  await refresh(pool, worlds, workspaceId, nowMs);
  return worlds.live(workspaceId)?.dwellMs ?? [];
}

/** Whether a live flow could answer messages on this channel at all. */
export async function isMessageHeard(
  { pool }: Database,
  worlds: Worlds,
  { workspaceId, ...channel }: ChannelRef & { workspaceId: string },
  nowMs: number,
): Promise<boolean> {
  await refresh(pool, worlds, workspaceId, nowMs);
  const live = worlds.live(workspaceId);
  return live !== undefined && listens(live, 'message.received', channel);
}

async function refresh(
  pool: Database['pool'],
  worlds: Worlds,
  workspaceId: string,
  nowMs: number,
): Promise<void> {
  const { rows } = await pool.query<{ revision: number }>({
    name: 'workspace-revision',
    text: 'SELECT revision FROM workspace WHERE id = $1',
    values: [workspaceId],
  });
  await worlds.refresh(workspaceId, rows[0]?.revision ?? 0, nowMs);
}

function eventOf(id: string, atMs: number, { from: _from, ...body }: StoredPayload): Event {
  // Ingress wrote it from an EventBody.
  return { ...body, id, atMs };
}

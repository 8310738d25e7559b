import type { Consent, Contact, Conversation, Json, Mark, Run } from '@nightshift/schema';
import type { Arrival, StoredPayload } from './arrival.js';
import type { LaneConnection, Row, Statement } from './lane-connection.js';
import { int2Array, textArray } from './wire.js';

/** What the database knows about one conversation, or about a sender without one. */
export interface LoadedThread {
  /** Null: this sender has no conversation that is not closed. */
  conversation: Conversation | null;
  workspaceId: string;
  channelId: string;
  sender: string;
  /** Of the newest message. */
  seq: number;
  /** How often the conversation has been written. */
  revision: number;
  /** Null: nobody has ever heard of this sender, or the contact was deleted. */
  contact: Contact | null;
  contactRevision: number;
  /** Those that wait. */
  runs: Run[];
  /** It is closed, and its sender has another one that is not. */
  isSucceeded?: boolean;
}

export interface WaitingEvent {
  id: string;
  workspaceId: string;
  partition: number;
  channelId: string;
  sender: string;
  externalId: string;
  conversationId: string | null;
  payload: StoredPayload;
  atMs: number;
  /** It was parked, and somebody lets it have its turn after all. */
  isRetried: boolean;
}

export interface KnownEvent {
  /** Position among those that were asked about. */
  index: number;
  eventId: string;
  conversationId: string | null;
  isWaiting: boolean;
  seq: number | null;
}

export interface DueTimer {
  id: string;
  workspaceId: string;
  partition: number;
  conversationId: string;
  runId: string | null;
  fireAtMs: number;
}

/** Any 31-bit number that nothing else in the database locks with a second one. */
export const PARTITION_LOCKS = 7_355_608;

const LOCK: Statement = {
  name: 'lock',
  text: `SELECT p::integer, NULL, NULL FROM unnest($1::int2[]) AS p WHERE pg_try_advisory_xact_lock(${PARTITION_LOCKS}, p::integer)
    UNION ALL SELECT NULL, id, revision FROM workspace WHERE id = ANY($2::text[])`,
};

export interface Fence {
  /** The partitions that are now ours until the transaction ends (invariant 3). */
  locked: Set<number>;
  /** By workspace: how often what turns read has changed. Of workspaces that do not exist there is none. */
  revisions: Map<string, number>;
}

/** Whatever must see the work of the partitions' last holders is to be asked after this, not along with it. */
export async function lockPartitions(
  connection: LaneConnection,
  partitions: readonly number[],
  workspaceIds: readonly string[],
): Promise<Fence> {
  const rows = await connection.send(LOCK, [int2Array(partitions), textArray(workspaceIds)]);
  const fence: Fence = { locked: new Set(), revisions: new Map() };
  for (const [partition = null, workspaceId = null, revision = null] of rows) {
    if (partition !== null) fence.locked.add(Number(partition));
    else if (workspaceId !== null) fence.revisions.set(workspaceId, Number(revision));
  }
  return fence;
}

const REVISIONS: Statement = {
  name: 'revisions',
  text: 'SELECT id, revision FROM workspace WHERE id = ANY($1::text[])',
};

export async function loadRevisions(
  connection: LaneConnection,
  workspaceIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await connection.send(REVISIONS, [textArray(workspaceIds)]);
  return new Map(rows.map(([id = null, revision = null]) => [id ?? '', Number(revision)]));
}

const KNOWN: Statement = {
  name: 'known',
  text: `SELECT u.n::integer - 1, e.id, e.conversation_id, e.status = 'waiting', m.seq
    FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS u(workspace_id, channel_id, external_id, n)
    JOIN event e ON e.channel_id = u.channel_id AND e.external_id = u.external_id AND e.workspace_id = u.workspace_id
    LEFT JOIN message m ON m.id = 'msg' || substr(e.id, 4) || '00'`,
};

export async function loadKnown(
  connection: LaneConnection,
  events: readonly { workspaceId: string; channel: { id: string }; externalId: string }[],
): Promise<KnownEvent[]> {
  const rows = await connection.send(KNOWN, [
    textArray(events.map(({ workspaceId }) => workspaceId)),
    textArray(events.map(({ channel }) => channel.id)),
    textArray(events.map(({ externalId }) => externalId)),
  ]);
  return rows.map(([index = null, eventId = null, conversationId = null, isWaiting, seq = null]) => ({
    index: Number(index),
    eventId: eventId ?? '',
    conversationId,
    isWaiting: isWaiting === 't',
    seq: numberOf(seq),
  }));
}

/** Per partition, so that a long queue in one is never read as a whole. */
const WAITING: Statement = {
  name: 'waiting',
  text: `SELECT e.id, e.workspace_id, p, e.channel_id, e.sender, e.external_id, e.conversation_id, e.payload,
      (extract(epoch FROM e.at) * 1000)::float8, e.attempts
    FROM unnest($1::int2[]) AS p CROSS JOIN LATERAL (
      SELECT * FROM event WHERE status = 'waiting' AND partition = p ORDER BY id LIMIT $2::integer) e`,
};

/** Oldest first within each partition, at most `perPartition` of each. */
export async function loadWaiting(
  connection: LaneConnection,
  partitions: readonly number[],
  perPartition: number,
): Promise<WaitingEvent[]> {
  const rows = await connection.send(WAITING, [int2Array(partitions), perPartition]);
  return rows.map((row) => ({
    id: row[0] ?? '',
    workspaceId: row[1] ?? '',
    partition: Number(row[2]),
    channelId: row[3] ?? '',
    sender: row[4] ?? '',
    externalId: row[5] ?? '',
    conversationId: row[6] ?? null,
    payload: documentOf(row[7]) as StoredPayload,
    atMs: Number(row[8]),
    isRetried: Number(row[9]) > 0,
  }));
}

const TAKE_TIMERS: Statement = {
  name: 'take-timers',
  text: `DELETE FROM timer t USING (
      SELECT id FROM timer WHERE fire_at <= to_timestamp($2::float8 / 1000) AND partition = ANY($1::int2[])
      ORDER BY fire_at, partition LIMIT $3::integer) due
    WHERE t.id = due.id
    RETURNING t.id, t.workspace_id, t.partition, t.conversation_id, t.run_id, (extract(epoch FROM t.fire_at) * 1000)::float8`,
};

/** Takes due timers out of the table, earliest first. They fire if, and only if, this transaction commits. */
export async function takeTimers(
  connection: LaneConnection,
  partitions: readonly number[],
  nowMs: number,
  limit: number,
): Promise<DueTimer[]> {
  const rows = await connection.send(TAKE_TIMERS, [int2Array(partitions), nowMs, limit]);
  const timers = rows.map((row) => ({
    id: row[0] ?? '',
    workspaceId: row[1] ?? '',
    partition: Number(row[2]),
    conversationId: row[3] ?? '',
    runId: row[4] ?? null,
    fireAtMs: Number(row[5]),
  }));
  return timers.sort((a, b) => a.fireAtMs - b.fireAtMs || (a.id < b.id ? -1 : 1));
}

const STATE_COLUMNS = `v.id, v.contact_id, v.status, v.holder, v.assignee, v.team, v.priority, v.seq, v.state,
  c.id, c.name, c.email, c.phone, c.language, c.country, c.zone, array_to_json(c.tags), c.fields, c.score, c.consents, c.marks,
  c.visits, c.revision, r.runs, v.revision`;
const RUNS = `LEFT JOIN LATERAL (
  SELECT json_agg(state ORDER BY id) AS runs FROM run WHERE conversation_id = v.id AND status = 'waiting') r ON true`;

/** Everything about new events in one statement: is it known, does anything wait before it, who is it from. */
const BY_ARRIVAL: Statement = {
  name: 'by-arrival',
  text: `SELECT u.workspace_id, u.channel_id, u.sender, ${STATE_COLUMNS},
      e.id, e.conversation_id, e.status = 'waiting', m.seq, w.partition::integer
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int2[])
      AS u(workspace_id, channel_id, sender, external_id, partition)
    LEFT JOIN event e ON e.channel_id = u.channel_id AND e.external_id = u.external_id AND e.workspace_id = u.workspace_id
    LEFT JOIN message m ON m.id = 'msg' || substr(e.id, 4) || '00'
    LEFT JOIN LATERAL (SELECT partition FROM event WHERE status = 'waiting' AND partition = u.partition LIMIT 1) w ON true
    LEFT JOIN conversation v ON v.channel_id = u.channel_id AND v.sender = u.sender AND v.status <> 'closed'
      AND v.workspace_id = u.workspace_id
    LEFT JOIN identity i ON i.channel_id = u.channel_id AND i.external_id = CASE WHEN v.id IS NULL THEN u.sender END
    LEFT JOIN contact c ON c.id = coalesce(v.contact_id, i.contact_id) AND c.workspace_id = u.workspace_id
    ${RUNS}`,
};

export interface LoadedArrivals {
  /** By position. */
  known: Map<number, KnownEvent>;
  /** Partitions in which something waits. */
  waitingIn: number[];
  /** One for each arrival. */
  threads: LoadedThread[];
}

export async function loadArrivals(
  connection: LaneConnection,
  arrivals: readonly Arrival[],
): Promise<LoadedArrivals> {
  const asked = new Set<number>();
  const rows = await connection.send(BY_ARRIVAL, [
    textArray(arrivals.map(({ workspaceId }) => workspaceId)),
    textArray(arrivals.map(({ channel }) => channel.id)),
    textArray(arrivals.map(({ sender }) => sender)),
    textArray(arrivals.map(({ externalId }) => externalId)),
    // Each partition is asked about once.
    int2Array(arrivals.map(({ partition }) => (asked.size < asked.add(partition).size ? partition : null))),
  ]);
  const loaded: LoadedArrivals = { known: new Map(), waitingIn: [], threads: [] };
  for (const [index, row] of rows.entries()) {
    loaded.threads.push(threadOf(row));
    const [eventId = null, conversationId = null, isWaiting, seq = null, partition = null] = row.slice(28);
    if (partition !== null) loaded.waitingIn.push(Number(partition));
    if (eventId === null) continue;
    loaded.known.set(index, {
      index,
      eventId,
      conversationId,
      isWaiting: isWaiting === 't',
      seq: numberOf(seq),
    });
  }
  return loaded;
}

const BY_SENDER: Statement = {
  name: 'by-sender',
  text: `SELECT u.workspace_id, u.channel_id, u.sender, ${STATE_COLUMNS}
    FROM unnest($1::text[], $2::text[], $3::text[]) AS u(workspace_id, channel_id, sender)
    LEFT JOIN conversation v ON v.channel_id = u.channel_id AND v.sender = u.sender AND v.status <> 'closed'
      AND v.workspace_id = u.workspace_id
    LEFT JOIN identity i ON i.channel_id = u.channel_id AND i.external_id = CASE WHEN v.id IS NULL THEN u.sender END
    LEFT JOIN contact c ON c.id = coalesce(v.contact_id, i.contact_id) AND c.workspace_id = u.workspace_id
    ${RUNS}`,
};

const BY_ID: Statement = {
  name: 'by-id',
  text: `SELECT v.workspace_id, v.channel_id, v.sender, ${STATE_COLUMNS},
      v.status = 'closed' AND EXISTS (SELECT 1 FROM conversation n
        WHERE n.channel_id = v.channel_id AND n.sender = v.sender AND n.status <> 'closed')
    FROM unnest($1::text[], $2::text[]) AS u(workspace_id, id)
    JOIN conversation v ON v.id = u.id AND v.workspace_id = u.workspace_id
    LEFT JOIN contact c ON c.id = v.contact_id
    ${RUNS}`,
};

/** The current conversation of each sender, with contact and waiting runs. One row for every one asked about. */
export async function loadBySender(
  connection: LaneConnection,
  senders: readonly { workspaceId: string; channelId: string; sender: string }[],
): Promise<LoadedThread[]> {
  const rows = await connection.send(BY_SENDER, [
    textArray(senders.map(({ workspaceId }) => workspaceId)),
    textArray(senders.map(({ channelId }) => channelId)),
    textArray(senders.map(({ sender }) => sender)),
  ]);
  return rows.map(threadOf);
}

/** Conversations by id, closed ones too; what does not exist in that workspace is left out. */
export async function loadById(
  connection: LaneConnection,
  conversations: readonly { workspaceId: string; conversationId: string }[],
): Promise<LoadedThread[]> {
  const rows = await connection.send(BY_ID, [
    textArray(conversations.map(({ workspaceId }) => workspaceId)),
    textArray(conversations.map(({ conversationId }) => conversationId)),
  ]);
  return rows.map((row) => ({ ...threadOf(row), isSucceeded: row[28] === 't' }));
}

/** What `state` holds: the conversation without its columns. */
export type StoredState = Omit<
  Conversation,
  'id' | 'contactId' | 'channelId' | 'status' | 'holder' | 'assignee' | 'team' | 'priority'
>;

/** The columns of `STATE_COLUMNS`, after workspace, channel and sender. */
function threadOf(row: Row): LoadedThread {
  const id = row[3] ?? null;
  return {
    conversation: id === null ? null : conversationOf(row, id),
    workspaceId: row[0] ?? '',
    channelId: row[1] ?? '',
    sender: row[2] ?? '',
    seq: Number(row[10] ?? 0),
    revision: Number(row[27] ?? 0),
    contact: contactOf(row),
    contactRevision: Number(row[25] ?? 0),
    runs: row[26] == null ? [] : (documentOf(row[26]) as Run[]),
  };
}

function conversationOf(row: Row, id: string): Conversation {
  const conversation = documentOf(row[11]) as StoredState & { id: string };
  // The columns are the truth for what they hold; they have been written by the same code as the document.
  return Object.assign(conversation, {
    id,
    contactId: row[4] ?? '',
    channelId: row[1] ?? '',
    status: row[5] as Conversation['status'],
    holder: row[6] as Conversation['holder'],
    assignee: row[7] ?? null,
    team: row[8] ?? null,
    priority: row[9] as Conversation['priority'],
  });
}

function contactOf(row: Row): Contact | null {
  const id = row[12] ?? null;
  if (id === null) return null;
  const contact: Contact = {
    id,
    tags: documentOf(row[19]) as string[],
    fields: documentOf(row[20]) as Record<string, Json>,
    score: Number(row[21]),
    consents: documentOf(row[22]) as Consent[],
    marks: documentOf(row[23]) as Record<string, Mark>,
    visits: Number(row[24]),
  };
  const [name, email, phone, language, country, zone] = [
    row[13],
    row[14],
    row[15],
    row[16],
    row[17],
    row[18],
  ];
  if (name != null) contact.name = name;
  if (email != null) contact.email = email;
  if (phone != null) contact.phone = phone;
  if (language != null) contact.language = language;
  if (country != null) contact.country = country;
  if (zone != null) contact.zone = zone;
  return contact;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Documents in these columns are written by this engine alone, from values of that very type. */
function documentOf(text: string | null | undefined): unknown {
  return JSON.parse(text ?? 'null');
}

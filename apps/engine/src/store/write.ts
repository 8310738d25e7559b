import type { LaneConnection, Statement } from './lane-connection.js';
import { int2Array, int4Array, jsonArray, textArray, timeArray } from './wire.js';
import { writeContacts, writeConversations } from './write-state.js';
import type {
  EventColumns,
  FinishedColumns,
  MessageColumns,
  OutboxRow,
  TimerRow,
  WriteSet,
} from './write-set.js';

/**
 * Sends everything a batch writes, in an order that satisfies the unique indexes, without waiting in between.
 * Only tables with something to write are touched. Throws what the first failing statement threw.
 */
export function sendWrites(connection: LaneConnection, set: WriteSet): Promise<unknown>[] {
  const sent: Promise<unknown>[] = [];
  if (set.silenced.length > 0) sent.push(silence(connection, set));
  if (set.events.id.length > 0) sent.push(insertEvents(connection, set.events));
  if (set.finished.id.length > 0) sent.push(finishEvents(connection, set.finished));
  sent.push(...writeContacts(connection, set), ...writeConversations(connection, set));
  if (set.messages.id.length > 0) sent.push(insertMessages(connection, set.messages));
  if (set.runs.length > 0) sent.push(upsertRuns(connection, set.runs));
  if (set.outbox.length > 0) sent.push(insertOutbox(connection, set.outbox));
  if (set.timers.size > 0) sent.push(...writeTimers(connection, set.timers));
  return sent;
}

const INSERT_EVENTS: Statement = {
  name: 'insert-events',
  text: `INSERT INTO event (id, workspace_id, partition, channel_id, sender, external_id, conversation_id, type, payload, at,
      status, trace, effects, error)
    SELECT * FROM unnest($1::text[], $2::text[], $3::int2[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::json[], $10::timestamptz[], $11::text[], $12::json[], $13::json[], $14::text[])`,
};

/** Fails as a whole when one of them is known already: whoever asked must look again. */
function insertEvents(connection: LaneConnection, events: EventColumns): Promise<unknown> {
  return connection.send(INSERT_EVENTS, [
    textArray(events.id),
    textArray(events.workspaceId),
    int2Array(events.partition),
    textArray(events.channelId),
    textArray(events.sender),
    textArray(events.externalId),
    textArray(events.conversationId),
    textArray(events.type),
    jsonArray(events.payload),
    timeArray(events.atMs),
    textArray(events.status),
    jsonArray(events.trace),
    jsonArray(events.effects),
    textArray(events.error),
  ]);
}

const FINISH_EVENTS: Statement = {
  name: 'finish-events',
  text: `WITH finished AS (
      UPDATE event e SET conversation_id = u.conversation_id, status = u.status, trace = u.trace, effects = u.effects, error = u.error
      FROM unnest($1::text[], $2::text[], $3::text[], $4::json[], $5::json[], $6::text[])
        AS u(id, conversation_id, status, trace, effects, error)
      WHERE e.id = u.id AND e.status = 'waiting' RETURNING 1)
    SELECT expect_rows(count(*), $7::integer, 'an event') FROM finished`,
};

function finishEvents(connection: LaneConnection, events: FinishedColumns): Promise<unknown> {
  return connection.send(FINISH_EVENTS, [
    textArray(events.id),
    textArray(events.conversationId),
    textArray(events.status),
    jsonArray(events.trace),
    jsonArray(events.effects),
    textArray(events.error),
    events.id.length,
  ]);
}

const INSERT_MESSAGES: Statement = {
  name: 'insert-messages',
  text: `INSERT INTO message (id, workspace_id, conversation_id, seq, direction, author_type, author_id, author_name, text, parts,
      at, external_id, delivery)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int4[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::text[], $10::json[], $11::timestamptz[], $12::text[], $13::text[])`,
};

function insertMessages(connection: LaneConnection, messages: MessageColumns): Promise<unknown> {
  return connection.send(INSERT_MESSAGES, [
    textArray(messages.id),
    textArray(messages.workspaceId),
    textArray(messages.conversationId),
    int4Array(messages.seq),
    textArray(messages.direction),
    textArray(messages.authorType),
    textArray(messages.authorId),
    textArray(messages.authorName),
    textArray(messages.text),
    jsonArray(messages.parts),
    timeArray(messages.atMs),
    textArray(messages.externalId),
    textArray(messages.delivery),
  ]);
}

const UPSERT_RUNS: Statement = {
  name: 'upsert-runs',
  text: `INSERT INTO run (id, workspace_id, conversation_id, flow_id, version, status, node_id, state, started_at, ended_at)
    SELECT id, workspace_id, conversation_id, flow_id, version, status, node_id, state, started_at,
      CASE WHEN status <> 'waiting' THEN now() END
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int4[], $6::text[], $7::text[], $8::json[], $9::timestamptz[])
      AS u(id, workspace_id, conversation_id, flow_id, version, status, node_id, state, started_at)
    ON CONFLICT (id) DO UPDATE SET flow_id = excluded.flow_id, version = excluded.version, status = excluded.status,
      node_id = excluded.node_id, state = excluded.state, ended_at = excluded.ended_at`,
};

function upsertRuns(connection: LaneConnection, runs: WriteSet['runs']): Promise<unknown> {
  return connection.send(UPSERT_RUNS, [
    textArray(runs.map(({ run }) => run.id)),
    textArray(runs.map(({ workspaceId }) => workspaceId)),
    textArray(runs.map(({ run }) => run.conversationId)),
    textArray(runs.map(({ run }) => run.flowId)),
    int4Array(runs.map(({ run }) => run.version)),
    textArray(runs.map(({ run }) => run.status)),
    textArray(runs.map(({ run }) => run.nodeId)),
    jsonArray(runs.map(({ run }) => JSON.stringify(run))),
    timeArray(runs.map(({ run }) => run.startedAtMs)),
  ]);
}

const INSERT_OUTBOX: Statement = {
  name: 'insert-outbox',
  // Due at once by the database's own clock: the event's time comes from another, which may be wrong.
  text: `INSERT INTO outbox (id, workspace_id, partition, conversation_id, run_id, kind, payload, status, next_at)
    SELECT id, workspace_id, partition, conversation_id, run_id, kind, payload, 'queued', now()
    FROM unnest($1::text[], $2::text[], $3::int2[], $4::text[], $5::text[], $6::text[], $7::json[])
      AS u(id, workspace_id, partition, conversation_id, run_id, kind, payload)`,
};

function insertOutbox(connection: LaneConnection, rows: readonly OutboxRow[]): Promise<unknown> {
  return connection.send(INSERT_OUTBOX, [
    textArray(rows.map(({ id }) => id)),
    textArray(rows.map(({ workspaceId }) => workspaceId)),
    int2Array(rows.map(({ partition }) => partition)),
    textArray(rows.map(({ conversationId }) => conversationId)),
    textArray(rows.map(({ runId }) => runId)),
    textArray(rows.map(({ kind }) => kind)),
    jsonArray(rows.map(({ payload }) => payload)),
  ]);
}

const SET_TIMERS: Statement = {
  name: 'set-timers',
  text: `INSERT INTO timer (id, workspace_id, partition, conversation_id, run_id, fire_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::int2[], $4::text[], $5::text[], $6::timestamptz[])
    ON CONFLICT (id) DO UPDATE SET fire_at = excluded.fire_at, run_id = excluded.run_id`,
};
const CLEAR_TIMERS: Statement = {
  name: 'clear-timers',
  text: 'DELETE FROM timer t USING unnest($1::text[]) AS u(id) WHERE t.id = u.id',
};

function writeTimers(
  connection: LaneConnection,
  timers: ReadonlyMap<string, TimerRow | null>,
): Promise<unknown>[] {
  const set: (TimerRow & { id: string })[] = [];
  const cleared: string[] = [];
  for (const [id, timer] of timers) {
    if (timer === null) cleared.push(id);
    else set.push({ ...timer, id });
  }
  const sent: Promise<unknown>[] = [];
  if (cleared.length > 0) sent.push(connection.send(CLEAR_TIMERS, [textArray(cleared)]));
  if (set.length === 0) return sent;
  sent.push(
    connection.send(SET_TIMERS, [
      textArray(set.map(({ id }) => id)),
      textArray(set.map(({ workspaceId }) => workspaceId)),
      int2Array(set.map(({ partition }) => partition)),
      textArray(set.map(({ conversationId }) => conversationId)),
      textArray(set.map(({ runId }) => runId)),
      timeArray(set.map(({ fireAtMs }) => fireAtMs)),
    ]),
  );
  return sent;
}

/**
 * A person's own messages have no run; they are sent whoever holds the conversation. What somebody is about to send
 * or is sending right now keeps its place in the order, and its holder is told not to begin, or not to try again.
 */
const SILENCE: Statement = {
  name: 'silence',
  text: `WITH silenced AS (
      UPDATE outbox o SET is_withdrawn = true, status = CASE o.status WHEN 'queued' THEN 'cancelled' ELSE o.status END,
        finished_at = CASE o.status WHEN 'queued' THEN now() END
      FROM unnest($1::text[], $2::text[]) AS u(workspace_id, conversation_id)
      WHERE o.conversation_id = u.conversation_id AND o.workspace_id = u.workspace_id
        AND o.kind = 'send' AND o.run_id IS NOT NULL AND o.status IN ('queued', 'running')
      RETURNING o.payload->>'messageId' AS message_id, o.status)
    UPDATE message m SET delivery = 'suppressed' FROM silenced s WHERE m.id = s.message_id AND s.status = 'cancelled'`,
};

function silence(connection: LaneConnection, { silenced }: WriteSet): Promise<unknown> {
  return connection.send(SILENCE, [
    textArray(silenced.map(({ workspaceId }) => workspaceId)),
    textArray(silenced.map(({ conversationId }) => conversationId)),
  ]);
}

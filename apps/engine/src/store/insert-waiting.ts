import type { Arrival } from './arrival.js';
import type { LaneConnection, Statement } from './lane-connection.js';
import { int2Array, jsonArray, textArray, timeArray } from './wire.js';

const INSERT_WAITING: Statement = {
  name: 'insert-waiting',
  text: `INSERT INTO event (id, workspace_id, partition, channel_id, sender, external_id, conversation_id, type, payload, at, status)
    SELECT id, workspace_id, partition, channel_id, sender, external_id, conversation_id, type, payload, at, 'waiting'
    FROM unnest($1::text[], $2::text[], $3::int2[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::json[], $10::timestamptz[])
      AS u(id, workspace_id, partition, channel_id, sender, external_id, conversation_id, type, payload, at)
    ON CONFLICT (channel_id, external_id) DO NOTHING RETURNING id`,
};

/** Puts events into the table for somebody to take their turns. Gives the ids of those that were not known yet. */
export async function insertWaiting(
  connection: LaneConnection,
  arrivals: readonly Arrival[],
): Promise<Set<string>> {
  const rows = await connection.send(INSERT_WAITING, [
    textArray(arrivals.map(({ id }) => id)),
    textArray(arrivals.map(({ workspaceId }) => workspaceId)),
    int2Array(arrivals.map(({ partition }) => partition)),
    textArray(arrivals.map(({ channel }) => channel.id)),
    textArray(arrivals.map(({ sender }) => sender)),
    textArray(arrivals.map(({ externalId }) => externalId)),
    textArray(arrivals.map(({ conversationId }) => conversationId)),
    textArray(arrivals.map(({ body }) => body.type)),
    jsonArray(arrivals.map(({ payload }) => payload)),
    timeArray(arrivals.map(({ atMs }) => atMs)),
  ]);
  return new Set(rows.map(([id = null]) => id ?? ''));
}

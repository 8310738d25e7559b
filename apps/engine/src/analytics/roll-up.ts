import { performance } from 'node:perf_hooks';
import type { TraceItem } from '@nightshift/schema';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.js';
import { repeat } from '../repeat.js';
import { inTransaction } from '../store/in-transaction.js';
import { earliestId } from '../store/new-id.js';
import { countAnswers } from './count-answers.js';
import { countSteps, type CountedEvent, type FlowVisit, type StepCount } from './count-steps.js';

/**
 * Counts what turns did, behind their backs.
 * 1. One process at a time, page by page; the page's counts and the place reached are one transaction, so every
 *    event counts once whatever dies.
 * 2. It stays half a minute behind, because ids are given before the commit; and it never passes an event that waits.
 * 3. While this process is busy with customers, it waits.
 */
export interface RollUp {
  stop(): Promise<void>;
}

export interface RollUpOptions {
  pool: Pool;
  log: Log;
  clock: () => number;
}

const LOOK_EVERY_MS = 2000;
const BEHIND_MS = 30_000;
const PAGE = 500;
/** Of the event loop's time. */
const BUSY = 0.6;
const PATIENCE = 30;

export function startRollUp({ pool, log, clock }: RollUpOptions): RollUp {
  let since = performance.eventLoopUtilization();
  let skipped = 0;
  return repeat(LOOK_EVERY_MS, log, async () => {
    const { utilization } = performance.eventLoopUtilization(since);
    since = performance.eventLoopUtilization();
    if (utilization > BUSY && (skipped += 1) < PATIENCE) return;
    skipped = 0;
    await countPage(pool, clock() - BEHIND_MS);
  });
}

/** Counts the next page of events older than this. False when there was none, or another process is at it. */
export async function countPage(pool: Pool, beforeMs: number): Promise<boolean> {
  return inTransaction(pool, (client) => countNext(client, beforeMs));
}

const PLACE = 'flow-counts';
/** Any number that nothing else in the database locks alone. */
const ROLL_UP_LOCK = 7_355_609;

interface EventRow {
  id: string;
  workspace_id: string;
  conversation_id: string | null;
  at_ms: number;
  status: string;
  trace: TraceItem[] | null;
}

async function countNext(client: PoolClient, beforeMs: number): Promise<boolean> {
  const { rows: locked } = await client.query<{ ours: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS ours',
    [ROLL_UP_LOCK],
  );
  if (locked[0]?.ours !== true) return false;
  const { rows: places } = await client.query<{ id: string }>(
    `SELECT value->>'eventId' AS id FROM installation WHERE name = $1`,
    [PLACE],
  );
  const { rows } = await client.query<EventRow>(
    `SELECT id, workspace_id, conversation_id, (extract(epoch FROM at) * 1000)::float8 AS at_ms, status, trace
     FROM event WHERE id > $1 AND id < $2 ORDER BY id LIMIT $3`,
    [places[0]?.id ?? '', earliestId('event', beforeMs), PAGE],
  );
  const waiting = rows.findIndex(({ status }) => status === 'waiting');
  const page = waiting < 0 ? rows : rows.slice(0, waiting);
  const last = page.at(-1);
  const isUpToDate = waiting < 0 && rows.length < PAGE;
  await writePlace(client, last?.id ?? places[0]?.id ?? '', isUpToDate ? beforeMs : (last?.at_ms ?? null));
  if (last === undefined) return false;
  const { counts, visits } = countSteps(page.map(eventOf));
  if (counts.length > 0) await addCounts(client, counts);
  if (visits.length > 0) await addVisits(client, visits);
  await countAnswers(
    client,
    page.map(({ id }) => id),
  );
  return true;
}

function eventOf({ id, workspace_id, conversation_id, at_ms, trace }: EventRow): CountedEvent {
  return { id, workspaceId: workspace_id, conversationId: conversation_id, atMs: at_ms, trace };
}

/** `untilMs` is told to whoever reads the counts; null leaves it as it is. */
async function writePlace(client: PoolClient, eventId: string, untilMs: number | null): Promise<void> {
  await client.query(
    `INSERT INTO installation (name, value) VALUES ($1, jsonb_build_object('eventId', $2::text, 'untilMs', $3::float8))
     ON CONFLICT (name) DO UPDATE SET value = installation.value || jsonb_strip_nulls(excluded.value)`,
    [PLACE, eventId, untilMs],
  );
}

async function addCounts(client: PoolClient, counts: readonly StepCount[]): Promise<void> {
  await client.query(
    `INSERT INTO flow_count (workspace_id, flow_id, version, hour, node_id, what, port, count)
     SELECT workspace_id, flow_id, version, to_timestamp(hour_ms / 1000), node_id, what, port, count
     FROM unnest($1::text[], $2::text[], $3::integer[], $4::float8[], $5::text[], $6::text[], $7::text[], $8::integer[])
       AS u(workspace_id, flow_id, version, hour_ms, node_id, what, port, count)
     ON CONFLICT (flow_id, hour, version, node_id, what, port) DO UPDATE SET count = flow_count.count + excluded.count`,
    [
      counts.map(({ workspaceId }) => workspaceId),
      counts.map(({ flowId }) => flowId),
      counts.map(({ version }) => version),
      counts.map(({ hourMs }) => hourMs),
      counts.map(({ nodeId }) => nodeId),
      counts.map(({ what }) => what),
      counts.map(({ port }) => port),
      counts.map(({ count }) => count),
    ],
  );
}

async function addVisits(client: PoolClient, visits: readonly FlowVisit[]): Promise<void> {
  await client.query(
    `INSERT INTO flow_visit (workspace_id, flow_id, conversation_id, event_id, at)
     SELECT workspace_id, flow_id, conversation_id, event_id, to_timestamp(at_ms / 1000)
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[])
       AS u(workspace_id, flow_id, conversation_id, event_id, at_ms)
     ON CONFLICT (flow_id, conversation_id) DO UPDATE SET event_id = excluded.event_id, at = excluded.at`,
    [
      visits.map(({ workspaceId }) => workspaceId),
      visits.map(({ flowId }) => flowId),
      visits.map(({ conversationId }) => conversationId),
      visits.map(({ eventId }) => eventId),
      visits.map(({ atMs }) => atMs),
    ],
  );
}

import type { TraceStep } from '@nightshift/schema';
import { countSteps, type CountedEvent, type StepCount } from './count-steps.js';
import type { Database } from '../store/database.js';
import { earliestId } from '../store/new-id.js';
import { RECENT_MS, isRecent, walksIn } from './recent-events.js';

export interface FlowCounts {
  /** ISO 8601, UTC: everything up to here is counted. */
  countedUntil: string;
  items: FlowCount[];
}

export interface FlowCount {
  version: number;
  /** A node's id, or a trigger's for `fired`. */
  nodeId: string;
  what: TraceStep['what'];
  /** The way out, for `left`. */
  port: string | null;
  count: number;
}

export interface CountQuery {
  /** Whole hours count: those that begin within. */
  from?: Date;
  to?: Date;
  version?: number;
}

/** More events than this that nobody has counted yet are left to the roll-up. */
const RECENT_EVENTS = 2000;

/**
 * How often each step of a flow was taken in a period: what the roll-up has counted, and what has happened since. It
 * stays half a minute behind, and whoever tries a flow wants to see who came just now. One statement reads both, so
 * that an event which is counted meanwhile is in one of them only.
 */
export async function readCounts(
  { pool }: Database,
  workspaceId: string,
  flowId: string,
  { from, to, version, nowMs }: CountQuery & { nowMs: number },
): Promise<FlowCounts> {
  const { rows } = await pool.query<{ counted: FlowCount[]; recent: CountedEvent[] }>(COUNTS, [
    ...[workspaceId, flowId, from ?? null, to ?? null, version ?? null],
    ...[earliestId('event', nowMs - RECENT_MS), ...walksIn(flowId)],
  ]);
  const { counted, recent } = rows[0] ?? { counted: [], recent: [] };
  const fresh = countSteps(recent).counts.filter(
    (count) =>
      count.flowId === flowId &&
      (version === undefined || count.version === version) &&
      (from === undefined || count.hourMs >= from.getTime()) &&
      (to === undefined || count.hourMs < to.getTime()),
  );
  const untilMs = recent.length < RECENT_EVENTS ? nowMs : (recent.at(-1)?.atMs ?? nowMs);
  return { countedUntil: new Date(untilMs).toISOString(), items: addUp(counted, fresh) };
}

function addUp(counted: readonly FlowCount[], fresh: readonly StepCount[]): FlowCount[] {
  const sums = new Map<string, FlowCount>();
  for (const { version, nodeId, what, port, count } of [...counted, ...fresh]) {
    const way = port === '' ? null : port;
    const key = JSON.stringify([version, nodeId, what, way]);
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { version, nodeId, what, port: way, count });
    else known.count += count;
  }
  const place = ({ version, nodeId, what, port }: FlowCount): string =>
    [String(version).padStart(9, '0'), nodeId, what, port ?? ''].join('\0');
  return [...sums.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

const COUNTS = `
  SELECT (SELECT coalesce(jsonb_agg(c), '[]') FROM (
      SELECT version, node_id AS "nodeId", what, nullif(port, '') AS port, sum(count)::float8 AS count
      FROM flow_count WHERE workspace_id = $1 AND flow_id = $2 AND ($3::timestamptz IS NULL OR hour >= $3)
        AND ($4::timestamptz IS NULL OR hour < $4) AND ($5::integer IS NULL OR version = $5)
      GROUP BY version, node_id, what, port) c) AS counted,
    (SELECT coalesce(jsonb_agg(r ORDER BY r.id), '[]') FROM (
      SELECT id, workspace_id AS "workspaceId", conversation_id AS "conversationId",
        (extract(epoch FROM at) * 1000)::float8 AS "atMs", trace
      FROM event e WHERE ${isRecent(6)} ORDER BY id LIMIT ${RECENT_EVENTS}) r) AS recent`;

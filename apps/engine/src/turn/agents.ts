import type { AgentSeat, Conversation } from '@nightshift/schema';
import type { Pool } from 'pg';
import { countAssigned, loadAgents, saveLastAssigned, type AgentRow } from '../store/load-agents.js';

/** The agents of a workspace as turns see them: read at most a second ago, plus what this process assigned since. */
export interface Agents {
  /** One array for ever; its contents change in place, between turns only. */
  readonly seats: readonly AgentSeat[];
  /** Reads what has grown old. Never throws: without news the last picture stays. */
  refresh(nowMs: number): Promise<void>;
  /** A turn has changed who is assigned. */
  reassigned(before: Conversation, after: Conversation, nowMs: number): void;
}

const MAX_AGE_MS = 1000;
/** Counting assignments takes time when there are many; it may take at most this share of it. */
const COUNTING_SHARE = 0.02;

export function createAgents(pool: Pool, workspaceId: string, warn: (error: unknown) => void): Agents {
  const seats: AgentSeat[] = [];
  const assigned = new Map<string, number>();
  let open = new Map<string, number>();
  let readAtMs = -Infinity;
  let countAtMs = -Infinity;
  let reading: Promise<void> | undefined;

  const read = async (nowMs: number): Promise<void> => {
    if (assigned.size > 0) {
      const given = new Map(assigned);
      assigned.clear();
      await saveLastAssigned(pool, workspaceId, given);
    }
    const rows = await loadAgents(pool, workspaceId);
    if (rows.length > 0 && nowMs >= countAtMs) {
      const startedMs = performance.now();
      open = await countAssigned(pool, workspaceId);
      countAtMs = nowMs + Math.max(MAX_AGE_MS, (performance.now() - startedMs) / COUNTING_SHARE);
    }
    const lastMs = new Map(seats.map((seat) => [seat.id, seat.lastAssignedAtMs]));
    seats.splice(
      0,
      seats.length,
      ...rows.map((row) => seatOf(row, open.get(row.id) ?? 0, lastMs.get(row.id) ?? null)),
    );
  };

  const begin = async (nowMs: number): Promise<void> => {
    try {
      await read(nowMs);
    } catch (error) {
      warn(error);
    } finally {
      reading = undefined;
    }
  };

  const move = (agentId: string, by: number, nowMs: number): void => {
    open.set(agentId, (open.get(agentId) ?? 0) + by);
    const seat = seats.find(({ id }) => id === agentId);
    if (seat === undefined) return;
    seat.open = Math.max(0, seat.open + by);
    if (by < 0) return;
    seat.lastAssignedAtMs = nowMs;
    assigned.set(agentId, nowMs);
  };

  return {
    seats,
    refresh: async (nowMs) => {
      // A clock that was set back counts as "long ago".
      if (nowMs - readAtMs < MAX_AGE_MS && nowMs >= readAtMs) return;
      const isFirst = readAtMs === -Infinity;
      readAtMs = nowMs;
      reading ??= begin(nowMs);
      if (isFirst) await reading;
    },
    reassigned: (before, after, nowMs) => {
      const held = before.status === 'open' ? before.assignee : null;
      const holds = after.status === 'open' ? after.assignee : null;
      if (held === holds) return;
      if (held !== null) move(held, -1, nowMs);
      if (holds !== null) move(holds, 1, nowMs);
    },
  };
}

function seatOf(row: AgentRow, open: number, knownLastMs: number | null): AgentSeat {
  const { calendar, lastAssignedAtMs, ...seat } = row;
  const lastMs = Math.max(lastAssignedAtMs ?? 0, knownLastMs ?? 0);
  return {
    ...seat,
    open,
    lastAssignedAtMs: lastMs === 0 ? null : lastMs,
    ...(calendar === null ? {} : { calendar }),
  };
}

import { traceSteps, type TraceItem, type TraceStep } from '@nightshift/schema';

export interface CountedEvent {
  id: string;
  workspaceId: string;
  conversationId: string | null;
  atMs: number;
  trace: TraceItem[] | null;
}

export interface StepCount {
  workspaceId: string;
  flowId: string;
  version: number;
  /** Epoch milliseconds of the hour's beginning. */
  hourMs: number;
  nodeId: string;
  what: TraceStep['what'];
  /** Empty when nothing was left by a way out. */
  port: string;
  count: number;
}

export interface FlowVisit {
  workspaceId: string;
  flowId: string;
  conversationId: string;
  eventId: string;
  atMs: number;
}

const HOUR_MS = 3_600_000;

/** How often each step was taken in these events, and who came through which flow last. */
export function countSteps(events: readonly CountedEvent[]): { counts: StepCount[]; visits: FlowVisit[] } {
  const counts = new Map<string, StepCount>();
  const visits = new Map<string, FlowVisit>();
  for (const { id, workspaceId, conversationId, atMs, trace } of events) {
    const hourMs = Math.floor(atMs / HOUR_MS) * HOUR_MS;
    for (const { flowId, version, nodeId, what, port = '' } of traceSteps(trace ?? [])) {
      const key = JSON.stringify([flowId, version, hourMs, nodeId, what, port]);
      const known = counts.get(key);
      if (known === undefined)
        counts.set(key, { workspaceId, flowId, version, hourMs, nodeId, what, port, count: 1 });
      else known.count += 1;
      if (conversationId !== null)
        visits.set(`${flowId} ${conversationId}`, { workspaceId, flowId, conversationId, eventId: id, atMs });
    }
  }
  return { counts: [...counts.values()], visits: [...visits.values()] };
}

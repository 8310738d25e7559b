import type { Run, TraceItem } from '@nightshift/schema';

/**
 * How a conversation stands with a flow: a step failed, people have it, it waits at a step, it came to its end, or
 * something else ended it before (another flow, a closed conversation).
 */
export const FLOW_OUTCOMES = ['failed', 'with-people', 'waits', 'finished', 'stopped'] as const;
export type FlowOutcome = (typeof FLOW_OUTCOMES)[number];

export interface OutcomeFacts {
  flowId: string;
  /** Of the newest event that the flow had a part in. */
  trace: readonly TraceItem[];
  /** Those of the conversation that wait now. */
  waiting: readonly Pick<Run, 'id' | 'flowId' | 'nodeId'>[];
  isWithPeople: boolean;
}

/** `nodeId` is where it waits, or where it failed; null where that is in a flow that it had called. */
export function outcomeOf({ flowId, trace, waiting, isWithPeople }: OutcomeFacts): {
  outcome: FlowOutcome;
  nodeId: string | null;
} {
  const runId = lastRunIn(flowId, trace);
  const failure = trace.findLast((item) => item.type === 'run.failed' && item.runId === runId);
  if (failure?.type === 'run.failed') return { outcome: 'failed', nodeId: failure.nodeId };
  if (isWithPeople) return { outcome: 'with-people', nodeId: null };
  const run = waiting.find(({ id }) => id === runId);
  if (run !== undefined) return { outcome: 'waits', nodeId: run.flowId === flowId ? run.nodeId : null };
  const isEnded = trace.some((item) => item.type === 'run.ended' && item.runId === runId);
  return { outcome: isEnded ? 'finished' : 'stopped', nodeId: null };
}

function lastRunIn(flowId: string, trace: readonly TraceItem[]): string | undefined {
  const last = trace.findLast((item) => 'runId' in item && 'flowId' in item && item.flowId === flowId);
  return last !== undefined && 'runId' in last ? last.runId : undefined;
}

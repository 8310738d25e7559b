import { traceSteps, type TraceItem, type TraceStep } from '@nightshift/schema';

/** What the canvas lights. */
export interface Walk {
  /** Everything so far, in order. */
  steps: readonly TraceStep[];
  /** From here on the steps belong to the last thing that happened. */
  newFrom: number;
  /** Where it stands and waits now; flows that were called are other flows. */
  waitsAt: readonly { flowId: string; nodeId: string }[];
  /** The step that is looked at, while it is gone through node by node. */
  here?: { flowId: string; nodeId: string };
  /** Why each step of the last thing that happened went as it did, in the reader's language. */
  reasons?: readonly Reason[];
  /** Triggers that did not fire on the last thing that happened, and why. */
  quiet?: readonly Reason[];
  /** Of a real conversation: the version of the flow that the customer was on. */
  version?: number;
}

export interface Reason {
  flowId: string;
  nodeId: string;
  text: string;
}

/** The way out of a step for what went wrong elsewhere. */
const ERROR_PORT = 'error';

/** It failed, or what it asked for elsewhere did. */
export function isFailure(item: TraceItem | TraceStep): boolean {
  if ('what' in item) return item.what === 'failed' || (item.what === 'left' && item.port === ERROR_PORT);
  return item.type === 'run.failed' || (item.type === 'node' && item.port === ERROR_PORT);
}

export const noWalk: Walk = { steps: [], newFrom: 0, waitsAt: [] };

/** The walk of things that happened one after another, each with the traces of its turns. */
export function walkOf(happenings: readonly (readonly TraceItem[])[]): Walk {
  const parts = happenings.map((trace) => traceSteps(trace));
  const steps = parts.flat();
  return {
    steps,
    newFrom: steps.length - (parts.at(-1)?.length ?? 0),
    waitsAt: waitingPlaces(steps, happenings.flat()),
  };
}

/** The first so many of the newest steps; nothing waits while it still walks. */
export function cutWalk(walk: Walk, newest: number): Walk {
  const { steps, newFrom } = walk;
  if (newFrom + newest >= steps.length) return walk;
  return { steps: steps.slice(0, newFrom + newest), newFrom, waitsAt: [] };
}

/** What is said of each node and of each trigger that fired; the last sentence about a place stands. */
export function reasonsOf(trace: readonly TraceItem[], sentences: readonly string[]): Reason[] {
  const flows = new Map<string, string>();
  const reasons = new Map<string, Reason>();
  for (const [index, item] of trace.entries()) {
    const text = sentences[index] ?? '';
    if ('runId' in item && 'flowId' in item) flows.set(item.runId, item.flowId);
    if (item.type === 'trigger' && item.matched)
      reasons.set(item.id, { flowId: item.flowId, nodeId: item.id, text });
    if (item.type !== 'node' && item.type !== 'run.waits' && item.type !== 'run.failed') continue;
    const flowId = flows.get(item.runId);
    if (flowId !== undefined && item.nodeId !== null)
      reasons.set(item.nodeId, { flowId, nodeId: item.nodeId, text });
  }
  return [...reasons.values()];
}

function waitingPlaces(steps: readonly TraceStep[], trace: readonly TraceItem[]): Walk['waitsAt'] {
  const over = new Set(
    trace.flatMap((item) => (item.type === 'run.ended' || item.type === 'run.failed' ? [item.runId] : [])),
  );
  const last = new Map<string, TraceStep>();
  for (const step of steps) last.set(step.runId, step);
  return [...last.values()].flatMap(({ runId, what, flowId, nodeId }) =>
    over.has(runId) || (what !== 'waited' && what !== 'entered') ? [] : [{ flowId, nodeId }],
  );
}

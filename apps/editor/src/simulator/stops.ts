import { traceSteps, type TraceItem } from '@nightshift/schema';
import { cutWalk, reasonsOf, type Walk } from './walk.js';

/** One visit to a trigger or a node within a turn: from where it is come to until where it is left, or waited at. */
export interface Stop {
  runId: string;
  flowId: string;
  nodeId: string;
  /** How many steps of the turn's walk lead to its end. */
  steps: number;
  /** The lines of the trace that belong to it: from this one, and up to but without that one. */
  from: number;
  to: number;
}

/** The stops of one turn, in order. Lines between two of them lead to the later one; those at the end belong to the last. */
export function stopsOf(trace: readonly TraceItem[]): Stop[] {
  const stops: Stop[] = [];
  let seen = 0;
  for (const [index, item] of trace.entries()) {
    const steps = traceSteps(trace.slice(0, index + 1));
    for (const { runId, flowId, nodeId, what } of steps.slice(seen)) {
      const last = stops.at(-1);
      const isSame =
        last?.runId === runId && last.nodeId === nodeId && what !== 'entered' && what !== 'fired';
      if (!isSame) stops.push({ runId, flowId, nodeId, steps: 0, from: last?.to ?? 0, to: 0 });
    }
    const here = stops.at(-1);
    const isOfHere = here !== undefined && 'nodeId' in item && item.nodeId === here.nodeId;
    if (here !== undefined && (steps.length > seen || isOfHere))
      Object.assign(here, { steps: steps.length, to: index + 1 });
    seen = steps.length;
  }
  const end = stops.at(-1);
  if (end !== undefined) end.to = trace.length;
  return stops;
}

/** The walk as far as a stop of its newest turn, with what was decided until then. */
export function walkUntil(
  walk: Walk,
  stop: Stop,
  trace: readonly TraceItem[],
  sentences: readonly string[],
): Walk {
  return {
    ...cutWalk(walk, stop.steps),
    reasons: reasonsOf(trace.slice(0, stop.to), sentences),
    here: { flowId: stop.flowId, nodeId: stop.nodeId },
  };
}

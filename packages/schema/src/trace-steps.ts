import type { TraceItem } from './effect.js';

/** One thing that happened at one place of one flow version. */
export interface TraceStep {
  runId: string;
  flowId: string;
  version: number;
  /** A node's id, or a trigger's. */
  nodeId: string;
  /** `fired` is a trigger's. A node that waits is left, or fails, in a later turn. */
  what: 'fired' | 'entered' | 'waited' | 'left' | 'failed';
  /** The way out by which it was left. */
  port?: string;
}

/** Where a run is while its trace is read. */
interface Place {
  flowId: string;
  version: number;
  /** Entered and not left yet. */
  nodeId: string | null;
  /** It has waited there before, or is about to again. */
  hasWaited: boolean;
}

/**
 * The walk of all runs in one turn's trace: what the canvas lights and what the counts count. A node that asks a
 * question is entered in one turn and left in another; it counts as entered once.
 */
export function traceSteps(trace: readonly TraceItem[]): TraceStep[] {
  const places = new Map<string, Place>();
  const steps: TraceStep[] = [];
  const add = (runId: string, place: Place, step: Pick<TraceStep, 'nodeId' | 'what' | 'port'>): void => {
    steps.push({ runId, flowId: place.flowId, version: place.version, ...step });
  };
  const enter = (runId: string, nodeId: string): Place | undefined => {
    const place = places.get(runId);
    if (place === undefined) return undefined;
    if (place.nodeId !== nodeId) {
      add(runId, place, { nodeId, what: 'entered' });
      Object.assign(place, { nodeId, hasWaited: false });
    }
    return place;
  };
  for (const item of trace) {
    switch (item.type) {
      case 'run.started': {
        const place = standAt(item, null);
        places.set(item.runId, place);
        add(item.runId, place, { nodeId: item.triggerId, what: 'fired' });
        break;
      }
      case 'run.resumed':
      case 'flow.returned':
        places.set(item.runId, standAt(item, item.nodeId));
        break;
      case 'flow.entered':
        places.set(item.runId, standAt(item, null));
        break;
      case 'node': {
        const place = enter(item.runId, item.nodeId);
        if (place === undefined || item.port === undefined) break;
        add(item.runId, place, { nodeId: item.nodeId, what: 'left', port: item.port });
        place.nodeId = null;
        break;
      }
      case 'run.waits': {
        const place = enter(item.runId, item.nodeId);
        if (place === undefined || place.hasWaited) break;
        place.hasWaited = true;
        add(item.runId, place, { nodeId: item.nodeId, what: 'waited' });
        break;
      }
      case 'run.failed': {
        const place = item.nodeId === null ? undefined : enter(item.runId, item.nodeId);
        if (place !== undefined && item.nodeId !== null)
          add(item.runId, place, { nodeId: item.nodeId, what: 'failed' });
        break;
      }
      case 'trigger':
      case 'run.moved':
      case 'run.not-moved':
      case 'run.ended':
      case 'bot.silent':
      case 'message.buffered':
      case 'conversation.snoozed':
      case 'conversation.reopened':
        break;
    }
  }
  return steps;
}

function standAt({ flowId, version }: { flowId: string; version: number }, nodeId: string | null): Place {
  return { flowId, version, nodeId, hasWaited: nodeId !== null };
}

import type { Flow } from '@nightshift/schema';
import type { StepCount } from '../live/step-counts.js';
import { isFailure, type Walk } from '../simulator/walk.js';
import { edgeId } from './edge-id.js';
import { isTrigger } from './card.js';

/** How a card or a line was walked: `new` belongs to the last thing that happened, on which a `quiet` trigger did not fire. */
export interface Trail {
  mark: 'walked' | 'new' | 'failed' | 'quiet';
  /** It stands there now. */
  isWaiting: boolean;
  /** It is the step looked at, while the path is gone through node by node. */
  isHere?: boolean;
  /** Why it went as it did; of the newest steps only. */
  reason?: string;
}

/** What lies over the drawing for a while: a path, counts, what a search has found. */
export interface Overlay {
  trails: ReadonlyMap<string, Trail>;
  lines: ReadonlyMap<string, 'walked' | 'new'>;
  counts: ReadonlyMap<string, StepCount>;
  /** Ids that a search has found; null when nothing is searched for. */
  found: ReadonlySet<string> | null;
}

export const NO_OVERLAY: Overlay = { trails: new Map(), lines: new Map(), counts: new Map(), found: null };

/** Only what was walked in this flow; flows that it calls are drawn elsewhere. */
export function trailsOf(flow: Flow, walk: Walk): Pick<Overlay, 'trails' | 'lines'> {
  const trails = new Map<string, Trail>();
  const lines = new Map<string, 'walked' | 'new'>();
  const here = walk.steps
    .map((step, index) => ({ ...step, index }))
    .filter(({ flowId }) => flowId === flow.id);
  for (const [place, step] of here.entries()) {
    const { nodeId, what, port, runId, index } = step;
    const isNew = index >= walk.newFrom;
    const mark = isFailure(step) ? 'failed' : isNew ? 'new' : (trails.get(nodeId)?.mark ?? 'walked');
    trails.set(nodeId, { mark, isWaiting: false });
    if (what !== 'left' && what !== 'fired') continue;
    const next = here.slice(place + 1).find((step) => step.runId === runId);
    const line = lineBetween(flow, nodeId, port ?? 'next', next?.nodeId);
    if (line !== undefined) lines.set(line, isNew ? 'new' : (lines.get(line) ?? 'walked'));
  }
  for (const { flowId, nodeId } of walk.waitsAt) {
    const trail = trails.get(nodeId);
    if (flowId === flow.id && trail !== undefined) trails.set(nodeId, { ...trail, isWaiting: true });
  }
  const { here: lookedAt } = walk;
  const looked = lookedAt?.flowId === flow.id ? trails.get(lookedAt.nodeId) : undefined;
  if (lookedAt !== undefined && looked !== undefined)
    trails.set(lookedAt.nodeId, { ...looked, isHere: true });
  for (const { flowId, nodeId, text } of walk.reasons ?? []) {
    const trail = trails.get(nodeId);
    if (flowId === flow.id && trail !== undefined && trail.mark !== 'walked')
      trails.set(nodeId, { ...trail, reason: text });
  }
  for (const { flowId, nodeId, text } of walk.quiet ?? [])
    if (flowId === flow.id) trails.set(nodeId, { mark: 'quiet', isWaiting: false, reason: text });
  return { trails, lines };
}

/** The line of the port; where that one leads nowhere, the line of the port that stood in for it. */
function lineBetween(flow: Flow, from: string, port: string, to: string | undefined): string | undefined {
  const step = flow.nodes[from] ?? flow.triggers[from];
  if (step === undefined) return undefined;
  const targets = isTrigger(step) ? { next: step.next } : step.next;
  if ((targets[port] ?? null) !== null) return edgeId(from, port);
  const standIn = Object.entries(targets).find(([, target]) => target !== null && target === to);
  return standIn === undefined ? undefined : edgeId(from, standIn[0]);
}

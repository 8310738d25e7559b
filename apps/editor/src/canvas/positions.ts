import {
  applyOp,
  isSameJson,
  type Edit,
  type Flow,
  type FlowNode,
  type FlowTrigger,
  type Operation,
} from '@nightshift/schema';
import { isTrigger } from './card.js';

export type Step = FlowNode | FlowTrigger;

/** Triggers first. */
export function stepsOf(flow: Flow): [string, Step][] {
  return [...Object.entries(flow.triggers), ...Object.entries(flow.nodes)];
}

const COLUMN = 320;
const ROW = 200;

/** Where each card lies; what has no place yet stands in columns by its distance from a trigger. */
export function positionsOf(flow: Flow): Map<string, readonly [number, number]> {
  const positions = new Map<string, readonly [number, number]>();
  const missing: string[] = [];
  for (const [id] of stepsOf(flow)) {
    const place = flow.layout?.[id];
    if (place === undefined) missing.push(id);
    else positions.set(id, place);
  }
  if (missing.length === 0) return positions;
  const depths = depthsOf(flow);
  const rows = new Map<number, number>();
  const top = positions.size === 0 ? 0 : Math.max(...[...positions.values()].map(([, y]) => y)) + ROW;
  for (const id of missing) {
    const depth = depths.get(id) ?? 0;
    const row = rows.get(depth) ?? 0;
    rows.set(depth, row + 1);
    positions.set(id, [depth * COLUMN, top + row * ROW]);
  }
  return positions;
}

/** The edit, and before it a place for each card that has none: else every edit would move those that are only reckoned. */
export function withPlaces(flow: Flow, operation: Operation): Operation {
  const { layout = {} } = flow;
  if (stepsOf(flow).every(([id]) => Object.hasOwn(layout, id))) return operation;
  const after = applyOp(flow, operation);
  if (!after.ok || isSameJson(after.flow, flow)) return operation;
  const places = [...positionsOf(flow)].flatMap(([id, [x, y]]): Edit[] =>
    Object.hasOwn(layout, id) ? [] : [{ type: 'node.move', id, position: [x, y] }],
  );
  return {
    type: 'batch',
    edits: [...places, ...(operation.type === 'batch' ? operation.edits : [operation])],
  };
}

function depthsOf(flow: Flow): Map<string, number> {
  const depths = new Map<string, number>(Object.keys(flow.triggers).map((id) => [id, 0]));
  // Grows while it is walked.
  for (const [id, depth] of depths) {
    const step = flow.triggers[id] ?? flow.nodes[id];
    if (step === undefined) continue;
    const targets = isTrigger(step) ? [step.next] : Object.values(step.next);
    for (const target of targets) if (target !== null && !depths.has(target)) depths.set(target, depth + 1);
  }
  return depths;
}

import type { Flow, FlowTrigger } from './flow.js';
import type { Edit, Operation } from './operation.js';

const [LOWEST, HIGHEST] = [-1000, 1000];

/** Who answers what both listen for: these flows, or the other one. */
export type Settlement = 'wins' | 'yields';

/** An overlap as it is found, or as it came over the wire. */
export interface OverlapLike {
  code: string;
  params?: Readonly<Record<string, unknown>>;
}

export interface SettleRequest {
  otherId: string;
  outcome: Settlement;
  /** What was found about these flows and the other one. */
  problems: readonly OverlapLike[];
}

/**
 * The edits, by the id of the flow, after which that outcome holds: priorities, and that it was said so. What went
 * before a trigger of the same group still does, in all of these flows. Undefined where the priorities do not reach as
 * far, or everything is so already.
 */
export function settleOverlap(
  flows: readonly Flow[],
  { otherId, outcome, problems }: SettleRequest,
): ReadonlyMap<string, Operation> | undefined {
  const bounds = boundsOf(flows, problems, outcome);
  const triggers = flows.flatMap(triggersOf);
  const moved = outcome === 'wins' ? moveUp(triggers, bounds) : moveDown(triggers, bounds);
  if ([...moved.values()].some((priority) => priority < LOWEST || priority > HIGHEST)) return undefined;
  const operations = flows.flatMap(({ id: flowId, ...flow }): [string, Operation][] => {
    const edits = Object.entries(flow.triggers).flatMap(([id, { rules }]): Edit[] => {
      const key = keyOf(flowId, id);
      const priority = moved.get(key) ?? levelOf(rules);
      const isMet = bounds.has(key);
      if (!isMet && priority === levelOf(rules)) return [];
      const overlaps = { ...rules?.overlaps, [otherId]: outcome };
      return [
        { type: 'trigger.set-rules', id, rules: { ...rules, priority, ...(isMet ? { overlaps } : {}) } },
      ];
    });
    return edits.length === 0 ? [] : [[flowId, { type: 'batch', edits }]];
  });
  return operations.length === 0 ? undefined : new Map(operations);
}

interface Placed {
  key: string;
  group: string;
  level: number;
}

/** For each trigger the priority that it must reach, from what was found of it. */
function boundsOf(
  [first]: readonly Flow[],
  problems: readonly OverlapLike[],
  outcome: Settlement,
): ReadonlyMap<string, number> {
  const bounds = new Map<string, number>();
  const farther = outcome === 'wins' ? Math.max : Math.min;
  for (const { params } of problems) {
    const flowId = textOf(params?.['flowId']) || (first?.id ?? '');
    for (const part of textOf(params?.['settle']).split(' ')) {
      const [id = '', before, after] = part.split(':');
      const bound = Number(outcome === 'wins' ? before : after);
      const key = keyOf(flowId, id);
      if (id !== '' && Number.isInteger(bound)) bounds.set(key, farther(bounds.get(key) ?? bound, bound));
    }
  }
  return bounds;
}

function moveUp(triggers: readonly Placed[], bounds: ReadonlyMap<string, number>): Map<string, number> {
  const moved = new Map<string, number>();
  const inOrder = [...triggers].sort((a, b) => a.level - b.level);
  for (const { level, group, key } of inOrder) {
    const below = inOrder.filter((each) => each.level < level && each.group === group);
    const floors = below.map((each) => (moved.get(each.key) ?? each.level) + 1);
    moved.set(key, Math.max(level, bounds.get(key) ?? level, ...floors));
  }
  return moved;
}

function moveDown(triggers: readonly Placed[], bounds: ReadonlyMap<string, number>): Map<string, number> {
  const turned = triggers.map((each) => ({ ...each, level: 0 - each.level }));
  const up = moveUp(turned, new Map([...bounds].map(([key, bound]) => [key, 0 - bound])));
  return new Map([...up].map(([key, priority]) => [key, 0 - priority]));
}

function triggersOf({ id: flowId, triggers }: Flow): Placed[] {
  return Object.entries(triggers).map(([id, { rules }]) => ({
    key: keyOf(flowId, id),
    group: rules?.group ?? 'main',
    level: levelOf(rules),
  }));
}

function levelOf(rules: FlowTrigger['rules']): number {
  return rules?.priority ?? 0;
}

function keyOf(flowId: string, triggerId: string): string {
  return `${flowId}/${triggerId}`;
}

function textOf(detail: unknown): string {
  return typeof detail === 'string' ? detail : '';
}

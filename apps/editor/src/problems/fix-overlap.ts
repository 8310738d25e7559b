import type { Edit, Flow, FlowTrigger, Operation } from '@nightshift/schema';
import { editFix, type Fix, type FixContext } from './fix.js';
import { textOf, type OtherFlow, type OverlapLike } from './other-flows.js';

const [LOWEST, HIGHEST] = [-1000, 1000];

type Outcome = 'wins' | 'yields';

/** Who answers what both flows listen for: this one, or the other one. */
export function settleOverlap(
  { id: otherId, name, problems }: OtherFlow,
  { flow }: Pick<FixContext, 'flow'>,
): Fix[] {
  return [
    ...editFix('answerFirst', settling(flow, otherId, 'wins', problems)),
    ...editFix('answerLast', settling(flow, otherId, 'yields', problems), { name }),
  ];
}

/** Undefined where the priorities do not reach as far, or everything is so already. */
function settling(
  flow: Flow,
  otherId: string,
  outcome: Outcome,
  problems: readonly OverlapLike[],
): Operation | undefined {
  const bounds = boundsOf(problems, outcome);
  const moved = outcome === 'wins' ? moveUp(flow, bounds) : moveDown(flow, bounds);
  if ([...moved.values()].some((priority) => priority < LOWEST || priority > HIGHEST)) return undefined;
  const edits = Object.entries(flow.triggers).flatMap(([id, { rules }]): Edit[] => {
    const priority = moved.get(id) ?? rules?.priority ?? 0;
    const isMet = bounds.has(id);
    if (!isMet && priority === (rules?.priority ?? 0)) return [];
    const overlaps = { ...rules?.overlaps, [otherId]: outcome };
    return [{ type: 'trigger.set-rules', id, rules: { ...rules, priority, ...(isMet ? { overlaps } : {}) } }];
  });
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}

/** For each trigger the priority that it must reach, from what the engine says of it. */
function boundsOf(problems: readonly OverlapLike[], outcome: Outcome): ReadonlyMap<string, number> {
  const bounds = new Map<string, number>();
  const farther = outcome === 'wins' ? Math.max : Math.min;
  for (const { params } of problems) {
    for (const part of textOf(params?.['settle']).split(' ')) {
      const [id = '', first, last] = part.split(':');
      const bound = Number(outcome === 'wins' ? first : last);
      if (id !== '' && Number.isInteger(bound)) bounds.set(id, farther(bounds.get(id) ?? bound, bound));
    }
  }
  return bounds;
}

/** What went before a trigger of the same flow and group still does. */
function moveUp({ triggers }: Flow, bounds: ReadonlyMap<string, number>): Map<string, number> {
  const moved = new Map<string, number>();
  for (const { level, trigger, id } of inOrder(triggers)) {
    const below = inOrder(triggers).filter(
      (each) => each.level < level && groupOf(each.trigger) === groupOf(trigger),
    );
    const floors = below.map((each) => (moved.get(each.id) ?? each.level) + 1);
    moved.set(id, Math.max(level, bounds.get(id) ?? level, ...floors));
  }
  return moved;
}

function moveDown(flow: Flow, bounds: ReadonlyMap<string, number>): Map<string, number> {
  const turned = Object.fromEntries(
    Object.entries(flow.triggers).map(([id, trigger]) => [
      id,
      { ...trigger, rules: { ...trigger.rules, priority: -(trigger.rules?.priority ?? 0) } },
    ]),
  );
  const up = moveUp({ ...flow, triggers: turned }, new Map([...bounds].map(([id, bound]) => [id, -bound])));
  return new Map([...up].map(([id, priority]) => [id, 0 - priority]));
}

function inOrder(triggers: Flow['triggers']) {
  return Object.entries(triggers)
    .map(([id, trigger]) => ({ id, trigger, level: trigger.rules?.priority ?? 0 }))
    .sort((a, b) => a.level - b.level);
}

function groupOf({ rules }: FlowTrigger): string {
  return rules?.group ?? 'main';
}

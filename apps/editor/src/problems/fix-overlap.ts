import {
  isSettled,
  settleOverlap,
  type Edit,
  type Flow,
  type Operation,
  type OtherFlow,
  type Settlement,
} from '@nightshift/schema';
import { editFix, type Fix, type FixContext } from './fix.js';

/** Who answers what both flows listen for: this one, or the other one. */
export function settleWith(other: OtherFlow, { flow }: Pick<FixContext, 'flow'>): Fix[] {
  const { id: otherId, name, problems } = other;
  const settling = (outcome: Settlement): Operation | undefined =>
    settleOverlap([flow], { otherId, outcome, problems })?.get(flow.id);
  const [first, last] = [
    editFix('answerFirst', settling('wins')),
    editFix('answerLast', settling('yields'), { name }),
  ];
  if (!isSettled(other)) return [...first, ...last];
  if (other.asking === 'own') return first;
  return [...editFix('interruptToo', interruptingToo(flow, otherId, problems)), ...last];
}

/** What is to answer first does so in the middle of a question as well, in the way that the other one would. */
function interruptingToo(
  { triggers }: Flow,
  otherId: string,
  problems: OtherFlow['problems'],
): Operation | undefined {
  const edits = problems.flatMap(({ code, params }): Edit[] => {
    const interrupts = wayOf(params?.['interrupts']);
    if (code !== 'overlap.asking' || params?.['askingId'] !== otherId || interrupts === undefined) return [];
    return String(params['settle'])
      .split(' ')
      .flatMap((part): Edit[] => {
        const [id = ''] = part.split(':');
        const trigger = Object.hasOwn(triggers, id) ? triggers[id] : undefined;
        if (trigger === undefined) return [];
        return [{ type: 'trigger.set-rules', id, rules: { ...trigger.rules, interrupts } }];
      });
  });
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}

function wayOf(way: unknown): true | 'ends' | 'beside' | 'unfit' | undefined {
  return way === 'ends' || way === 'beside' || way === 'unfit' ? way : way === 'true' ? true : undefined;
}

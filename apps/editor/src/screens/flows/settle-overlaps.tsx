import {
  byOtherFlow,
  type OtherFlow,
  applyOp,
  settleOverlap,
  type Edit,
  type Flow,
  type Operation,
  type Problem,
  type Settlement,
} from '@nightshift/schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';
import { useCan } from '../../app/session.js';
import { useWords } from '../../i18n/use-words.js';
import { OverlapList, outcomesLeft, type Settled } from '../../problems/overlap-list.js';
import type { ShownProblem } from '../../ui/problem-list.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { words } from './words.js';

/** A draft that is about to go live, and what was found about it. */
export interface Checked {
  id: string;
  name: string;
  draft: Flow;
  revision: number;
  problems: Problem[];
  overlaps: ShownProblem[];
}

/** Other live flows that would answer the same customers as these drafts, settled for all of them together. */
export function SettleOverlaps({ checked }: { checked: readonly Checked[] }) {
  const t = useWords(words);
  const canWrite = useCan('flows.write');
  const [done, setDone] = useState<ReadonlyMap<string, Done>>(new Map());
  const { others } = byOtherFlow(checked.flatMap(({ overlaps }) => overlaps));
  const settle = useSettle(checked);
  const change = (id: string, outcome: Settlement | undefined): void => {
    const other = others.find((each) => each.id === id);
    const rest = [...done].filter(([each]) => each !== id);
    const before = done.get(id)?.drafts;
    if (outcome === undefined)
      settle.mutate(puttingBack(checked, id, before ?? []), { onSuccess: () => setDone(new Map(rest)) });
    else if (other !== undefined)
      settle.mutate(settling(checked, other, outcome) ?? new Map(), {
        onSuccess: () => {
          const drafts = before ?? checked.map(({ draft }) => draft);
          setDone(new Map([...rest, [id, { name: other.name, outcome, drafts }]]));
        },
      });
  };
  if (others.length + done.size === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="font-medium">
        {others.length > 0 ? t('overlaps', { count: others.length }) : t('overlapsSettled')}
      </h3>
      {settle.error !== null && <ProblemNote error={settle.error} />}
      <OverlapList
        others={others}
        settled={done}
        choicesFor={(other) =>
          canWrite && !settle.isPending
            ? outcomesLeft(other).filter((outcome) => settling(checked, other, outcome) !== undefined)
            : []
        }
        onSettle={({ id }, outcome) => change(id, outcome)}
      />
    </section>
  );
}

interface Done extends Settled {
  /** As they were before. */
  drafts: readonly Flow[];
}

type Operations = ReadonlyMap<string, Operation>;

/** For all of them together, so that their order among themselves stays; of two of them it is settled for one. */
function settling(
  checked: readonly Checked[],
  { id, problems }: OtherFlow,
  outcome: Settlement,
): Operations | undefined {
  const drafts = checked.flatMap(({ draft }) => (draft.id === id ? [] : [draft]));
  return settleOverlap(drafts, { otherId: id, outcome, problems });
}

/** What was said of the other flow, and the priorities from before; what was said of others stays said. */
function puttingBack(checked: readonly Checked[], otherId: string, before: readonly Flow[]): Operations {
  return new Map(
    checked.map(({ id: flowId, draft }) => {
      const old = before.find(({ id }) => id === flowId)?.triggers ?? {};
      const edits = Object.entries(draft.triggers).flatMap(([id, { rules }]): Edit[] => {
        const was = Object.hasOwn(old, id) ? old[id]?.rules : undefined;
        if (rules === undefined) return [];
        const { overlaps = {}, ...rest } = rules;
        const { [otherId]: _said, ...said } = overlaps;
        const kept = Object.keys(said).length === 0 ? {} : { overlaps: said };
        return [{ type: 'trigger.set-rules', id, rules: { ...rest, priority: was?.priority ?? 0, ...kept } }];
      });
      return [flowId, { type: 'batch', edits }] as const;
    }),
  );
}

/** Saves what the operations make of the drafts. */
function useSettle(checked: readonly Checked[]) {
  return useMutation({
    mutationFn: async (operations: Operations) => {
      for (const { id, draft, revision } of checked) {
        const operation = operations.get(id);
        const applied = operation === undefined ? undefined : applyOp(draft, operation);
        if (applied?.ok === true)
          await call('PUT /flows/{id}', { params: { id }, body: applied.flow, ifMatch: revision });
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['flows'] }),
  });
}

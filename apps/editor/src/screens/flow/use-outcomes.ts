import { useEffect, useMemo, useRef } from 'react';
import { pointerKeys } from '@nightshift/schema';
import { valueIn } from '../../document/settle-conflicts.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../../open-flow/open-flow.js';
import { useStepTitle } from '../../open-flow/use-step-title.js';
import type { Contested } from '../../presence/presence.js';
import { useOthers } from '../../presence/use-presence.js';
import { toast } from '../../ui/toast.js';
import { useWho } from './use-who.js';
import { words } from './words.js';

/** Somebody else has yet to choose between what is saved and what they wrote. */
export interface ContestedBy extends Contested {
  page: string;
  /** Of the account. */
  id: string;
  name: string;
}

/** Of a whole step one can only disagree whether it is there: who has it while somebody is choosing sees it deleted. */
export function isRemoval([part, , ...rest]: readonly string[], mine: unknown): boolean {
  return (part === 'nodes' || part === 'triggers') && rest.length === 0 && mine !== undefined;
}

export function useContested(): readonly ContestedBy[] {
  const others = useOthers();
  return useMemo(
    () =>
      others.flatMap(({ page, id, name, contested }) =>
        contested.map((each) => ({ ...each, page, id, name })),
      ),
    [others],
  );
}

/** What was chosen is saved, and on its way here. */
const SETTLED_MS = 3000;

/** Says when something that was saved from here is contested, and how that ended. */
export function useOutcomes(contested: readonly ContestedBy[], show: () => void): void {
  const t = useWords(words);
  const titleOf = useStepTitle();
  const { document } = useOpenFlow();
  const whoIs = useWho();
  const overruled = useDocument((state) => state.overruled);
  const told = useRef({ contested, overruled });
  const stepOf = (path: readonly string[]): string => titleOf(path[1] ?? '');
  const action = { label: t('show'), run: show };
  useEffect(() => {
    const before = told.current;
    told.current = { contested, overruled };
    const isIn = (list: readonly ContestedBy[], { page, path }: ContestedBy): boolean =>
      list.some((each) => each.page === page && each.path === path);
    for (const conflict of overruled.filter((each) => !before.overruled.includes(each)))
      toast({
        title: t(conflict.theirs === undefined && conflict.path.length === 2 ? 'removedBy' : 'overruledBy', {
          name: whoIs(conflict.by).name,
        }),
        detail: stepOf(conflict.path),
        action,
      });
    for (const each of contested.filter((one) => !isIn(before.contested, one))) {
      const keys = pointerKeys(each.path);
      const isGoing = isRemoval(keys, valueIn(document.getState().flow, keys));
      const { name } = whoIs(each);
      toast({ title: t(isGoing ? 'removingBy' : 'contestedBy', { name }), detail: stepOf(keys), action });
    }
    for (const each of before.contested.filter((one) => !isIn(contested, one))) {
      const keys = pointerKeys(each.path);
      const mine = valueIn(document.getState().flow, keys);
      setTimeout(() => {
        if (valueIn(document.getState().flow, keys) === mine)
          toast({ title: t('yoursStands'), detail: stepOf(keys) });
      }, SETTLED_MS);
    }
  }, [contested, overruled]);
}

import { useEffect, useMemo, useRef } from 'react';
import { pointerKeys } from '@nightshift/schema';
import { valueIn } from '../../document/settle-conflicts.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../../open-flow/open-flow.js';
import { useStepTitle } from '../../open-flow/use-step-title.js';
import type { Contested } from '../../presence/presence.js';
import { useOthers } from '../../presence/use-presence.js';
import { toast } from '../../ui/toast.js';
import { words } from './words.js';

/** Somebody else has yet to choose between what is saved and what they wrote. */
export interface ContestedBy extends Contested {
  page: string;
  name: string;
}

export function useContested(): readonly ContestedBy[] {
  const others = useOthers();
  return useMemo(
    () => others.flatMap(({ page, name, contested }) => contested.map((each) => ({ ...each, page, name }))),
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
        title: t('overruledBy', { name: conflict.by?.name ?? t('somebody') }),
        detail: stepOf(conflict.path),
        action,
      });
    for (const each of contested.filter((one) => !isIn(before.contested, one)))
      toast({ title: t('contestedBy', { name: each.name }), detail: stepOf(pointerKeys(each.path)), action });
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

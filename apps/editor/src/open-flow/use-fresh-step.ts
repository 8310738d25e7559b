import { useEffect, useMemo, useState } from 'react';
import type { OpenDocument } from './open-flow.js';
import { useDocumentState } from './use-document-state.js';

/** The step that has just been added, until its form is left: what is not filled in yet is no mistake. */
export interface FreshStep {
  id: string | null;
  /** This one has just been added and chosen. */
  begin: (id: string) => void;
  /** Its form has been left, or the whole flow is looked at: from now on it is judged like any other. */
  settle: () => void;
}

export function useFreshStep(document: OpenDocument): FreshStep {
  const [begun, setBegun] = useState<string | null>(null);
  const isChosen = useDocumentState(
    document,
    ({ selection }) => begun !== null && selection.size === 1 && selection.has(begun),
  );
  useEffect(() => {
    if (!isChosen) setBegun(null);
  }, [isChosen]);
  return useMemo(
    () => ({ id: isChosen ? begun : null, begin: setBegun, settle: () => setBegun(null) }),
    [begun, isChosen],
  );
}

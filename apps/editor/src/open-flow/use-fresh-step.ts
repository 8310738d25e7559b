import { useEffect, useMemo, useState } from 'react';
import type { OpenDocument } from './open-document.js';
import type { FreshStep } from './open-flow.js';
import { useDocumentState } from './use-document-state.js';

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

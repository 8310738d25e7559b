import { useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect, useState, type RefObject } from 'react';

/** What was looked at before, null at first; what is looked at last is kept there when the canvas goes. */
export function useLastView(lastView: RefObject<Viewport | null> | undefined): Viewport | null {
  const { getViewport } = useReactFlow();
  const [before] = useState(() => lastView?.current ?? null);
  useEffect(
    () => () => {
      if (lastView !== undefined) lastView.current = getViewport();
    },
    [getViewport, lastView],
  );
  return before;
}

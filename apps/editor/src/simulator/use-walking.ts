import { useEffect, useMemo, useState } from 'react';
import type { Act } from './talk.js';
import type { TalkState } from './use-talk.js';
import { cutWalk, type Reason, type Walk } from './walk.js';

export interface Walking {
  isSlow: boolean;
  /** The newest steps are not all shown yet. */
  isWalking: boolean;
  at: number;
  all: number;
  toggle: () => void;
  /** The newest steps once more, one at a time. */
  again: () => void;
  next: () => void;
  previous: () => void;
  finish: () => void;
}

/** The newest steps one at a time, when that is wanted; whatever is seen of the path is told to the canvas. */
export function useWalking(
  { walk, acts }: TalkState,
  reasons: readonly Reason[],
  onWalk: ((walk: Walk) => void) | undefined,
): Walking {
  const [isSlow, setIsSlow] = useState(false);
  const [seen, setSeen] = useState<{ acts: readonly Act[]; count: number }>({
    acts,
    count: Number.POSITIVE_INFINITY,
  });
  const all = walk.steps.length - walk.newFrom;
  const at = !isSlow ? all : seen.acts === acts ? Math.min(seen.count, all) : Math.min(1, all);
  const shown = useMemo(() => ({ ...cutWalk(walk, at), reasons }), [walk, at, reasons]);
  useEffect(() => {
    onWalk?.(shown);
  }, [shown, onWalk]);
  return {
    isSlow,
    isWalking: at < all,
    at,
    all,
    toggle: () => {
      setSeen({ acts, count: Number.POSITIVE_INFINITY });
      setIsSlow(!isSlow);
    },
    again: () => {
      setSeen({ acts, count: 1 });
      setIsSlow(true);
    },
    next: () => setSeen({ acts, count: at + 1 }),
    previous: () => setSeen({ acts, count: Math.max(1, at - 1) }),
    finish: () => setSeen({ acts, count: Number.POSITIVE_INFINITY }),
  };
}

/**
 * When a tip comes and goes. 1. Pointing opens it after a while, at once beside one that was open just now; focus opens
 * it at once. 2. One is open at a time. 3. It stays for a moment after the pointer has left, so that it can be reached.
 */
export interface TipTiming {
  open: () => void;
  close: () => void;
  /** The pointer is over what has the tip. */
  enter: () => void;
  /** The pointer is over the tip itself. */
  stay: () => void;
  leave: () => void;
}

const WAIT_MS = 350;
const STILL_OPEN_MS = 200;
const LEAVING_MS = 150;

let closeShown: (() => void) | undefined;
let closedAtMs = -Infinity;

export function tipTiming(show: (isShown: boolean) => void): TipTiming {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let isEntered = false;
  const close = (): void => {
    clearTimeout(opening);
    clearTimeout(leaving);
    if (closeShown !== close) return;
    closeShown = undefined;
    closedAtMs = performance.now();
    show(false);
  };
  const open = (): void => {
    clearTimeout(opening);
    clearTimeout(leaving);
    if (closeShown === close) return;
    closeShown?.();
    closeShown = close;
    show(true);
  };
  return {
    open,
    close,
    enter: () => {
      clearTimeout(leaving);
      if (isEntered) return;
      isEntered = true;
      const isNext = closeShown !== undefined || performance.now() - closedAtMs < STILL_OPEN_MS;
      opening = setTimeout(open, isNext ? 0 : WAIT_MS);
    },
    stay: () => clearTimeout(leaving),
    leave: () => {
      isEntered = false;
      clearTimeout(opening);
      leaving = setTimeout(close, LEAVING_MS);
    },
  };
}

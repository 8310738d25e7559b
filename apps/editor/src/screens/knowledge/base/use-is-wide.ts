import { useSyncExternalStore } from 'react';

/** Where there is room for two things side by side. */
const SIDE_BY_SIDE_PX = 1024;

/** Whether the window is at least so wide. */
export function useIsWide(fromPx = SIDE_BY_SIDE_PX): boolean {
  const wide = `(min-width: ${String(fromPx)}px)`;
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wide);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(wide).matches,
  );
}

import { useStore } from '@xyflow/react';
import { useEffect, useMemo, useState, type CSSProperties } from 'react';

const FAR_ZOOM = 0.35;
const HIT_ZOOMS = [1, 0.75, 0.6, 0.45, FAR_ZOOM];
const HIT_PX = 24;
const RESTED_MS = 150;

/** From far away cards are blocks with a name. */
export const useIsFar = (): boolean => useStore(({ transform }) => transform[2] < FAR_ZOOM);

/**
 * What is pressed is as large on the screen from farther away. In steps, and once the zoom rests: each one makes all
 * cards be styled anew.
 */
export function useHitSize(): CSSProperties & { '--hit': string } {
  const zoom = useStore(({ transform: [, , now] }) => HIT_ZOOMS.find((each) => now >= each) ?? FAR_ZOOM);
  const [rested, setRested] = useState(zoom);
  useEffect(() => {
    const timer = setTimeout(() => setRested(zoom), RESTED_MS);
    return () => clearTimeout(timer);
  }, [zoom]);
  return useMemo(() => ({ '--hit': `${String(Math.ceil(HIT_PX / rested))}px` }), [rested]);
}

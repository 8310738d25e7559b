import { useDeferredValue, useMemo } from 'react';
import type { Flow } from '@nightshift/schema';
import { rivalOf } from './rival.js';
import type { SimulatedWorld, Surroundings } from './setting.js';
import { registry, type TalkState } from './use-talk.js';

/** Played a second time with all live flows, once the talk is on the screen. */
export function useRival(
  { talk, flows: [own], acts }: TalkState,
  world: SimulatedWorld,
  surroundings: Surroundings,
): Flow | null {
  const shown = useDeferredValue(talk);
  return useMemo(() => {
    if (shown === null || shown !== talk || own === undefined || world.areOthersLive) return null;
    try {
      const calls = world.calls === 'real' ? 'hand' : world.calls;
      return rivalOf(shown, { acts, calls, registry }, { own, world, surroundings });
    } catch {
      // Another flow cannot be played: that is not for this one to say.
      return null;
    }
  }, [shown, talk, own, acts, world, surroundings]);
}

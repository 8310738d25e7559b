import type { Flow } from '@nightshift/schema';
import { othersOf, settingOf, type SimulatedWorld, type Surroundings } from './setting.js';
import { playTalk, type Talk, type TalkOptions } from './talk.js';

/**
 * The live flow that would have taken what was done last, had the others been allowed to: what customers would get
 * instead. Null where it makes no difference.
 */
export function rivalOf(
  talk: Talk,
  { acts, calls, registry }: Pick<TalkOptions, 'acts' | 'calls' | 'registry'>,
  { own, world, surroundings }: { own: Flow; world: SimulatedWorld; surroundings: Surroundings },
): Flow | null {
  const flows = [own, ...othersOf(own, surroundings, true)];
  if (flows.length === 1 || acts.length === 0) return null;
  const setting = settingOf(world, surroundings, flows);
  const [without, beside] = [talk, playTalk({ flows, registry, setting, acts, calls })].map(startedLast);
  const id = beside?.find((each) => each !== own.id && without?.includes(each) !== true);
  return flows.find((flow) => flow.id === id) ?? null;
}

/** Of the newest act: the flows that a trigger of theirs began. */
function startedLast({ beats }: Talk): string[] {
  const trace = (beats.at(-1)?.turns ?? []).flatMap((turn) => turn.trace);
  return trace.flatMap((item) => (item.type === 'run.started' ? [item.flowId] : []));
}

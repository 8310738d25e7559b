import { useMemo, useState } from 'react';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow, ScriptSetting, ScriptStep } from '@nightshift/schema';
import { othersOf, settingOf, type SimulatedWorld, type Surroundings } from './setting.js';
import { startedAtFirst } from './started-at-first.js';
import { playTalk, withAct, type Act, type Talk } from './talk.js';
import { walkOf, type Walk } from './walk.js';

/** The nodes that ship with the engine: their code runs here as it does there. */
export const registry = createBuiltinRegistry();

export interface TalkState {
  talk: Talk | null;
  /** Why it cannot even begin. */
  fault: string | null;
  walk: Walk;
  flows: readonly Flow[];
  setting: ScriptSetting;
  acts: readonly Act[];
  setActs(acts: readonly Act[]): void;
  act(act: Act): void;
  step(step: ScriptStep): void;
  restart(): void;
  /** Nothing sets the draft off, but there is a step to start at. */
  canStart: boolean;
  /** From now on any message starts it there. */
  startAtFirst(): void;
}

/** The acts are the only state; the talk is played from them whenever anything changes. */
export function useTalk(
  flow: Flow,
  world: SimulatedWorld,
  surroundings: Surroundings,
  script: ScriptSetting | null,
): TalkState {
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [isStarted, setIsStarted] = useState(false);
  const started = useMemo(() => startedAtFirst(flow), [flow]);
  const own = isStarted && started !== undefined ? started : flow;
  const flows = useMemo(
    () => [own, ...othersOf(own, surroundings, world.areOthersLive)],
    [own, world.areOthersLive, surroundings.others],
  );
  const setting = useMemo(
    () => script ?? settingOf(world, surroundings, flows),
    [script, world, surroundings, flows],
  );
  // A test that is played brings all it needs, and takes its steps one right after the other.
  const isAlone = script !== null && world.calls === 'knowledge';
  const calls = isAlone ? 'offline' : world.calls === 'real' ? 'hand' : world.calls;
  const played = useMemo((): Pick<TalkState, 'talk' | 'fault'> => {
    try {
      const talk = playTalk({ flows, registry, setting, acts, calls });
      return { talk, fault: talk.fault };
    } catch (error) {
      return { talk: null, fault: error instanceof Error ? error.message : String(error) };
    }
  }, [flows, setting, acts, calls]);
  const walk = useMemo(
    () => walkOf((played.talk?.beats ?? []).map(({ turns }) => turns.flatMap(({ trace }) => trace))),
    [played],
  );
  const act = (next: Act): void => setActs(withAct(played.talk, acts, next));
  return {
    ...played,
    walk,
    flows,
    setting,
    acts,
    setActs,
    act,
    step: (step) => act({ type: 'step', step }),
    restart: () => setActs([]),
    canStart: !isStarted && started !== undefined,
    startAtFirst: () => {
      setIsStarted(true);
      if (acts.length === 0) setActs([{ type: 'step', step: { opens: true } }]);
    },
  };
}

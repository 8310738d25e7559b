import { Bookmark, RotateCcw, Undo2 } from 'lucide-react';
import { isZone } from '@nightshift/calendar';
import { useEffect, useMemo, useState } from 'react';
import { pickText, sayTrace, type ConversationTest, type Flow } from '@nightshift/schema';
import { useCommands } from '../app/commands.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import { Tabs } from '../ui/tabs.js';
import { ChangeNote } from './change-note.js';
import { Chat } from './chat.js';
import { MemoryView } from './memory-view.js';
import { callTitle, namesOf } from './names.js';
import type { Namer } from './say-effects.js';
import { newWorld, teamTitle, type SimulatedWorld, type Surroundings } from './setting.js';
import type { Act } from './talk.js';
import { rememberTalk } from './talk-now.js';
import { TestsView } from './tests-view.js';
import { clockAndZone } from './time-words.js';
import { useSurroundings } from './use-surroundings.js';
import { useRealCalls } from './use-real-calls.js';
import { useWantedTest } from './use-wanted-test.js';
import { useSaveTest } from './use-save-test.js';
import { withoutAnswers, withoutLast } from './talk.js';
import { registry, useTalk, type TalkState } from './use-talk.js';
import { useWalking } from './use-walking.js';
import { reasonsOf, type Walk } from './walk.js';
import { words } from './words.js';
import { WorldForm } from './world-form.js';

export interface SimulatorProps {
  /** The draft as it is on the canvas; when it changes the talk is played again. */
  flow: Flow;
  /** A test of the flow that is played as soon as it is there. */
  testName?: string | null;
  /** Told whenever the path changes. */
  onWalk?: (walk: Walk) => void;
}

type Tab = 'chat' | 'world' | 'memory' | 'tests';

/** A chat with a flow, in the browser, on the interpreter that the engine runs. */
export function Simulator({ flow, testName = null, onWalk }: SimulatorProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { surroundings, isMissing } = useSurroundings(flow.id);
  const [own, setOwn] = useState<SimulatedWorld>(() =>
    newWorld(flow, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, language),
  );
  const [areAgentsOwn, setAreAgentsOwn] = useState(false);
  const world = useMemo(
    () => (areAgentsOwn ? own : { ...own, agents: [...surroundings.agents] }),
    [own, areAgentsOwn, surroundings.agents],
  );
  const [played, setPlayed] = useState<ConversationTest | null>(null);
  const state = useTalk(flow, world, surroundings, played);
  useEffect(() => rememberTalk(flow.id, state.talk), [flow.id, state.talk]);
  const [tab, setTab] = useState<Tab>('chat');
  const names = useMemo(
    () => namesOf(state.flows, registry, language, surroundings),
    [state.flows, language, surroundings],
  );
  const reasons = useMemo(() => {
    const trace = (state.talk?.beats.at(-1)?.turns ?? []).flatMap((turn) => turn.trace);
    return reasonsOf(trace, sayTrace(trace, language, names));
  }, [state.talk, language, names]);
  const nameOf = useNamer(state, surroundings);
  const walking = useWalking(state, reasons, onWalk);
  const isReal = world.calls === 'real';
  const areCallsMade = isReal || world.calls === 'knowledge' || world.calls === 'models';
  useRealCalls(state, {
    isOn: areCallsMade && (!isReal || !walking.isWalking),
    models: world.calls !== 'knowledge',
  });
  const restart = (): void => {
    setPlayed(null);
    state.restart();
  };
  const save = useSaveTest(state, flow, surroundings.others, world.areOthersLive);
  useCommands([
    { id: 'simulator restart', title: t('restart'), group: t('commands'), run: restart },
    { id: 'simulator step', title: t('slowly'), group: t('commands'), run: walking.toggle },
    ...(walking.isWalking
      ? [
          {
            id: 'simulator previous',
            title: t('stepBefore'),
            group: t('commands'),
            keys: 'arrowleft',
            run: walking.previous,
          },
          {
            id: 'simulator next',
            title: t('nextStep'),
            group: t('commands'),
            keys: 'arrowright',
            run: walking.next,
          },
        ]
      : []),
    { id: 'simulator save', title: t('save'), group: t('commands'), run: save.run },
    {
      id: 'simulator write',
      title: t('focusChat'),
      group: t('commands'),
      keys: 'm',
      run: () => document.querySelector<HTMLElement>('[data-simulator-input]')?.focus(),
    },
  ]);
  const playTest = (test: ConversationTest): void => {
    setPlayed(test);
    // A step of a test is a step of a talk and what must come of it.
    state.setActs(test.steps.map(({ expect: _expect, ...step }): Act => ({ type: 'step', step })));
    setTab('chat');
  };
  useWantedTest(flow.id, testName, playTest);
  const changeWorld = (changed: SimulatedWorld): void => {
    setPlayed(null);
    // What was answered in another way is no answer any more.
    if (changed.calls !== world.calls) state.setActs(withoutAnswers(state.acts));
    setAreAgentsOwn(areAgentsOwn || changed.agents !== world.agents);
    setOwn(changed);
  };
  const nowMs = state.talk?.state.nowMs ?? world.nowMs;
  return (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col bg-ground">
      <header className="flex min-h-10 shrink-0 items-center gap-1 border-b border-line bg-paper pr-2 pl-4">
        <Clock nowMs={nowMs} zone={world.zone} customersZone={world.contact.zone} />
        <IconButton
          label={t('back')}
          size="icon-sm"
          disabled={state.acts.length === 0}
          onClick={() => {
            const played = state.acts.slice(0, state.acts.length - (state.talk?.held.length ?? 0));
            state.setActs(withoutLast(played, areCallsMade));
          }}
        >
          <Undo2 />
        </IconButton>
        <IconButton label={t('restart')} size="icon-sm" disabled={state.acts.length === 0} onClick={restart}>
          <RotateCcw />
        </IconButton>
        {save.isAllowed && (
          <IconButton
            label={t('save')}
            size="icon-sm"
            disabled={save.isOff || save.isBusy}
            onClick={save.run}
          >
            <Bookmark />
          </IconButton>
        )}
      </header>
      <ChangeNote flow={flow} state={state} />
      <Tabs<Tab>
        label={t('title')}
        className="min-h-0 flex-1"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'chat',
            label: t('chat'),
            content: (
              <Chat
                state={state}
                zone={world.zone}
                names={names}
                agents={world.agents.map(({ name }) => name)}
                isReal={areCallsMade}
                walking={walking}
                nameOf={nameOf}
                world={world}
                surroundings={surroundings}
                onWorld={changeWorld}
              />
            ),
          },
          {
            value: 'world',
            label: t('world'),
            content: (
              <WorldForm
                world={world}
                surroundings={surroundings}
                isMissing={isMissing}
                flows={state.flows}
                onChange={changeWorld}
              />
            ),
          },
          {
            value: 'memory',
            label: t('memory'),
            content: <MemoryView state={state} names={names} surroundings={surroundings} />,
          },
          {
            value: 'tests',
            label: t('tests'),
            content: <TestsView flow={flow} others={surroundings.others} onPlay={playTest} />,
          },
        ]}
      />
      {walking.isWalking && (
        <footer className="flex items-center gap-2 border-t border-line bg-paper px-3 py-2">
          <span role="status" className="flex-1 text-soft">
            {t('stepOf', { at: walking.at, all: walking.all })}
          </span>
          <Button size="sm" disabled={walking.at <= 1} onClick={walking.previous}>
            {t('stepBefore')}
          </Button>
          <Button size="sm" onClick={walking.finish}>
            {t('toTheEnd')}
          </Button>
          <Button size="sm" look="primary" onClick={walking.next} autoFocus>
            {t('nextStep')}
          </Button>
        </footer>
      )}
    </section>
  );
}

/** What the clock shows, and what the customer's does where it is another. */
function Clock({ nowMs, zone, customersZone }: { nowMs: number; zone: string; customersZone: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const isElsewhere = isZone(customersZone) && customersZone !== zone;
  return (
    <div className="min-w-0 flex-1 py-1 text-sm text-soft">
      <p className="truncate" title={clockAndZone(nowMs, zone, language)}>
        {clockAndZone(nowMs, zone, language)}
      </p>
      {isElsewhere && (
        <p className="truncate text-xs" title={clockAndZone(nowMs, customersZone, language)}>
          {t('customersClock', { time: clockAndZone(nowMs, customersZone, language) })}
        </p>
      )}
    </div>
  );
}

function useNamer({ talk }: TalkState, surroundings: Surroundings): Namer {
  const language = useLanguage();
  return (kind, id) => {
    if (kind === 'call') return callTitle(id, registry, language);
    if (kind === 'agent') return talk?.state.agents.find((agent) => agent.id === id)?.name ?? id;
    if (kind === 'team') return teamTitle(id, surroundings);
    const label = surroundings.fields.find(({ key }) => key === id)?.label ?? {};
    return pickText(label, language, ['en']) || id;
  };
}

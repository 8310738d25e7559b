import { Bookmark, Footprints, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sayTrace, type CallOutcome, type ConversationTest, type Flow } from '@nightshift/schema';
import { useCommands } from '../app/commands.js';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import { useProblemText } from '../ui/problem-note.js';
import { Tabs } from '../ui/tabs.js';
import { toast } from '../ui/toast.js';
import { tryCall } from './call-card.js';
import { Chat } from './chat.js';
import { MemoryView } from './memory-view.js';
import { namesOf } from './names.js';
import { runTests } from './run-tests.js';
import { newWorld, type SimulatedWorld } from './setting.js';
import type { Act } from './talk.js';
import { testOfTalk, whyNotRepeatable } from './test-of-talk.js';
import { TestsView } from './tests-view.js';
import { clockWords } from './time-words.js';
import { useSurroundings } from './use-surroundings.js';
import { registry, useTalk, type TalkState } from './use-talk.js';
import { useChangeTests } from './use-tests.js';
import { cutWalk, reasonsOf, type Reason, type Walk } from './walk.js';
import { words } from './words.js';
import { WorldForm } from './world-form.js';

export interface SimulatorProps {
  /** The draft as it is on the canvas; when it changes the talk is played again. */
  flow: Flow;
  /** Told whenever the path changes. */
  onWalk?: (walk: Walk) => void;
}

type Tab = 'chat' | 'world' | 'memory' | 'tests';

/** A chat with a flow, in the browser, on the interpreter that the engine runs. */
export function Simulator({ flow, onWalk }: SimulatorProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { surroundings, isMissing } = useSurroundings(flow.id);
  const [own, setOwn] = useState<SimulatedWorld>(() =>
    newWorld(flow, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const [areAgentsOwn, setAreAgentsOwn] = useState(false);
  const world = useMemo(
    () => (areAgentsOwn ? own : { ...own, agents: [...surroundings.agents] }),
    [own, areAgentsOwn, surroundings.agents],
  );
  const [played, setPlayed] = useState<ConversationTest | null>(null);
  const state = useTalk(flow, world, surroundings, played);
  const [tab, setTab] = useState<Tab>('chat');
  const names = useMemo(
    () => namesOf(state.flows, registry, language, surroundings.channels),
    [state.flows, language, surroundings.channels],
  );
  const reasons = useMemo(() => {
    const trace = (state.talk?.beats.at(-1)?.turns ?? []).flatMap((turn) => turn.trace);
    return reasonsOf(trace, sayTrace(trace, language, names));
  }, [state.talk, language, names]);
  const walking = useWalking(state, reasons, onWalk);
  useRealCalls(state, world.calls === 'real' && !walking.isWalking);
  const restart = (): void => {
    setPlayed(null);
    state.restart();
  };
  const save = useSave(state, flow, surroundings.others, world.areOthersLive);
  useCommands([
    { id: 'simulator restart', title: t('restart'), group: t('commands'), run: restart },
    { id: 'simulator step', title: t('slowly'), group: t('commands'), run: walking.toggle },
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
  const changeWorld = (changed: SimulatedWorld): void => {
    setPlayed(null);
    setAreAgentsOwn(areAgentsOwn || changed.agents !== world.agents);
    setOwn(changed);
  };
  const nowMs = state.talk?.state.nowMs ?? world.nowMs;
  return (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col bg-ground">
      <header className="flex h-10 shrink-0 items-center gap-1 border-b border-line bg-paper pr-2 pl-4">
        <p className="min-w-0 flex-1 truncate text-sm text-soft">{clockWords(nowMs, world.zone, language)}</p>
        <IconButton
          label={t('slowly')}
          size="icon-sm"
          aria-pressed={walking.isSlow}
          onClick={walking.toggle}
          className={walking.isSlow ? 'bg-accent-soft text-accent' : ''}
        >
          <Footprints />
        </IconButton>
        <IconButton
          label={t('back')}
          size="icon-sm"
          disabled={state.acts.length === 0}
          onClick={() => state.setActs(state.acts.slice(0, -1))}
        >
          <Undo2 />
        </IconButton>
        <IconButton label={t('restart')} size="icon-sm" disabled={state.acts.length === 0} onClick={restart}>
          <RotateCcw />
        </IconButton>
        {save.isAllowed && (
          <Button size="sm" disabled={save.isOff} isBusy={save.isBusy} onClick={save.run}>
            <Bookmark aria-hidden />
            {t('save')}
          </Button>
        )}
      </header>
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
                isReal={world.calls === 'real'}
                isWalking={walking.isWalking}
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
          { value: 'memory', label: t('memory'), content: <MemoryView state={state} /> },
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

/** The newest steps one at a time, when that is wanted; whatever is seen of the path is told to the canvas. */
function useWalking({ walk, acts }: TalkState, reasons: readonly Reason[], onWalk: SimulatorProps['onWalk']) {
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
    next: () => setSeen({ acts, count: at + 1 }),
    finish: () => setSeen({ acts, count: Number.POSITIVE_INFINITY }),
  };
}

/** Lets the server make each call as soon as the flow asks for it. */
function useRealCalls({ talk, act }: TalkState, isOn: boolean): void {
  const problemText = useProblemText();
  const answer = useRef<(outcome: CallOutcome) => void>(() => undefined);
  const [pending] = talk?.state.calls ?? [];
  const id = isOn ? pending?.id : undefined;
  useEffect(() => {
    answer.current = (outcome) => act({ type: 'answer', outcome });
  });
  useEffect(() => {
    if (id === undefined || pending === undefined) return undefined;
    let isGone = false;
    void tryCall(pending)
      .catch((error: unknown): CallOutcome => ({
        ok: false,
        code: 'call.not-made',
        message: problemText(error).title,
      }))
      .then((outcome) => {
        if (!isGone) answer.current(outcome);
      });
    return () => {
      isGone = true;
    };
    // Only another call is a reason to call; it is the same one in every drawing of the same talk.
  }, [id]);
}

function useSave(state: TalkState, flow: Flow, others: readonly Flow[], areOthersLive: boolean) {
  const t = useWords(words);
  const problemText = useProblemText();
  const isAllowed = useCan('flows.write');
  const change = useChangeTests(flow.id);
  const { talk } = state;
  const run = (): void => {
    if (talk === null || !isAllowed) return;
    const why = whyNotRepeatable(talk);
    if (why === 'variable') toast({ title: t('cannotSave'), tone: 'bad' });
    if (why !== null) return;
    const wanted = nameOfTalk(state, flow.name);
    const testOf = (called: string): ConversationTest => {
      const live = areOthersLive ? state.flows.slice(1).map(({ id }) => id) : [];
      return testOfTalk(talk, { name: called, setting: settingOnly(state), others: live });
    };
    let name = wanted;
    change.mutate(
      (tests) => {
        for (let number = 2; tests.some((test) => test.name === name); number += 1)
          name = `${wanted} ${String(number)}`;
        return [...tests, testOf(name)];
      },
      {
        onSuccess: () => {
          const [report] = runTests([testOf(name)], { flow, others, registry });
          toast({
            title: report?.passed === true ? t('saved', { name }) : t('savedFails'),
            ...(report?.passed === true ? {} : { tone: 'bad' as const }),
            action: {
              label: t('undo'),
              run: () => change.mutate((tests) => tests.filter((test) => test.name !== name)),
            },
          });
        },
        onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
      },
    );
  };
  return { run, isAllowed, isBusy: change.isPending, isOff: talk === null || talk.beats.length === 0 };
}

/** A test that is played again is a setting, too; its steps and expectations are made anew. */
function settingOnly({ setting }: TalkState) {
  const { now, seed, channel, contact, calendars, agents, calls, values } = setting;
  return Object.fromEntries(
    Object.entries({ now, seed, channel, contact, calendars, agents, calls, values }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** Called by what the customer said first. */
function nameOfTalk({ acts }: TalkState, flowName: string): string {
  for (const act of acts) {
    if (act.type === 'step' && 'says' in act.step && !('agent' in act.step))
      return act.step.says.slice(0, 60);
  }
  return flowName;
}

import { Plus, SendHorizontal } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TraceNames } from '@nightshift/schema';
import { findCall } from '@nightshift/nodes';
import type { PendingCall } from '@nightshift/simulator';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Textarea } from '../ui/field.js';
import { IconButton } from '../ui/icon-button.js';
import { Popover } from '../ui/popover.js';
import { BeatView } from './beat-view.js';
import { CallCard } from './call-card.js';
import { firstWords } from './first-words.js';
import { HappeningForm } from './happening-form.js';
import { TalkBar } from './talk-bar.js';
import { isForServer } from './talk.js';
import { registry, type TalkState } from './use-talk.js';
import { ModelNote } from './model-note.js';
import { PresetButtons } from './preset-buttons.js';
import { saidIn } from './said-in-talk.js';
import type { Namer } from './say-effects.js';
import type { SimulatedWorld, Surroundings } from './setting.js';
import { useRival } from './use-rival.js';
import { labelOf } from './pressed-label.js';
import type { Walking } from './use-walking.js';
import { words } from './words.js';

export interface ChatProps {
  state: TalkState;
  zone: string;
  names: TraceNames;
  agents: readonly string[];
  isReal: boolean;
  walking: Walking;
  nameOf: Namer;
  world: SimulatedWorld;
  surroundings: Surroundings;
  onWorld: (world: SimulatedWorld) => void;
}

/** The talk, what it waits for, and the field to write in. */
export function Chat({
  state,
  zone,
  names,
  agents,
  isReal,
  walking,
  nameOf,
  world,
  surroundings,
  onWorld,
}: ChatProps) {
  const t = useWords(words);
  const { isWalking } = walking;
  const { talk, fault, step } = state;
  const end = useRef<HTMLDivElement>(null);
  const beats = talk?.beats ?? [];
  const [pending] = talk?.state.calls ?? [];
  const rival = useRival(state, world, surroundings);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [beats.length, pending?.id, isWalking, rival]);
  const isStandIn = (call: string): boolean =>
    world.calls !== 'hand' && world.calls !== 'real' && !isForServer(registry, { call }, world.calls);
  // Whoever is shown an answer has to know that nobody was asked.
  const nameAsked: Namer = (kind, id) =>
    kind === 'call' && isStandIn(id) ? t('standIn', { call: nameOf(kind, id) }) : nameOf(kind, id);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div
        className="min-h-0 flex-1 overflow-y-auto p-3"
        role="region"
        aria-label={t('transcript')}
        tabIndex={0}
      >
        {beats.length === 0 && fault === null && <Start state={state} world={world} onWorld={onWorld} />}
        <ol className="flex flex-col gap-3" aria-live="polite">
          {beats.map((beat, index) => (
            <BeatView
              key={index}
              beat={beat}
              pressed={labelOf(beat.act, beats.slice(0, index))}
              zone={zone}
              names={names}
              isHidden={isWalking && index === beats.length - 1}
              onPress={index === beats.length - 1 ? (value) => step({ presses: value }) : undefined}
              nameOf={nameAsked}
              flows={state.flows}
              startNote={state.canStart ? <StartNote state={state} /> : null}
            />
          ))}
        </ol>
        {rival !== null && !isWalking && (
          <div
            role="status"
            className="mt-3 flex flex-col items-start gap-1.5 rounded-md bg-warn-soft px-3 py-2 text-sm"
          >
            <p>{t('rival', { name: rival.name })}</p>
            <Button size="sm" onClick={() => onWorld({ ...world, areOthersLive: true })}>
              {t('letRival')}
            </Button>
          </div>
        )}
        {!isWalking && <ModelNote talk={talk} world={world} onWorld={onWorld} />}
        {fault !== null && (
          <div role="alert" className="mt-3 rounded-md bg-bad-soft px-3 py-2 text-bad">
            <p className="font-medium">{t('fault')}</p>
            <p className="wrap-anywhere">{fault}</p>
          </div>
        )}
        {!isWalking && pending !== undefined && !isReal && (
          <div className="mt-3">
            <CallCard
              key={pending.id}
              pending={pending}
              title={nameOf('call', pending.call)}
              example={offlineAnswer(pending)}
              said={talk === null ? [] : saidIn(talk)}
              onAnswer={(outcome) => state.act({ type: 'answer', outcome })}
            />
          </div>
        )}
        <div ref={end} />
      </div>
      {!isWalking && <TalkBar state={state} walking={walking} />}
      <Composer state={state} agents={agents} isWalking={isWalking} />
    </div>
  );
}

function offlineAnswer({ call, input }: PendingCall): string {
  try {
    return JSON.stringify(findCall(registry, call)?.offline(input) ?? {}, null, 2);
  } catch {
    return '{}';
  }
}

function Start({ state, world, onWorld }: Pick<ChatProps, 'state' | 'world' | 'onWorld'>) {
  const t = useWords(words);
  const [flow] = state.flows;
  const { language } = world.contact;
  const said = useMemo(
    () => (flow === undefined ? [] : firstWords(flow, registry, language)),
    [flow, language],
  );
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
      {state.canStart && <StartNote state={state} />}
      <div>
        <h2 className="text-md font-semibold">{t('emptyTitle')}</h2>
        <p className="mt-1 text-soft">{t('emptyText')}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-1">
        {said.map((text) => (
          <Button key={text} size="sm" onClick={() => state.step({ says: text })}>
            {t('tryThis', { text })}
          </Button>
        ))}
      </div>
      <div className="mt-4 flex flex-col gap-2">
        <h3 className="text-sm text-soft">{t('situations')}</h3>
        <PresetButtons world={world} className="justify-center" onChange={onWorld} />
      </div>
    </div>
  );
}

/** Of a draft that nothing sets off yet: it can be tried all the same. */
function StartNote({ state }: Pick<ChatProps, 'state'>) {
  const t = useWords(words);
  return (
    <div className="flex flex-col items-start gap-1.5 rounded-md bg-warn-soft px-3 py-2 text-left text-sm">
      <p>{t('noTrigger')}</p>
      <Button size="sm" onClick={state.startAtFirst}>
        {t('startAtFirst')}
      </Button>
    </div>
  );
}

function Composer({
  state,
  agents,
  isWalking,
}: {
  state: TalkState;
  agents: readonly string[];
  isWalking: boolean;
}) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const send = (): void => {
    if (text.trim() === '' || isWalking) return;
    state.step({ says: text.trim() });
    setText('');
  };
  return (
    <div className="flex items-end gap-1 border-t border-line p-2">
      <Popover
        label={t('more')}
        side="top"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        trigger={
          <Button look="ghost" size="icon" aria-label={t('more')} title={t('more')}>
            <Plus aria-hidden />
          </Button>
        }
      >
        <HappeningForm
          agents={agents}
          onStep={(step) => {
            state.step(step);
            setIsOpen(false);
          }}
        />
      </Popover>
      <Textarea
        className="max-h-32 min-h-8 flex-1"
        rows={1}
        data-simulator-input
        aria-label={t('placeholder')}
        placeholder={t('placeholder')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <IconButton label={t('send')} onClick={send} disabled={text.trim() === '' || isWalking}>
        <SendHorizontal />
      </IconButton>
    </div>
  );
}

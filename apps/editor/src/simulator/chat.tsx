import { Plus, Redo2, SendHorizontal } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TraceNames } from '@nightshift/schema';
import { findCall } from '@nightshift/nodes';
import { isoTime, type PendingCall } from '@nightshift/simulator';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Textarea } from '../ui/field.js';
import { IconButton } from '../ui/icon-button.js';
import { Popover } from '../ui/popover.js';
import { BeatView } from './beat-view.js';
import { CallCard } from './call-card.js';
import { firstWords } from './first-words.js';
import { HappeningForm } from './happening-form.js';
import { durationWords } from './time-words.js';
import { registry, type TalkState } from './use-talk.js';
import { labelOf } from './pressed-label.js';
import { words } from './words.js';

export interface ChatProps {
  state: TalkState;
  zone: string;
  names: TraceNames;
  agents: readonly string[];
  isReal: boolean;
  /** The newest beat is still being walked. */
  isWalking: boolean;
}

/** The talk, what it waits for, and the field to write in. */
export function Chat({ state, zone, names, agents, isReal, isWalking }: ChatProps) {
  const t = useWords(words);
  const { talk, fault, step } = state;
  const end = useRef<HTMLDivElement>(null);
  const beats = talk?.beats ?? [];
  const [pending] = talk?.state.calls ?? [];
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [beats.length, pending?.id, isWalking]);
  const agentName = (id: string): string => talk?.state.agents.find((agent) => agent.id === id)?.name ?? id;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div
        className="min-h-0 flex-1 overflow-y-auto p-3"
        role="region"
        aria-label={t('transcript')}
        tabIndex={0}
      >
        {beats.length === 0 && fault === null && <Start state={state} />}
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
              agentName={agentName}
            />
          ))}
        </ol>
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
              example={offlineAnswer(pending)}
              onAnswer={(outcome) => state.act({ type: 'answer', outcome })}
            />
          </div>
        )}
        <div ref={end} />
      </div>
      {!isWalking && <WaitButton state={state} />}
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

function Start({ state }: { state: TalkState }) {
  const t = useWords(words);
  const [flow] = state.flows;
  const said = useMemo(() => (flow === undefined ? [] : firstWords(flow, registry)), [flow]);
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
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
    </div>
  );
}

/** Whatever is due next, at once. */
function WaitButton({ state: { talk, step } }: { state: TalkState }) {
  const t = useWords(words);
  const language = useLanguage();
  const nextDueMs = talk?.nextDueMs ?? null;
  if (talk === null || nextDueMs === null || talk.beats.length === 0) return null;
  const { state } = talk;
  return (
    <div className="flex justify-center border-t border-line px-3 py-1.5">
      <Button size="sm" look="ghost" onClick={() => step({ until: isoTime(nextDueMs) })}>
        <Redo2 aria-hidden />
        {t('wait', { what: durationWords(nextDueMs - state.nowMs, language) })}
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

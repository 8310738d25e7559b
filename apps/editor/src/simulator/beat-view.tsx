import {
  sayTrace,
  traceSteps,
  type Flow,
  type ScriptStep,
  type TraceItem,
  type TraceNames,
} from '@nightshift/schema';
import type { Turn } from '@nightshift/simulator';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { emptyValues } from './empty-values.js';
import { MessageParts } from './message-parts.js';
import { sayEffect, sayValue, showValue, wayInstead, type Namer } from './say-effects.js';
import type { Act, Beat } from './talk.js';
import { clockAndZone, durationWords } from './time-words.js';
import { isFailure } from './walk.js';
import { words } from './words.js';

export interface BeatViewProps {
  beat: Beat;
  /** The words on the button that was pressed. */
  pressed: string | null;
  zone: string;
  names: TraceNames;
  /** While it is walked step by step, what came of it is not there yet. */
  isHidden: boolean;
  onPress?: ((value: string) => void) | undefined;
  nameOf: Namer;
  flows: readonly Flow[];
  /** In place of why nothing was said, where no trigger of the draft leads anywhere. */
  startNote: ReactNode;
}

/** What somebody did, how the flow walked, and what the customer got. */
export function BeatView({ beat, pressed, zone, isHidden, ...shown }: BeatViewProps) {
  const language = useLanguage();
  const hasPassed = beat.atMs !== beat.fromMs;
  const isAnswered = beat.turns.some(({ effects }) => effects.some(({ type }) => type === 'message.send'));
  return (
    <li className="flex flex-col gap-2">
      <ActView act={beat.act} pressed={pressed} passedMs={beat.atMs - beat.fromMs} />
      {!isHidden && (
        <>
          {hasPassed && (
            <p className="self-center text-xs text-soft">{clockAndZone(beat.atMs, zone, language)}</p>
          )}
          {beat.turns.map((turn) => (
            <TurnView key={turn.event.id} turn={turn} isAnswered={isAnswered} {...shown} />
          ))}
        </>
      )}
    </li>
  );
}

function ActView({ act, pressed, passedMs }: { act: Act; pressed: string | null; passedMs: number }) {
  const t = useWords(words);
  const language = useLanguage();
  if (act.type === 'variable')
    return <Happening text={t('variableSet', { name: act.name, value: showValue(act.value) })} />;
  if (act.type === 'answer') {
    const { outcome } = act;
    const way = outcome.ok ? wayInstead(outcome.value, language) : undefined;
    return outcome.ok ? (
      <Happening
        text={t(way === undefined ? 'answered' : 'leftBy', {
          way: way ?? '',
          text: sayValue(outcome.value, language),
        })}
      />
    ) : (
      <Happening isBad text={t('failedWith', { text: outcome.message })} />
    );
  }
  const { step } = act;
  const said = 'agent' in step ? null : 'says' in step ? step.says : pressed;
  if (said !== null)
    return (
      <p className="max-w-[85%] self-end rounded-lg rounded-br-sm bg-accent px-3 py-1.5 wrap-anywhere whitespace-pre-wrap text-on-accent">
        <span className="sr-only">{t('customer')}: </span>
        {said}
      </p>
    );
  if ('agent' in step && 'says' in step)
    return (
      <p className="max-w-[85%] self-start rounded-lg rounded-bl-sm bg-good-soft px-3 py-1.5 wrap-anywhere">
        <span className="block text-xs font-medium text-good">{step.agent}</span>
        {step.says}
      </p>
    );
  return <Happening text={sayStep(step, t, durationWords(passedMs, language))} />;
}

function Happening({ text, isBad = false }: { text: string; isBad?: boolean }) {
  return (
    <p
      className={cn(
        'self-center rounded-sm px-2 py-0.5 text-center text-sm wrap-anywhere',
        isBad ? 'bg-bad-soft text-bad' : 'bg-hover text-soft',
      )}
    >
      {text}
    </p>
  );
}

/** A step of a script in a few words. */
export function sayStep(
  step: ScriptStep,
  t: ReturnType<typeof useWords<typeof words>>,
  passed: string,
): string {
  if ('after' in step || 'until' in step) return t('passed', { what: passed });
  if ('visits' in step)
    return step.dwellMs === undefined
      ? t('visited', { url: step.visits })
      : t('visitedFor', { url: step.visits, seconds: Math.round(step.dwellMs / 1000) });
  if ('event' in step) return t('happens', { who: t('event'), what: step.event });
  if ('opens' in step) return t('opens');
  if ('tags' in step) return t('tagAdded', { what: (step.tags.add ?? []).join(', ') });
  if ('snoozes' in step) return t('happens', { who: step.agent, what: `${t('snoozes')} (${step.snoozes})` });
  if ('does' in step) {
    const does = {
      'take-over': t('takesOver'),
      'hand-back': t('handsBack'),
      close: t('closes'),
      reopen: t('reopens'),
    }[step.does];
    return t('happens', { who: step.agent, what: does });
  }
  if ('says' in step) return step.says;
  if ('presses' in step) return step.presses;
  if ('burst' in step) return step.burst.join(' / ');
  return showValue(step);
}

interface TurnViewProps extends Pick<BeatViewProps, 'names' | 'onPress' | 'nameOf' | 'flows' | 'startNote'> {
  turn: Turn;
  /** Something is said, be it after a pause or a call: in this turn or in another one of the same beat. */
  isAnswered: boolean;
}

function TurnView({ turn, names, isAnswered, onPress, nameOf, flows, startNote }: TurnViewProps) {
  const t = useWords(words);
  const notes = turn.effects.flatMap((effect) => sayEffect(effect, t, nameOf));
  const isHeardByNobody =
    !isAnswered && turn.event.type === 'message.received' && traceSteps(turn.trace).length === 0;
  return (
    <>
      {turn.effects.map((effect) =>
        effect.type === 'message.send' ? (
          <div key={effect.id} className="flex max-w-[90%] flex-col gap-1.5 self-start">
            {effect.text !== '' && (
              <p className="w-fit rounded-lg rounded-bl-sm border border-line bg-paper px-3 py-1.5 wrap-anywhere whitespace-pre-wrap">
                <span className="sr-only">{t('bot')}: </span>
                {effect.text}
              </p>
            )}
            <EmptyNote paths={emptyValues(effect.text, turn, flows)} names={names} />
            <MessageParts parts={effect.parts} onPress={onPress} />
          </div>
        ) : null,
      )}
      {notes.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {notes.map((note, index) => (
            <li key={index} className="rounded-sm bg-hover px-1.5 py-0.5 text-xs wrap-anywhere text-soft">
              {note}
            </li>
          ))}
        </ul>
      )}
      {isHeardByNobody && startNote !== null ? (
        startNote
      ) : (
        <Reasons
          trace={turn.trace}
          names={names}
          title={isHeardByNobody ? t('whyNothing') : t('why')}
          isLoud={isHeardByNobody}
        />
      )}
    </>
  );
}

/** What the author wrote there, and the customer does not see. */
function EmptyNote({ paths, names }: { paths: readonly string[]; names: TraceNames }) {
  const t = useWords(words);
  if (paths.length === 0) return null;
  const called = paths.map((path) => `{{${names.inReasons?.[path] ?? path.replace(/^vars\./, '')}}}`);
  return (
    <p className="flex items-center gap-1 text-xs text-warn">
      <TriangleAlert className="size-3 shrink-0" aria-hidden />
      <span className="min-w-0 wrap-anywhere">{t('emptyValues', { names: called.join(' ') })}</span>
    </p>
  );
}

export interface ReasonsProps {
  trace: readonly TraceItem[];
  names: TraceNames;
  title: string;
  isLoud?: boolean;
}

/** More letters than four lines hold. */
const MUCH = 160;

/** Every trigger that was considered, and every branch that was taken, in plain words. */
export function Reasons({ trace, names, title, isLoud = false }: ReasonsProps) {
  const language = useLanguage();
  if (trace.length === 0) return null;
  const sentences = sayTrace(trace, language, names);
  return (
    <details open={isLoud} className="text-sm">
      <summary className={cn('w-fit rounded-sm text-soft hover:text-ink', isLoud && 'font-medium text-warn')}>
        {title}
      </summary>
      <ol className="mt-1 flex flex-col gap-1 border-l-2 border-line pl-2 text-soft">
        {sentences.map((sentence, index) => (
          <li
            key={index}
            title={sentence.length > MUCH ? sentence : undefined}
            className={cn('line-clamp-4 wrap-anywhere', lookOf(trace[index]))}
          >
            {sentence}
          </li>
        ))}
      </ol>
    </details>
  );
}

function lookOf(item: TraceItem | undefined): string {
  if (item === undefined || (item.type === 'trigger' && !item.matched)) return '';
  return isFailure(item) ? 'text-bad' : 'text-ink';
}

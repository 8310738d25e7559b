import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCommands } from '../app/commands.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { ANSWER_CALL } from '../screens/knowledge/base/ask-question.js';
import { callTitle } from '../simulator/names.js';
import { stopsOf, walkUntil, type Stop } from '../simulator/stops.js';
import { registry } from '../simulator/use-talk.js';
import { isFailure, reasonsOf, walkOf, type Reason, type Walk } from '../simulator/walk.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import { cn } from '../ui/join-classes.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { AnswerEvidence } from './answer-evidence.js';
import { callAnsweredBy, isMarkedWrong, type AskedCall } from './calls-in.js';
import { timeOf } from './counts-panel.js';
import { eventWords, isKnownEvent } from './event-words.js';
import type { LiveViewProps } from './live-view-props.js';
import { stepBack, stepOn, type ReplayPlace } from './replay-place.js';
import { PassedOverNote } from './passed-over-note.js';
import { hasPart } from './passed-over.js';
import { beginningOf, replayRows } from './replay-rows.js';
import { useTimeline, type Moment, type Visit } from './use-live.js';
import { usePassedOver, type PassedOver } from './use-passed-over.js';
import { versionMet } from './version-met.js';
import { words } from './words.js';

export interface ReplayProps {
  flowId: string;
  visit: Pick<Visit, 'conversationId' | 'eventId'>;
  onBack: () => void;
  onWalk: LiveViewProps['onWalk'];
}

/** A real conversation, one moment at a time: what came in, what was decided and why, what went out. */
export function Replay({ flowId, visit, onBack, onWalk }: ReplayProps) {
  const t = useWords(words);
  const { data: moments, error } = useTimeline(visit.conversationId);
  const [chosen, setChosen] = useState<ReplayPlace | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const began = useMemo(
    () => beginningOf(moments ?? [], flowId, visit.eventId),
    [moments, flowId, visit.eventId],
  );
  const last = (moments?.length ?? 1) - 1;
  const at = Math.min(chosen?.at ?? began, last);
  const stops = useMemo(() => (moments ?? []).map(({ trace }) => stopsOf(trace)), [moments]);
  const step = chosen?.stop ?? null;
  const stop = step === null ? undefined : stops[at]?.[step];
  const rows = useMemo(() => replayRows(moments ?? [], isWhole), [moments, isWhole]);
  const moment = moments?.[at];
  const passed = usePassedOver(visit.conversationId, flowId, moment);
  const walk = useMemo((): Walk => {
    const trace = moments?.[at]?.trace ?? [];
    const sentences = trace.map(({ say }) => say);
    const seen = (moments ?? []).slice(0, at + 1);
    const whole = walkOf(seen.map((moment) => moment.trace));
    const version = versionMet(moments ?? [], flowId, at, stop);
    return {
      ...(stop === undefined
        ? { ...whole, reasons: reasonsOf(trace, sentences) }
        : walkUntil(whole, stop, trace, sentences)),
      ...(version === undefined ? {} : { version }),
      ...(passed === null ? {} : { quiet: quietIn(passed) }),
    };
  }, [moments, flowId, at, stop, passed]);
  useEffect(() => {
    onWalk?.(walk);
  }, [walk, onWalk]);
  // Folded pages are stepped over.
  const places = rows.flatMap((row) => (row.type === 'moment' ? [row.at] : []));
  const way = { places, stopsAt: (place: number) => stops[place]?.length ?? 0 };
  const previous = stepBack({ at, stop: step }, way);
  const next = stepOn({ at, stop: step }, way);
  const goTo = (place: ReplayPlace | undefined): void => {
    if (place !== undefined) setChosen(place);
  };
  const goToMoment = (place: number | undefined): void => {
    if (place !== undefined) setChosen({ at: place, stop: null });
  };
  useCommands([
    {
      id: 'replay previous',
      title: t('previous'),
      group: t('title'),
      keys: 'arrowleft',
      run: () => goTo(previous),
    },
    { id: 'replay next', title: t('next'), group: t('title'), keys: 'arrowright', run: () => goTo(next) },
    {
      id: 'replay previous moment',
      title: t('previousMoment'),
      group: t('title'),
      keys: 'shift+arrowleft',
      run: () => goToMoment(places.findLast((place) => place < at)),
    },
    {
      id: 'replay next moment',
      title: t('nextMoment'),
      group: t('title'),
      keys: 'shift+arrowright',
      run: () => goToMoment(places.find((place) => place > at)),
    },
  ]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex items-center gap-1 border-b border-line p-2">
        <Button size="sm" look="ghost" onClick={onBack}>
          <ArrowLeft aria-hidden />
          {t('back')}
        </Button>
        <span role="status" className="ml-auto text-soft">
          {moments !== undefined && t('place', { at: at + 1, all: last + 1 })}
        </span>
        <IconButton
          label={t('previous')}
          size="icon-sm"
          disabled={previous === undefined}
          onClick={() => goTo(previous)}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton label={t('next')} size="icon-sm" disabled={next === undefined} onClick={() => goTo(next)}>
          <ChevronRight />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {error !== null && <ProblemNote error={error} />}
        {moments === undefined && error === null && <Loading label={t('loading')} />}
        <ol aria-label={t('moments')}>
          {rows.map((row) => {
            if (row.type === 'pages')
              return (
                <li key={`pages ${String(row.from)}`}>
                  <button
                    type="button"
                    className="w-full border-l-2 border-transparent px-3 py-1.5 text-left text-sm text-soft hover:bg-hover hover:text-ink"
                    onClick={() => setIsWhole(true)}
                  >
                    {t('pages', { count: row.count })}
                  </button>
                </li>
              );
            const each = moments?.[row.at];
            return (
              each !== undefined && (
                <MomentRow
                  key={each.eventId}
                  moment={each}
                  asked={callAnsweredBy(moments ?? [], each)}
                  isChosen={row.at === at}
                  isBeginning={row.at === began && hasPart(each.trace, flowId)}
                  onChoose={() => goToMoment(row.at)}
                />
              )
            );
          })}
        </ol>
      </div>
      {moment !== undefined && moments !== undefined && (
        <Decision moment={moment} stops={stops[at] ?? []} step={step}>
          {passed !== null && <PassedOverNote flowId={flowId} passed={passed} />}
          <Evidence conversationId={visit.conversationId} moments={moments} moment={moment} />
        </Decision>
      )}
    </div>
  );
}

function quietIn({ triggers }: PassedOver): Reason[] {
  return triggers
    .filter(({ matched }) => !matched)
    .map(({ id, flowId, say }) => ({ flowId, nodeId: id, text: say }));
}

function MomentRow({
  moment,
  asked,
  isChosen,
  isBeginning,
  onChoose,
}: {
  moment: Moment;
  /** To what it is the answer. */
  asked: AskedCall | null;
  isChosen: boolean;
  isBeginning: boolean;
  onChoose: () => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const sayEvent = useEventWords();
  const { effects } = moment;
  return (
    <li>
      <button
        ref={row}
        type="button"
        aria-current={isChosen ? 'step' : undefined}
        className={cn(
          'flex w-full flex-col gap-0.5 border-l-2 px-3 py-2 text-left hover:bg-hover',
          isChosen ? 'border-accent bg-accent-soft' : 'border-transparent',
        )}
        onClick={onChoose}
      >
        <span className="text-xs text-soft">
          {timeOf(moment.at, language)}
          {isBeginning && <span className="text-accent"> · {t('began')}</span>}
        </span>
        <span className={cn('font-medium wrap-anywhere', moment.event.outcome?.ok === false && 'text-bad')}>
          {sayEvent(moment.event, asked)}
        </span>
        {effects.map(({ id, type, text }) =>
          type === 'message.send' ? (
            <span key={id} className="wrap-anywhere text-soft">
              {t('botSays', { text: text ?? '' })}
            </span>
          ) : null,
        )}
      </button>
    </li>
  );
}

function useEventWords(): (event: Moment['event'], asked: AskedCall | null) => string {
  const t = useWords(eventWords);
  const language = useLanguage();
  return ({ type, text, name, url, outcome, isWrong }, asked) => {
    if (type === 'answer.judged') return isWrong === true ? t('answer.judged') : t('answer.cleared');
    if (type === 'call.finished') {
      const what = asked === null ? t('elsewhere') : callTitle(asked.name, registry, language);
      return outcome?.ok === false ? t('call.failed', { text: what }) : t('call.finished', { text: what });
    }
    return isKnownEvent(type) ? t(type, { text: text ?? name ?? url ?? '' }) : (name ?? type);
  };
}

/** Of an answer of the AI: what it cites. */
function Evidence({
  conversationId,
  moments,
  moment,
}: {
  conversationId: string;
  moments: readonly Moment[];
  moment: Moment;
}) {
  const asked = callAnsweredBy(moments, moment);
  const { outcome } = moment.event;
  if (asked?.name !== ANSWER_CALL || outcome?.ok !== true) return null;
  const messageId = moment.effects.find(({ type }) => type === 'message.send')?.messageId ?? null;
  return (
    <AnswerEvidence
      key={moment.eventId}
      conversationId={conversationId}
      input={asked.input}
      result={outcome.value}
      messageId={messageId}
      isMarked={messageId !== null && isMarkedWrong(moments, messageId)}
    />
  );
}

function Decision({
  moment,
  stops,
  step,
  children,
}: {
  moment: Moment;
  stops: readonly Stop[];
  /** The stop that is looked at; null while the moment is seen whole. */
  step: number | null;
  children: ReactNode;
}) {
  const t = useWords(words);
  const stop = step === null ? undefined : stops[step];
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [stop]);
  return (
    <section
      aria-label={t('reasons')}
      tabIndex={0}
      className="flex max-h-[55%] shrink-0 flex-col gap-1 overflow-y-auto border-t border-line bg-paper p-3"
    >
      {children}
      <div className="mt-1 flex items-baseline gap-2">
        <h2 className="flex-1 font-semibold">{t('reasons')}</h2>
        {stops.length > 0 && (
          <span role="status" className="shrink-0 text-soft">
            {step === null
              ? t('steps', { count: stops.length })
              : t('stepOf', { at: step + 1, all: stops.length })}
          </span>
        )}
      </div>
      {moment.error !== null && <p className="text-bad">{t('parked', { error: moment.error })}</p>}
      {moment.trace.length === 0 && <p className="text-soft">{t('noReasons')}</p>}
      <ol className="flex flex-col gap-1">
        {moment.trace.map((item, index) => (
          <li
            key={index}
            ref={index + 1 === stop?.to ? line : undefined}
            aria-current={isOf(stop, index) ? 'step' : undefined}
            className={cn(
              '-mx-1 rounded-sm px-1 wrap-anywhere',
              isOf(stop, index) && 'bg-accent-soft',
              stop !== undefined && index >= stop.to && 'text-soft',
              item.type === 'trigger' && !item.matched && 'text-soft',
              isFailure(item) && 'text-bad',
            )}
          >
            {item.say}
          </li>
        ))}
      </ol>
    </section>
  );
}

function isOf(stop: Stop | undefined, line: number): boolean {
  return stop !== undefined && line >= stop.from && line < stop.to;
}

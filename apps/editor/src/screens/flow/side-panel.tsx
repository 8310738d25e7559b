import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { lazyPart } from '../../ui/lazy-part.js';
import { focusCard } from '../../canvas/focus-card.js';
import { useWords } from '../../i18n/use-words.js';
import type { StepCount } from '../../live/step-counts.js';
import { useFlow, useOpenFlow } from '../../open-flow/open-flow.js';
import { noWalk, type Walk } from '../../simulator/walk.js';
import { IconButton } from '../../ui/icon-button.js';
import { cn } from '../../ui/join-classes.js';
import { Loading } from '../../ui/page.js';
import { usePanel } from './use-panel.js';
import { words } from './words.js';

const Inspector = lazyPart(async () => (await import('./inspector.js')).Inspector, { Waiting });
const ProblemRows = lazyPart(async () => (await import('../../problems/problem-rows.js')).ProblemRows);
const Simulator = lazy(async () => ({ default: (await import('../../simulator/simulator.js')).Simulator }));
const LiveView = lazy(async () => ({ default: (await import('../../live/live-view.js')).LiveView }));

export interface SidePanelProps {
  onWalk: (walk: Walk) => void;
  onCounts: (counts: readonly StepCount[]) => void;
  onDrawn: (version: number | null) => void;
}

/**
 * Beside the canvas: the form of the chosen step, a talk with the draft, what customers really do. The talk goes on
 * behind the form; choosing a step brings its form to the front.
 */
export function SidePanel({ onWalk, onCounts, onDrawn }: SidePanelProps) {
  const t = useWords(words);
  const { panel, hasForm, isForm, chosen, show, showForm, close } = usePanel();
  const flow = useFlow();
  const { fresh } = useOpenFlow();
  useEffect(
    () => () => {
      onWalk(noWalk);
      onCounts([]);
      onDrawn(null);
    },
    [panel, onWalk, onCounts, onDrawn],
  );
  // Whoever tries it or looks at what customers do is done with the form for now.
  const isElsewhere = panel !== null && !isForm;
  const { settle } = fresh;
  useEffect(() => {
    if (isElsewhere) settle();
  }, [isElsewhere, settle]);
  const isTouched = useRef(false);
  if (!hasForm && panel === null) return null;
  return (
    <aside
      data-side-panel
      aria-label={t('sidePanel')}
      className="flex w-[340px] shrink-0 flex-col border-l border-line bg-paper max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:shadow-pop max-sm:w-full xl:w-[380px]"
      onInput={() => {
        isTouched.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!isTouched.current || currentTarget.contains(relatedTarget) || !document.hasFocus()) return;
        // What a field opens lies outside, and belongs to it.
        if (relatedTarget?.closest('[role="dialog"], [role="listbox"], [role="menu"]') != null) return;
        isTouched.current = false;
        settle();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        settle();
        if (chosen === null) (document.activeElement as HTMLElement | null)?.blur();
        else focusCard(chosen);
      }}
    >
      <div
        role="group"
        aria-label={t('sidePanel')}
        className="flex h-10 shrink-0 items-center gap-1 border-b border-line px-2"
      >
        {hasForm && (
          <Choice isOn={isForm} onChoose={showForm}>
            {t('step')}
          </Choice>
        )}
        <Choice isOn={!isForm && panel === 'simulator'} onChoose={() => show('simulator')}>
          {t('tryIt')}
        </Choice>
        <Choice isOn={!isForm && panel === 'live'} onChoose={() => show('live')}>
          {t('live')}
        </Choice>
        <span className="flex-1" />
        {!isForm && (
          <IconButton label={t('closePanel')} size="icon-sm" onClick={close}>
            <X />
          </IconButton>
        )}
      </div>
      {isForm && <Inspector />}
      <div className={cn('min-h-0 flex-1', isForm && 'hidden')}>
        <Suspense fallback={<Waiting />}>
          {panel === 'simulator' && (
            <div className="flex h-full flex-col">
              <Unfinished />
              <div className="min-h-0 flex-1">
                <Simulator flow={flow} onWalk={onWalk} />
              </div>
            </div>
          )}
          {panel === 'live' && <LiveView flow={flow} onCounts={onCounts} onWalk={onWalk} onDrawn={onDrawn} />}
        </Suspense>
      </div>
    </aside>
  );
}

function Waiting() {
  const t = useWords(words);
  return <Loading label={t('loading')} />;
}

/** Codes of warnings without whose cure nothing happens when it is tried. */
const STOPPING: readonly string[] = ['trigger.unconnected'];

/** What is still missing, each leading to its field: said before the talk, not by a talk that fails. */
function Unfinished() {
  const t = useWords(words);
  const { problems } = useOpenFlow();
  const missing = (problems ?? []).filter(
    ({ code, isToFillIn }) => isToFillIn === true || STOPPING.includes(code),
  );
  if (missing.length === 0) return null;
  return (
    <section
      aria-label={t('unfinished')}
      className="max-h-44 shrink-0 overflow-y-auto border-b border-line p-2"
    >
      <h2 className="px-2 text-sm text-soft">{t('unfinished')}</h2>
      <ProblemRows problems={missing} onJump={() => undefined} />
    </section>
  );
}

function Choice({ isOn, onChoose, children }: { isOn: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={cn(
        'h-7 rounded-md px-2 font-medium',
        isOn ? 'bg-press text-ink' : 'text-soft hover:bg-hover hover:text-ink',
      )}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}

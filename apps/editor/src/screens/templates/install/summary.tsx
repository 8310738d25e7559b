import { byOtherFlow, type Flow, type Settlement } from '@nightshift/schema';
import { BookOpen, CalendarDays, RefreshCw, UserPlus, Users, Workflow, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/join-classes.js';
import { OverlapList, type Settled } from '../../../problems/overlap-list.js';
import { ProblemList, type ShownProblem } from '../../../ui/problem-list.js';
import { Questions } from '../questions.js';
import type { Rehearsal } from '../template-queries.js';
import type { Called } from './called.js';
import { placed } from './placed.js';
import { words } from './words.js';

/** What installing will do, before it does it. */
export function Summary({
  plan,
  flows,
  called,
  settled,
  onSettle,
}: {
  plan: Rehearsal;
  /** Of the template. */
  flows: readonly Flow[];
  called: Called;
} & Settling) {
  const t = useWords(words);
  const language = useLanguage();
  const problems = plan.problems.map((problem) => placed(problem, flows, language));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  const known = plan.flows.filter(({ revision }) => revision > 1).length;
  const added = errors.length > 0 ? 0 : flows.length - known;
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-1.5 empty:hidden">
        {added > 0 && <Line icon={Workflow}>{t('makesFlows', { count: added })}</Line>}
        {known > 0 && <Line icon={RefreshCw}>{t('renewsFlows', { count: known })}</Line>}
        {plan.calendars.length > 0 && (
          <Line icon={CalendarDays}>
            {t('makesCalendars', { names: inRow(plan.calendars.map(called.calendar), language) })}
          </Line>
        )}
        {plan.teams.length > 0 && (
          <Line icon={Users}>{t('makesTeams', { names: inRow(plan.teams.map(called.team), language) })}</Line>
        )}
        {plan.joined.length > 0 && (
          <Line icon={UserPlus}>{t('joins', { names: inRow(plan.joined.map(called.team), language) })}</Line>
        )}
        {plan.knowledge.map((base) => (
          <Line key={base.name} icon={BookOpen}>
            <BaseLine base={base} name={called.base(base.name)} />
          </Line>
        ))}
      </ul>
      {errors.length > 0 && (
        <Group isOpen tone="bad" title={t('mustMend', { count: errors.length })} problems={errors} />
      )}
      {plan.warnings.length + settled.size > 0 && (
        <Overlaps
          problems={plan.warnings.map((problem) => placed(problem, flows, language))}
          settled={settled}
          onSettle={onSettle}
        />
      )}
      {warnings.length > 0 && (
        <Group tone="quiet" title={t('notes', { count: warnings.length })} problems={warnings} />
      )}
    </div>
  );
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Icon className="mt-0.5 size-4 shrink-0 text-soft" aria-hidden />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  );
}

function BaseLine({
  base: { isNew, entries, removed },
  name,
}: {
  base: Rehearsal['knowledge'][number];
  name: string;
}) {
  const t = useWords(words);
  const count = (change: string): number => entries.filter((entry) => entry.change === change).length;
  const [added, changed, yours] = [count('added'), count('changed'), count('yours')];
  const isSame = added + changed + removed === 0;
  const written = entries.filter(({ change }) => change === 'added' || change === 'changed');
  return (
    <>
      {isNew
        ? t('makesBase', { name, count: added })
        : isSame
          ? t('keepsBase', { name })
          : t('renewsBase', { name, added, changed, removed, yours })}
      {written.length > 0 && (
        <details className="mt-1">
          <summary className="text-accent">{t('readAnswers')}</summary>
          <div className="mt-2" role="region" aria-label={name}>
            <Questions entries={written} />
          </div>
        </details>
      )}
    </>
  );
}

/** A long list scrolls with the page: a second bar inside of it would catch the wheel. */
const FIRST = 5;
const MORE = 20;

const TONES = { bad: 'bg-bad-soft text-bad', warn: 'bg-warn-soft text-warn', quiet: 'bg-hover text-ink' };

interface Settling {
  /** By the id of the other flow. */
  settled: ReadonlyMap<string, Settled>;
  onSettle: (other: { id: string; name: string }, outcome: Settlement | undefined) => void;
}

function Overlaps({ problems, settled, onSettle }: { problems: readonly ShownProblem[] } & Settling) {
  const t = useWords(words);
  const { others, rest } = byOtherFlow(problems);
  const open = others.length + rest.length;
  return (
    <details open className="rounded-md border border-line">
      <summary className={cn('rounded-md px-3 py-1.5 font-medium', TONES[open > 0 ? 'warn' : 'quiet'])}>
        {open > 0 ? t('overlaps', { count: open }) : t('overlapsSettled')}
      </summary>
      <div className="flex flex-col gap-2 p-1">
        <OverlapList others={others} settled={settled} onSettle={onSettle} />
        {rest.length > 0 && <ProblemList problems={rest} />}
      </div>
    </details>
  );
}

function Group({
  tone,
  title,
  problems,
  isOpen = false,
}: {
  tone: keyof typeof TONES;
  title: string;
  problems: readonly ShownProblem[];
  isOpen?: boolean;
}) {
  const t = useWords(words);
  const [shown, setShown] = useState(FIRST);
  return (
    <details open={isOpen} className="rounded-md border border-line">
      <summary className={cn('rounded-md px-3 py-1.5 font-medium', TONES[tone])}>{title}</summary>
      <div className="flex flex-col gap-3 p-3">
        <ProblemList problems={problems.slice(0, shown)} />
        {problems.length > shown && (
          <Button size="sm" className="self-start" onClick={() => setShown(shown + MORE)}>
            {t('showMore', { count: problems.length - shown })}
          </Button>
        )}
      </div>
    </details>
  );
}

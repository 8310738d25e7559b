import { compileCalendar, knownUntil, nameIn, type Calendar } from '@nightshift/calendar';
import { ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Card } from '../parts/section.js';
import { datesOf, longDate, viewDay, type DayView } from './day-kind.js';
import { Legend } from './legend.js';
import { Month } from './month.js';
import { moveDate } from './special-days.js';
import { words } from './words.js';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};

/** Twelve months at once: what every day is, and one click to make it another. */
export function YearView({
  calendar,
  today,
  onPick,
}: {
  calendar: Calendar;
  today: string;
  onPick: (date: string) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [focused, setFocused] = useState(today);
  const grid = useRef<HTMLDivElement>(null);
  const compiled = useMemo(() => compileCalendar(calendar), [calendar]);
  const months = useMemo(
    () =>
      Array.from({ length: 12 }, (_each, index) =>
        datesOf(year, index + 1).flatMap((date) => viewDay(calendar, compiled, date, language) ?? []),
      ),
    [calendar, compiled, year, language],
  );
  const until = knownUntil(compiled);
  const here = focused.startsWith(String(year)) ? focused : `${String(year)}-01-01`;
  const move = (key: string): boolean => {
    const step = STEPS[key];
    if (step === undefined) return false;
    const next = moveDate(here, step);
    if (!next.startsWith(String(year))) return true;
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
    return true;
  };
  return (
    <Card>
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5">
        <IconButton label={t('yearBefore')} onClick={() => setYear(year - 1)}>
          <ChevronLeft />
        </IconButton>
        <h3 aria-live="polite" className="w-12 text-center text-md font-semibold">
          {year}
        </h3>
        <IconButton label={t('yearAfter')} onClick={() => setYear(year + 1)}>
          <ChevronRight />
        </IconButton>
        {!today.startsWith(String(year)) && (
          <Button size="sm" onClick={() => setYear(Number(today.slice(0, 4)))}>
            {t('thisYear')}
          </Button>
        )}
        <p className="min-w-0 flex-1 basis-64 text-sm text-soft">{t('counts', countDays(months.flat()))}</p>
        {until !== null && (
          <Badge tone={until < `${String(year)}-12-31` ? 'warn' : 'quiet'}>
            {t('knownUntil', { date: longDate(until, language) })}
          </Badge>
        )}
      </header>
      <Notes days={months.flat()} until={until} year={year} />
      <div
        ref={grid}
        className="grid items-start grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-5 gap-y-5 p-4"
        onKeyDown={(event) => {
          if (move(event.key)) event.preventDefault();
        }}
      >
        {months.map((days, index) => (
          <Month
            key={index}
            days={days}
            today={today}
            focused={here}
            onPick={(date) => {
              setFocused(date);
              onPick(date);
            }}
          />
        ))}
      </div>
      <Legend />
    </Card>
  );
}

/** What is not sure about this year. */
function Notes({ days, until, year }: { days: readonly DayView[]; until: string | null; year: number }) {
  const t = useWords(words);
  const language = useLanguage();
  const estimated = new Set(
    days.flatMap(({ info: { holiday } }) =>
      holiday?.isEstimated === true ? [nameIn(holiday.names, language)] : [],
    ),
  );
  const notes = [
    ...(until !== null && until < `${String(year)}-12-31`
      ? [t('gapNote', { date: longDate(until, language) })]
      : []),
    ...(estimated.size > 0 ? [t('estimatedNote', { names: inRow([...estimated], language) })] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="flex gap-2 border-b border-line bg-warn-soft px-4 py-2 text-warn">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      {note}
    </p>
  ));
}

function countDays(days: readonly DayView[]): { working: number; holidays: number; makeUp: number } {
  const count = (test: (day: DayView) => boolean): number => days.filter(test).length;
  return {
    working: count(({ info }) => info.open.length > 0),
    holidays: count(({ kind, info }) => kind === 'holiday' && info.open.length === 0),
    makeUp: count(({ kind }) => kind === 'makeUpDay'),
  };
}

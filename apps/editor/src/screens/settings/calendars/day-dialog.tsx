import { checkCalendar, type Calendar } from '@nightshift/calendar';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { cn } from '../../../ui/join-classes.js';
import { longDate } from './day-kind.js';
import { PeriodsField } from './periods-field.js';
import { findDay, withDay } from './special-days.js';
import { words } from './words.js';

type Choice = 'asUsual' | 'closedAllDay' | 'otherHours';
const CHOICES: readonly Choice[] = ['asUsual', 'closedAllDay', 'otherHours'];

/** What is special about a day, or about several in a row. */
export function DayDialog({
  calendar,
  date,
  usualHours,
  isReadOnly,
  onChange,
  onClose,
}: {
  calendar: Calendar;
  date: string;
  /** What the day has now. */
  usualHours: readonly string[];
  isReadOnly: boolean;
  onChange: (calendar: Calendar) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const found = findDay(calendar.days, date);
  const [choice, setChoice] = useState<Choice>(
    found === null ? 'asUsual' : found.day.periods.length === 0 ? 'closedAllDay' : 'otherHours',
  );
  const [periods, setPeriods] = useState<readonly string[]>(
    found !== null && found.day.periods.length > 0
      ? found.day.periods
      : usualHours.length > 0
        ? usualHours
        : ['10:00-16:00'],
  );
  const [name, setName] = useState(found?.day.name ?? '');
  const [until, setUntil] = useState(found?.last ?? date);
  const first = found === null ? date : found.first;
  const isUntilWrong = until < first;
  const day = {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    periods: choice === 'otherHours' ? [...periods] : [],
  };
  const isHoursWrong =
    choice === 'otherHours' &&
    (periods.length === 0 ||
      checkCalendar({ zone: 'UTC', week: {}, days: { [date]: day } }).some(
        ({ severity }) => severity === 'error',
      ));
  const apply = (): void => {
    if (isUntilWrong || isHoursWrong) return;
    // A range that became shorter gives its other days back.
    const cleared = found === null ? calendar.days : withDay(calendar.days, found, null);
    const days = withDay(cleared, { first, last: until }, choice === 'asUsual' ? null : day);
    const { days: _old, ...rest } = calendar;
    onChange(Object.keys(days).length === 0 ? rest : { ...rest, days });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={longDate(first, language)}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {!isReadOnly && (
            <Button look="primary" type="submit" form="day">
              {t('apply')}
            </Button>
          )}
        </>
      }
    >
      <form
        id="day"
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <fieldset disabled={isReadOnly} className="flex flex-col gap-1.5">
          <legend className="mb-1 text-sm font-medium">{t('dayHours')}</legend>
          {CHOICES.map((each) => (
            <label
              key={each}
              className={cn(
                'flex cursor-pointer items-center gap-2.5 rounded-md border px-3 py-2 hover:bg-hover',
                each === choice ? 'border-accent bg-accent-soft' : 'border-line',
              )}
            >
              <input
                type="radio"
                name="choice"
                className="accent-(--accent)"
                checked={each === choice}
                autoFocus={each === choice}
                onChange={() => setChoice(each)}
              />
              {t(each)}
              {each === 'asUsual' && <span className="text-sm text-soft">{t('asUsualText')}</span>}
            </label>
          ))}
          {choice === 'otherHours' && (
            <div className="pt-1.5 pl-8">
              <PeriodsField
                day={longDate(date, language)}
                periods={periods}
                isReadOnly={isReadOnly}
                onChange={setPeriods}
              />
              {isHoursWrong && (
                <p role="alert" className="pt-1 text-sm text-bad">
                  {t('hoursWrong')}
                </p>
              )}
            </div>
          )}
        </fieldset>
        {choice !== 'asUsual' && (
          <Field label={t('dayName')} hint={t('dayNameHint')}>
            {(control) => (
              <Input
                {...control}
                value={name}
                disabled={isReadOnly}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t('until')} {...(isUntilWrong ? { error: t('untilWrong') } : {})}>
          {(control) => (
            <Input
              {...control}
              type="date"
              className="w-44"
              min={first}
              value={until}
              disabled={isReadOnly}
              onChange={({ target }) => target.value !== '' && setUntil(target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

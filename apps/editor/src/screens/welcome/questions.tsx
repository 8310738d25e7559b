import { ArrowLeft, Rocket } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { closestLanguage } from '@nightshift/schema';
import { getLanguage, useLanguage } from '../../i18n/language.js';
import { languageName } from '../../i18n/language-name.js';
import { useWords } from '../../i18n/use-words.js';
import { countryOfZone, holidayCountryOptions } from '../../picks/holiday-countries.js';
import { ZoneField } from '../../picks/zone-field.js';
import { Button } from '../../ui/button.js';
import { Field, Input } from '../../ui/field.js';
import { cn } from '../../ui/join-classes.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Select } from '../../ui/select.js';
import type { Answers } from './go-live.js';
import { words } from './words.js';

const DAYS: readonly Answers['days'][] = ['mon-fri', 'mon-sat', 'mon-sun'];

/** The shop's name, its languages, its hours. Everything but the name has an answer already. */
export function Questions({
  languages,
  isBusy,
  error,
  onBack,
  onAnswer,
}: {
  languages: readonly string[];
  isBusy: boolean;
  error: unknown;
  onBack: () => void;
  onAnswer: (answers: Answers) => void;
}) {
  const t = useWords(words);
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...ownZone(),
    shop: '',
    languages: ownFirst(languages),
    days: 'mon-fri',
    from: '09:00',
    until: '18:00',
  }));
  const change = (part: Partial<Answers>): void => setAnswers({ ...answers, ...part });
  const areHoursWrong = answers.until === answers.from;
  const isReady = answers.shop.trim() !== '' && answers.languages.length > 0 && !areHoursWrong;
  return (
    <form
      className="mx-auto flex max-w-xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAnswer({ ...answers, shop: answers.shop.trim() });
      }}
    >
      <h1 className="text-xl font-semibold">{t('answerTitle')}</h1>
      <Question number={1}>
        <Field label={t('shop')} hint={t('shopHint')}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              required
              maxLength={100}
              autoComplete="organization"
              className="h-10 text-md"
              placeholder={t('shopExample')}
              value={answers.shop}
              onChange={({ target }) => change({ shop: target.value })}
            />
          )}
        </Field>
      </Question>
      <Question number={2}>
        <Tongues
          languages={languages}
          value={answers.languages}
          onChange={(chosen) => change({ languages: chosen })}
        />
      </Question>
      <Question number={3}>
        <Hours answers={answers} change={change} areWrong={areHoursWrong} />
      </Question>
      {error !== null && <ProblemNote error={error} />}
      <div className="flex items-center justify-between gap-2">
        <Button look="ghost" disabled={isBusy} onClick={onBack}>
          <ArrowLeft aria-hidden />
          {t('back')}
        </Button>
        <Button
          type="submit"
          look="primary"
          className="h-10 px-5 text-md"
          disabled={!isReady}
          isBusy={isBusy}
        >
          {!isBusy && <Rocket aria-hidden />}
          {isBusy ? t('goingLive') : t('goLive')}
        </Button>
      </div>
    </form>
  );
}

function Question({ number, children }: { number: number; children: ReactNode }) {
  return (
    <div className="flex gap-3 rounded-lg border border-line bg-paper p-4 shadow-card">
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

function Tongues({
  languages,
  value,
  onChange,
}: {
  languages: readonly string[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const t = useWords(words);
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="text-sm font-medium">{t('tongues')}</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {languages.map((tag) => {
          const isOn = value.includes(tag);
          return (
            <label
              key={tag}
              className={cn(
                'flex h-8 items-center gap-2 rounded-md border px-3',
                isOn ? 'border-accent bg-accent-soft font-medium text-accent' : 'border-edge text-ink',
              )}
            >
              <input
                type="checkbox"
                className="accent-current"
                checked={isOn}
                onChange={() => onChange(isOn ? value.filter((each) => each !== tag) : [...value, tag])}
              />
              <span lang={tag}>{languageName(tag)}</span>
            </label>
          );
        })}
      </div>
      <p id={`${id}-hint`} className={cn('mt-1.5 text-sm', value.length === 0 ? 'text-bad' : 'text-soft')}>
        {value.length === 0 ? t('oneTongue') : t('tonguesHint')}
      </p>
    </fieldset>
  );
}

function Hours({
  answers: { days, from, until, zone, holidays },
  change,
  areWrong,
}: {
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  areWrong: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const titles = { 'mon-fri': t('monFri'), 'mon-sat': t('monSat'), 'mon-sun': t('daily') };
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('hours')}</legend>
      <p className="mb-3 text-sm text-soft">{t('hoursHint')}</p>
      <div className="grid grid-cols-2 gap-3">
        <div className="col-span-2">
          <Field label={t('days')}>
            {(control) => (
              <Select
                {...control}
                value={days}
                onChange={(wanted) => change({ days: DAYS.find((each) => each === wanted) ?? days })}
                options={DAYS.map((value) => ({ value, label: titles[value] }))}
              />
            )}
          </Field>
        </div>
        <Field label={t('from')}>
          {(control) => (
            <Input
              {...control}
              type="time"
              required
              value={from}
              onChange={({ target }) => change({ from: target.value })}
            />
          )}
        </Field>
        <Field
          label={t('until')}
          {...(until < from ? { hint: t('nextDay') } : {})}
          {...(areWrong ? { error: t('hoursWrong') } : {})}
        >
          {(control) => (
            <Input
              {...control}
              type="time"
              required
              value={until}
              onChange={({ target }) => change({ until: target.value })}
            />
          )}
        </Field>
        <ZoneField
          label={t('zone')}
          value={zone}
          onChange={(wanted) => change({ zone: wanted, holidays: countryOfZone(wanted) })}
        />
        <Field label={t('closed')}>
          {(control) => (
            <Select
              {...control}
              value={holidays ?? NOWHERE}
              onChange={(wanted) => change({ holidays: wanted === NOWHERE ? undefined : wanted })}
              options={[{ value: NOWHERE, label: t('noHolidays') }, ...holidayCountryOptions(language)]}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}

const NOWHERE = 'none';

function ownZone(): Pick<Answers, 'zone' | 'holidays'> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { zone, holidays: countryOfZone(zone) };
}

/** The language of the screen first: that is most likely the one of the shop. */
function ownFirst(languages: readonly string[]): string[] {
  const own = closestLanguage(getLanguage(), languages);
  return own === undefined ? [...languages] : [own, ...languages.filter((tag) => tag !== own)];
}

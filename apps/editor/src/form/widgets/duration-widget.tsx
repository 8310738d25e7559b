import { durationInWords, durationParts } from '@nightshift/schema';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Input } from '../../ui/field.js';
import { Select } from '../../ui/select.js';
import { words } from '../words.js';
import type { WidgetProps } from './widget-props.js';

const UNITS = ['seconds', 'minutes', 'hours', 'days', 'weeks'] as const;
type Unit = (typeof UNITS)[number];
const WRITTEN: Readonly<Record<Unit, (amount: number) => string>> = {
  seconds: (amount) => `PT${String(amount)}S`,
  minutes: (amount) => `PT${String(amount)}M`,
  hours: (amount) => `PT${String(amount)}H`,
  days: (amount) => `P${String(amount)}D`,
  weeks: (amount) => `P${String(amount)}W`,
};

/** A number and a unit for what is an ISO 8601 duration; one of several parts (PT1H30M) is taken together or written as it is. */
export function DurationWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  const t = useWords(words);
  const language = useLanguage();
  const given = typeof value === 'string' ? value : '';
  const read = readDuration(given);
  const usual = readDuration(typeof hint.default === 'string' ? hint.default : '');
  const [unit, setUnit] = useState<Unit>(read?.unit ?? usual?.unit ?? 'minutes');
  if (given !== '' && read === undefined)
    return (
      <>
        <Input
          {...control}
          id={id}
          value={given}
          readOnly={isReadOnly}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        />
        <p className="text-sm text-soft">{durationInWords(given, language)}</p>
      </>
    );
  const shownUnit = read?.unit ?? unit;
  return (
    <div className="flex gap-2">
      <Input
        {...control}
        id={id}
        type="number"
        min={0}
        step={shownUnit === 'seconds' ? 'any' : 1}
        className="w-24"
        value={read?.amount ?? ''}
        readOnly={isReadOnly}
        placeholder={usual === undefined ? '' : String(usual.amount)}
        onChange={({ target }) =>
          onChange(
            isAmount(target.valueAsNumber, shownUnit) ? WRITTEN[shownUnit](target.valueAsNumber) : undefined,
          )
        }
      />
      <Select
        aria-label={t('unit', { field: hint.title })}
        className="w-32"
        value={shownUnit}
        disabled={isReadOnly}
        options={UNITS.map((each) => ({ value: each, label: t(each) }))}
        onChange={(wanted) => {
          const chosen = UNITS.find((each) => each === wanted) ?? 'minutes';
          setUnit(chosen);
          if (read !== undefined) onChange(WRITTEN[chosen](read.amount));
        }}
      />
    </div>
  );
}

/** Only seconds have parts, down to a thousandth. */
function isAmount(amount: number, unit: Unit): boolean {
  return Number.isInteger(unit === 'seconds' ? Number((amount * 1000).toFixed(6)) : amount);
}

/** Hours, minutes and seconds are one amount of the smallest: an hour and a half is 90 minutes. A day is not always 24 hours. */
function readDuration(text: string): { amount: number; unit: Unit } | undefined {
  const parts = durationParts(text);
  if (parts === undefined || parts.years + parts.months > 0) return undefined;
  const { hours, minutes, seconds } = parts;
  const used = UNITS.filter((unit) => parts[unit] > 0);
  const [unit, ...more] = used;
  if (unit === undefined) return undefined;
  if (more.length === 0) return { amount: parts[unit], unit };
  if (parts.days + parts.weeks > 0) return undefined;
  const amount = (hours * 60 + minutes) * 60 + seconds;
  return unit === 'seconds' ? { amount, unit } : { amount: amount / 60, unit: 'minutes' };
}

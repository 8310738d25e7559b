import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Field, Input } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';
import { words } from './words.js';

const HOURS = { hours: 1, days: 24 } as const;
type Unit = keyof typeof HOURS;
/** A year. */
const MOST_HOURS = 8760;

/** How often a page or a site is looked at again by itself; null: never. NaN: what is typed is no such number. */
export function LookAgainField({
  everyHours,
  onChange,
}: {
  everyHours: number | null;
  onChange: (everyHours: number | null) => void;
}) {
  const t = useWords(words);
  const [unit, setUnit] = useState<Unit>(everyHours === null || everyHours % 24 === 0 ? 'days' : 'hours');
  const [text, setText] = useState(everyHours === null ? '' : String(everyHours / HOURS[unit]));
  const isWrong = Number.isNaN(everyHours);
  const change = (next: { text?: string; unit?: Unit }): void => {
    const [typed, of] = [next.text ?? text, next.unit ?? unit];
    setText(typed);
    setUnit(of);
    onChange(hoursIn(typed, of));
  };
  return (
    <Field
      label={t('lookAgain')}
      hint={t('lookAgainHint')}
      {...(isWrong ? { error: t('lookAgainWrong') } : {})}
    >
      {(control) => (
        <div className="grid grid-cols-2 gap-2">
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('never')}
            value={text}
            onChange={({ target }) => change({ text: target.value })}
          />
          <Select
            aria-label={t('lookAgainUnit')}
            value={unit}
            onChange={(wanted) => change({ unit: wanted === 'hours' ? 'hours' : 'days' })}
            options={[
              { value: 'days', label: t('days') },
              { value: 'hours', label: t('hours') },
            ]}
          />
        </div>
      )}
    </Field>
  );
}

function hoursIn(text: string, unit: Unit): number | null {
  if (text.trim() === '') return null;
  const hours = Number(text) * HOURS[unit];
  return Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS ? hours : Number.NaN;
}

import { Plus, X } from 'lucide-react';
import { useWords } from '../../../i18n/use-words.js';
import { Input } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { words } from './words.js';

/** The opening periods of one day. A native time field knows every keyboard and every phone. */
export function PeriodsField({
  day,
  periods,
  isReadOnly = false,
  onChange,
}: {
  /** Whose hours these are, for the labels. */
  day: string;
  periods: readonly string[];
  isReadOnly?: boolean;
  onChange: (periods: string[]) => void;
}) {
  const t = useWords(words);
  const set = (index: number, period: string): void =>
    onChange(periods.map((each, at) => (at === index ? period : each)));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      {periods.length === 0 && <span className="text-soft">{t('closed')}</span>}
      {periods.map((period, index) => {
        const [from = '', to = ''] = period.split('-');
        const number = index + 1;
        return (
          <span key={index} className="flex items-center gap-1">
            <Input
              type="time"
              className="w-24 px-1.5 [&::-webkit-calendar-picker-indicator]:hidden"
              aria-label={t('periodFrom', { day, number })}
              value={from}
              disabled={isReadOnly}
              onChange={({ target }) => target.value !== '' && set(index, `${target.value}-${to}`)}
            />
            <span aria-hidden>–</span>
            <Input
              type="time"
              className="w-24 px-1.5 [&::-webkit-calendar-picker-indicator]:hidden"
              aria-label={t('periodTo', { day, number })}
              value={to === '24:00' ? '00:00' : to}
              disabled={isReadOnly}
              onChange={({ target }) =>
                target.value !== '' &&
                set(index, `${from}-${target.value === '00:00' ? '24:00' : target.value}`)
              }
            />
            {!isReadOnly && (
              <IconButton
                label={t('removePeriod', { day, number })}
                size="icon-sm"
                onClick={() => onChange(periods.filter((_each, at) => at !== index))}
              >
                <X />
              </IconButton>
            )}
          </span>
        );
      })}
      {!isReadOnly && (
        <IconButton
          label={t('addPeriod', { day })}
          size="icon-sm"
          onClick={() => onChange([...periods, nextPeriod(periods)])}
        >
          <Plus />
        </IconButton>
      )}
    </div>
  );
}

/** After the last one, with an hour for lunch. */
function nextPeriod(periods: readonly string[]): string {
  const last = periods.at(-1);
  if (last === undefined) return '09:00-18:00';
  const hour = Number(last.split('-')[1]?.slice(0, 2) ?? '0');
  const from = Math.min(hour + 1, 22);
  const two = (value: number): string => `${String(value).padStart(2, '0')}:00`;
  return `${two(from)}-${two(Math.min(from + 4, 23))}`;
}

import { CopyCheck } from 'lucide-react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { IconButton } from '../../../ui/icon-button.js';
import { weekdayNames } from './day-kind.js';
import { PeriodsField } from './periods-field.js';
import { hoursByDay, weekOf } from './week-hours.js';
import { words } from './words.js';

const WORKDAYS = 5;

export function WeekEditor({
  week,
  isReadOnly,
  onChange,
}: {
  week: Readonly<Record<string, string[]>>;
  isReadOnly: boolean;
  onChange: (week: Record<string, string[]>) => void;
}) {
  const t = useWords(words);
  const names = weekdayNames(useLanguage(), 'long');
  const days = hoursByDay(week);
  return (
    <ul>
      {days.map((periods, index) => {
        const day = names[index] ?? '';
        return (
          <li
            key={day}
            className="group flex items-start gap-3 border-b border-line px-4 py-2 last:border-b-0 max-sm:flex-col max-sm:gap-1"
          >
            <span className="w-24 shrink-0 pt-1.5 font-medium">{day}</span>
            <div className="flex min-h-8 min-w-0 flex-1 items-center">
              <PeriodsField
                day={day}
                periods={periods}
                isReadOnly={isReadOnly}
                onChange={(next) => onChange(weekOf(days.map((each, at) => (at === index ? next : each))))}
              />
            </div>
            {!isReadOnly && index < WORKDAYS && periods.length > 0 && (
              <IconButton
                label={t('copyDay', { day })}
                className="max-sm:hidden"
                onClick={() => onChange(weekOf(days.map((each, at) => (at < WORKDAYS ? periods : each))))}
              >
                <CopyCheck />
              </IconButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import { longDate, weekdayNames, type DayView } from './day-kind.js';
import { DAY_LOOK, DayMark, TODAY_LOOK } from './legend.js';
import { words } from './words.js';

export function Month({
  days,
  today,
  focused,
  onPick,
}: {
  days: readonly DayView[];
  today: string;
  /** The one day that Tab comes to; arrows go on from there. */
  focused: string;
  onPick: (date: string) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const first = days[0];
  if (first === undefined) return null;
  const name = new Date(`${first.date}T00:00:00Z`).toLocaleDateString(language, {
    month: 'long',
    timeZone: 'UTC',
  });
  const long = weekdayNames(language, 'long');
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5">
      <caption className="pb-1 pl-1 text-left font-semibold">{name}</caption>
      <thead>
        <tr>
          {weekdayNames(language, 'narrow').map((letter, index) => (
            <th key={long[index]} scope="col" abbr={long[index]} className="text-xs font-normal text-soft">
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, row) => (
          <tr key={row}>
            {week.map((day, column) => (
              <td key={column} className="p-0">
                {day !== null && (
                  <button
                    type="button"
                    data-date={day.date}
                    data-kind={day.kind}
                    tabIndex={day.date === focused ? 0 : -1}
                    aria-current={day.date === today ? 'date' : undefined}
                    aria-label={sayDay(day)}
                    title={sayDay(day)}
                    onClick={() => onPick(day.date)}
                    className={cn(
                      'relative flex h-7 w-full items-center justify-center rounded-sm text-sm hover:ring-1 hover:ring-edge',
                      DAY_LOOK[day.kind],
                      day.date === today && TODAY_LOOK,
                    )}
                  >
                    {Number(day.date.slice(8))}
                    <DayMark kind={day.kind} isGap={day.isGap} />
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function sayDay({ date, kind, hours, name: dayName, isGap }: DayView): string {
    const state = hours === '' ? t('closed') : hours;
    const why = kind === 'makeUpDay' || kind === 'special' ? [t(kind)] : [];
    return [
      longDate(date, language),
      ...why,
      ...(dayName === '' ? [] : [dayName]),
      state,
      ...(isGap ? [t('gap')] : []),
    ].join(' · ');
  }
}

/** Rows of seven, Monday first, with nothing where another month is. */
function weeksOf(days: readonly DayView[]): (DayView | null)[][] {
  const first = days[0];
  if (first === undefined) return [];
  const before = (new Date(`${first.date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (DayView | null)[] = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_each, row) => {
    const week = cells.slice(row * 7, row * 7 + 7);
    return [...week, ...Array.from({ length: 7 - week.length }, () => null)];
  });
}

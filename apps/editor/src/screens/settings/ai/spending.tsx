import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Loaded } from '../parts/loaded.js';
import { Card } from '../parts/section.js';
import { useSpending } from './ai-queries.js';
import { lastDays } from './last-days.js';
import { words } from './words.js';

const SHOWN_DAYS = 31;

/** Today, this month, and each of the last days as a bar. */
export function Spending() {
  const t = useWords(words);
  const language = useLanguage();
  const spending = useSpending();
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' });
  return (
    <Loaded query={spending}>
      {({ days, perDay }) => {
        const bars = lastDays(days, SHOWN_DAYS, new Date());
        const today = bars.at(-1)?.cost ?? 0;
        const month = bars.at(-1)?.day.slice(0, 7) ?? '';
        const thisMonth = days.filter(({ day }) => day.startsWith(month));
        const monthCost = thisMonth.reduce((sum, { cost }) => sum + cost, 0);
        const questions = thisMonth.reduce((sum, one) => sum + one.questions, 0);
        const most = Math.max(perDay ?? 0, ...bars.map(({ cost }) => cost), 0.000_001);
        return (
          <Card className="flex flex-col gap-4 p-4">
            <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3">
              <Figure name={t('today')} value={money.format(today)} />
              <Figure name={t('thisMonth')} value={money.format(monthCost)} />
              <Figure name={t('questions')} value={new Intl.NumberFormat(language).format(questions)} />
            </dl>
            {bars.some(({ cost }) => cost > 0) && (
              <div
                role="img"
                aria-label={t('chart', { today: money.format(today), month: money.format(monthCost) })}
                className="flex h-24 items-end gap-px border-b border-line"
              >
                {bars.map(({ day, cost }) => (
                  <span
                    key={day}
                    title={`${day}: ${money.format(cost)}`}
                    className="min-w-0 flex-1 rounded-t-sm bg-accent"
                    style={{ height: cost === 0 ? '0' : `max(2px, ${String((cost / most) * 100)}%)` }}
                  />
                ))}
              </div>
            )}
            <p className="text-sm text-soft">{days.length === 0 ? t('nothingSpent') : t('utc')}</p>
          </Card>
        );
      }}
    </Loaded>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="text-xl font-semibold">{value}</dd>
    </div>
  );
}

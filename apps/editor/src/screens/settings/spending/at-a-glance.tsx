import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { useCan } from '../../../app/session.js';
import { Card } from '../parts/section.js';
import { everyDay } from './every-day.js';
import { sayMoney } from './say-money.js';
import type { Figures, Spending } from './spending-queries.js';
import { words } from './words.js';

const tokensOf = ({ inputTokens, outputTokens }: Figures): number => inputTokens + outputTokens;

/** Of spending by purpose: today and its budget, the period, for whom, and what an answered question costs. */
export function AtAGlance({ spending }: { spending: Spending }) {
  const t = useWords(words);
  const language = useLanguage();
  const maySetPrices = useCan('ai.write');
  const { today, perDay, total, unpriced, free, answers, groups } = spending;
  const money = (amount: number): string => sayMoney(amount, language);
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  const customers = groups.find(({ key }) => key === 'customer')?.cost ?? 0;
  const { questions, answered, byModel, perAnswered } = answers;
  return (
    <Card className="flex flex-col gap-4 p-4">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 lg:grid-cols-5">
        <Figure
          name={t('today')}
          value={money(today)}
          text={perDay === null ? t('noBudget') : t('ofBudget', { budget: money(perDay) })}
        />
        <Figure
          name={t('inPeriod')}
          value={money(total.cost)}
          text={t('asked', { count: total.questions })}
        />
        <Figure
          name={t('forCustomers')}
          value={money(customers)}
          text={t('forTeam', { cost: money(Math.max(0, total.cost - customers)) })}
        />
        <Figure
          name={t('answeredByAi')}
          value={t('answeredOf', { answered: number(answered), questions: number(questions) })}
          text={t('byWhom', { model: number(byModel), knowledge: number(answered - byModel) })}
        />
        <Figure
          name={t('perAnswered')}
          value={perAnswered === null ? t('nothing') : money(perAnswered)}
          text={t('perAnsweredText')}
        />
      </dl>
      <Bars spending={spending} />
      {unpriced.questions > 0 && (
        <p className="text-sm text-soft">
          {t('unpriced', {
            count: unpriced.questions,
            tokens: number(tokensOf(unpriced)),
            cost: money(unpriced.cost),
          })}{' '}
          {maySetPrices && (
            <Link to="/settings/ai" className="text-accent underline-offset-2 hover:underline">
              {t('toPrices')}
            </Link>
          )}
        </p>
      )}
      {free.questions > 0 && (
        <p className="text-sm text-soft">
          {t('free', { count: free.questions, tokens: number(tokensOf(free)) })}
        </p>
      )}
    </Card>
  );
}

function Bars({ spending: { days, from, to, total } }: { spending: Spending }) {
  const t = useWords(words);
  const language = useLanguage();
  const bars = everyDay(days, { from, to });
  const most = Math.max(...bars.map(({ cost }) => cost));
  if (most <= 0) return null;
  return (
    <div
      role="img"
      aria-label={t('chart', { cost: sayMoney(total.cost, language), most: sayMoney(most, language) })}
      className="flex h-24 items-end gap-px border-b border-line"
    >
      {bars.map(({ day, cost }) => (
        <span
          key={day}
          title={`${day}: ${sayMoney(cost, language)}`}
          className="min-w-0 flex-1 rounded-t-sm bg-accent"
          style={{ height: cost === 0 ? '0' : `max(2px, ${String((cost / most) * 100)}%)` }}
        />
      ))}
    </div>
  );
}

function Figure({ name, value, text }: { name: string; value: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{name}</dt>
      <dd>
        <span className="text-xl font-semibold">{value}</span>
        <span className="block text-sm text-pretty text-soft">{text}</span>
      </dd>
    </div>
  );
}

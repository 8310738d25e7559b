import { pickText } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { sayCountry, sayLanguage } from '../../../i18n/world-names.js';
import { catalogueQuery } from '../../../open-flow/catalogue.js';
import { Card } from '../parts/section.js';
import { sayMoney } from './say-money.js';
import type { Group, Grouping, Spending } from './spending-queries.js';
import { noneWords, purposeWords, words } from './words.js';

/** A line for each thing that the money went to, the dearest first, with its share of all. */
export function Breakdown({ spending: { by, groups, total } }: { spending: Spending }) {
  const t = useWords(words);
  const nameOf = useNames(by);
  if (groups.length === 0) return <p className="text-soft">{t('empty')}</p>;
  // Of providers and models nobody counts what was answered.
  const hasAnswers = groups.some(({ answers }) => answers !== null);
  return (
    <Card>
      <table className="w-full table-fixed">
        <thead>
          <tr className="border-b border-line text-left text-sm text-soft [&_th]:h-8 [&_th]:font-medium">
            <th className="pl-4">{t(by)}</th>
            <th className="w-16 text-right">{t('share')}</th>
            <th className="w-24 pr-4 text-right">{t('cost')}</th>
            <th className="hidden w-24 pr-4 text-right sm:table-cell">{t('questions')}</th>
            <th className="hidden w-28 pr-4 text-right md:table-cell">{t('tokens')}</th>
            {hasAnswers && (
              <>
                <th className="hidden w-28 pr-4 text-right sm:table-cell">{t('answered')}</th>
                <th className="hidden w-28 pr-4 text-right sm:table-cell">{t('each')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow
              key={group.key ?? ''}
              group={group}
              name={nameOf(group)}
              share={total.cost === 0 ? 0 : group.cost / total.cost}
              hasAnswers={hasAnswers}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function GroupRow({
  group: { cost, questions, inputTokens, outputTokens, answers },
  name: { title, text },
  share,
  hasAnswers,
}: {
  group: Group;
  name: { title: string; text?: string | undefined };
  share: number;
  hasAnswers: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  const isAsked = answers !== null && answers.questions > 0;
  const each = answers?.perAnswered == null ? t('nothing') : sayMoney(answers.perAnswered, language);
  return (
    <tr className="border-b border-line align-top last:border-b-0 [&_td]:py-2">
      <td className="pr-3 pl-4">
        <p className="font-medium wrap-anywhere">{title}</p>
        {text !== undefined && <p className="text-sm wrap-anywhere text-soft">{text}</p>}
        {isAsked && (
          <p className="text-sm text-soft sm:hidden">
            {t('eachAnswered', { count: answers.answered, each })}
          </p>
        )}
        <div aria-hidden className="mt-1.5 h-1 rounded-sm bg-hover">
          <div className="h-1 rounded-sm bg-accent" style={{ width: `${String(share * 100)}%` }} />
        </div>
      </td>
      <td className="text-right text-soft">{sayPart(share, language)}</td>
      <td className="pr-4 text-right">{sayMoney(cost, language)}</td>
      <td className="hidden pr-4 text-right sm:table-cell">{number(questions)}</td>
      <td className="hidden pr-4 text-right md:table-cell">{number(inputTokens + outputTokens)}</td>
      {hasAnswers && (
        <>
          <td className="hidden pr-4 text-right sm:table-cell">
            {isAsked
              ? t('answeredOf', { answered: number(answers.answered), questions: number(answers.questions) })
              : t('nothing')}
          </td>
          <td className="hidden pr-4 text-right sm:table-cell">{isAsked ? each : t('nothing')}</td>
        </>
      )}
    </tr>
  );
}

const sayPart = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(
    share,
  );

/** What each is called on the screens; ids and codes only where nobody has a name for them. */
function useNames(by: Grouping): (group: Group) => { title: string; text?: string | undefined } {
  const language = useLanguage();
  const purpose = useWords(purposeWords);
  const none = useWords(noneWords);
  const { data: catalogue } = useQuery({ ...catalogueQuery, enabled: by === 'node' });
  return ({ key, name, step }) => {
    if (key === null) return { title: none(by === 'flow' || by === 'node' || by === 'base' ? by : 'other') };
    switch (by) {
      case 'purpose':
        return { title: isPurpose(key) ? purpose(key) : key };
      case 'language':
        return { title: sayLanguage(key, language) };
      case 'market':
        return { title: sayCountry(key, language) };
      case 'node': {
        const title = catalogue?.manifest('node', step ?? '')?.title;
        return {
          title: name ?? key,
          text: title === undefined ? undefined : pickText(title, language, ['en']),
        };
      }
      case 'flow':
      case 'provider':
      case 'model':
      case 'base':
        return { title: name ?? key };
    }
  };
}

const isPurpose = (key: string): key is keyof typeof purposeWords => Object.hasOwn(purposeWords, key);

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Answer } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { words } from './words.js';

type Comparison = Answer<'GET /knowledge/bases/{base}/runs/{run}/compare'>;

/** Which questions went better than the time before, and which worse. */
export function Changes({ comparison: { better, worse } }: { comparison: Comparison }) {
  const t = useWords(words);
  if (better.length + worse.length === 0) return <p className="text-soft">{t('unchanged')}</p>;
  const rows = [
    ...worse.map((one) => ({ ...one, isBetter: false })),
    ...better.map((one) => ({ ...one, isBetter: true })),
  ];
  return (
    <section aria-label={t('changes')} className="flex flex-col gap-1">
      <h2 className="font-semibold">{t('changes')}</h2>
      <ul className="rounded-lg border border-line bg-paper">
        {rows.map(({ question, before, after, isBetter }) => (
          <li
            key={question}
            className="flex items-start gap-2 border-b border-line px-3 py-2 last:border-b-0"
          >
            {isBetter ? (
              <ArrowUp className="mt-0.5 size-4 shrink-0 text-good" aria-label={t('better')} />
            ) : (
              <ArrowDown className="mt-0.5 size-4 shrink-0 text-bad" aria-label={t('worse')} />
            )}
            <p className="min-w-0 wrap-anywhere">
              {question}{' '}
              <span className="text-sm text-soft">
                {t('turned', { before: t(before.outcome), after: t(after.outcome) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

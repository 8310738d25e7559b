import { sayWhy } from '@nightshift/schema';
import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import type { Asked, Reply } from './ask-question.js';
import { words } from './words.js';

const WAYS = {
  answered: 'wayAnswered',
  unsure: 'wayUnsure',
  'wants-human': 'wayHuman',
  'out-of-scope': 'wayOutOfScope',
  error: 'wayError',
} as const;

/** The answer as the customer reads it, or by which way the flow goes on instead. */
export function ReplyView({ asked, reply }: { asked: Asked; reply: Reply | null }) {
  const t = useWords(words);
  const text = reply === null ? (asked.answer ?? '') : reply.text;
  return (
    <section aria-label={t('customerReads')} className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">{t('customerReads')}</h3>
      {text === '' ? (
        <p className="rounded-lg border border-dashed border-edge px-3 py-2 text-soft">
          {t('saysNothing', { way: t(WAYS[reply?.verdict ?? 'unsure']) })}
        </p>
      ) : (
        <p
          data-reply
          className="w-fit max-w-full rounded-lg rounded-bl-sm bg-accent-soft px-3 py-2 wrap-anywhere whitespace-pre-line text-ink"
        >
          {text}
        </p>
      )}
      {reply !== null && <Making reply={reply} />}
    </section>
  );
}

/** Who wrote it, from what, in which time and for how much. */
function Making({ reply: { verdict, by, cost, tookMs, sources, why } }: { reply: Reply }) {
  const t = useWords(words);
  const language = useLanguage();
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(tookMs / 1000);
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 4,
  }).format(cost);
  const facts = [
    ...(verdict === 'answered' ? [by === 'model' ? t('byModel') : t('byKnowledge')] : []),
    t('seconds', { seconds }),
    ...(cost > 0 ? [money] : []),
  ];
  return (
    <>
      <p className="text-sm text-soft">{facts.join(' · ')}</p>
      {sources.length > 0 && (
        <p className="text-sm text-soft">
          {t('citing', {
            titles: inRow(
              sources.map(({ title }) => t('quoted', { it: title })),
              language,
            ),
          })}
        </p>
      )}
      {why !== null && (
        <details className="text-sm text-soft">
          <summary className="w-fit">{t('why')}</summary>
          <p className="wrap-anywhere">{sayWhy(why, language)}</p>
        </details>
      )}
    </>
  );
}

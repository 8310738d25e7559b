import { failureOf, sayWhy } from '@nightshift/schema';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import type { Provider } from './ai-queries.js';
import { words } from './words.js';

/** The last question that a provider did not answer, and whether it rests because of it or has answered since. */
export function FailureNote({ failure }: { failure: NonNullable<Provider['failure']> }) {
  const t = useWords(words);
  const language = useLanguage();
  const { at, code, message, answeredAt, restsUntil } = failure;
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  const state =
    restsUntil !== null
      ? t('restsUntil', { time: format.format(new Date(restsUntil)) })
      : answeredAt !== null
        ? t('answeredSince', { when: timeAgo(answeredAt, language) })
        : t('notAnsweredSince');
  // What was written in English may tell more than the sentence of its code.
  const reason = language === 'en' ? message : sayWhy(failureOf({ code, message }), language);
  return (
    <p
      className={cn(
        'rounded-md px-3 py-2 text-sm wrap-anywhere',
        answeredAt === null || restsUntil !== null ? 'bg-warn-soft text-warn' : 'bg-hover text-soft',
      )}
    >
      {t('failedLast', { when: timeAgo(at, language), reason })} {state}{' '}
      <code className="font-mono">{code}</code>
    </p>
  );
}

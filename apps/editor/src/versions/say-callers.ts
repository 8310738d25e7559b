import { inRow } from '../i18n/in-row.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from './words.js';

/** What becomes of the live flows that run a flow as a step when it goes off line. */
export function useSayCallers(): (callers: readonly { name: string }[]) => string {
  const t = useWords(words);
  const language = useLanguage();
  return (callers) =>
    t('calledBy', {
      count: callers.length,
      names: inRow(
        callers.map(({ name }) => t('quoted', { it: name })),
        language,
      ),
    });
}

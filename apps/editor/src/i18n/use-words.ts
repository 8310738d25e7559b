import { useMemo } from 'react';
import { useLanguage } from './language.js';
import { say, type Catalogue, type Say } from './words.js';

/** `const t = useWords(words); t('title')`. Switching the language draws everything anew, at once. */
export function useWords<C extends Catalogue>(catalogue: C): Say<C> {
  const language = useLanguage();
  return useMemo(() => {
    const t: Say<C> = (key, ...given) => {
      const [details] = given;
      const words = catalogue[key];
      return words === undefined ? key : say(words, language, details);
    };
    return t;
  }, [catalogue, language]);
}

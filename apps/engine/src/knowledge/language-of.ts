import { detectLanguage } from '@nightshift/language';

/** BCP 47, or `und` when nobody could say. */
export function languageOf(text: string): string {
  return detectLanguage(text).language;
}

import { isJsonObject, pickText, type Text } from '@nightshift/schema';
import { sayCondition } from '../../conditions/say-condition.js';
import type { Language } from '../../i18n/language.js';

interface Reader {
  language: Language;
  contentLanguage: string;
  languages: readonly string[];
}

/** What an entry of a list is about, in a few words; empty when nothing is filled in yet. */
export function sayEntry(entry: unknown, { language, contentLanguage, languages }: Reader): string {
  if (!isJsonObject(entry)) return typeof entry === 'string' ? entry : '';
  const named = ['name', 'label', 'title', 'text'].map((key) => entry[key]).find(isText);
  if (named !== undefined) return pickText(named, contentLanguage, languages);
  return isJsonObject(entry['when']) ? sayCondition(entry['when'], language) : '';
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return value !== '';
  return isJsonObject(value) && Object.values(value).some((text) => typeof text === 'string' && text !== '');
}

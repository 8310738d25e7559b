import { sayCalendar } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { say, type Words } from '../i18n/words.js';
import { fieldWords } from './words.js';

/** `contact.fields.vip` is "vip" to everybody. */
export function sayField(path: string, language: Language): string {
  const known: Readonly<Record<string, Words>> = fieldWords;
  const found = Object.hasOwn(known, path) ? known[path] : undefined;
  if (found !== undefined) return say(found, language);
  if (path.startsWith('hours.'))
    return say(fieldWords.hours, language, {
      calendar: sayCalendar(path.slice('hours.'.length), language),
    });
  if (path.startsWith('agents.free.'))
    return say(fieldWords['agents.free.team'], language, { team: path.slice('agents.free.'.length) });
  return path.replace(/^(contact\.fields|contact|vars|event\.data)\./, '');
}

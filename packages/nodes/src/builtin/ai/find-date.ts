import { readDateAndForm, type DateForm, type DateReader } from '../actions/date-text.js';
import { isDateMeant } from './date-places.js';

/** The day that a text names, and the text without it, so that its figures are taken for nothing else. */
export interface FoundDate {
  day: number | undefined;
  rest: string;
}

const MOST_WORDS = 5;
const IS_YEAR = /^(?:19|20|21)\d\d\b/;
const NUMERIC = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?<![\d.,])\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d.,])/gu;
const CHINESE =
  /(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?(?:\d{1,2}\s?[日号號]?|[底末])|\d+\s?(?:天|周|週|个?星期|個?星期)[后後内內]/gu;

export function findDate(text: string, reader: DateReader): FoundDate {
  for (const clause of text.split(/[,，](?!\s?20[2-9]\d(?!\d))|[;；。！!?？\n]/u)) {
    const words = clause.split(/\s+/).filter((word) => word !== '');
    for (let size = Math.min(MOST_WORDS, words.length); size > 0; size -= 1) {
      for (let start = 0; start + size <= words.length; start += 1) {
        const found = dayIn(words.slice(start, start + size), reader);
        if (found === undefined) continue;
        // The window may have ended before the year: "mugs by 15 March | 2027".
        const year = words[start + size] ?? '';
        const whole = IS_YEAR.test(year) ? dayIn([...found.words, year], reader) : undefined;
        const { day, words: said } = whole ?? found;
        const at = start + found.skipped;
        const place = {
          before: words.slice(0, at),
          words: found.words,
          after: words.slice(at + found.words.length),
          day,
          form: (whole ?? found).form,
        };
        if (!isDateMeant(place, reader)) continue;
        return { day, rest: without(text, said) };
      }
    }
  }
  // What could be two days is none, and no number either.
  return { day: undefined, rest: text.replaceAll(NUMERIC, ' ') };
}

interface FoundWords {
  day: number;
  form: DateForm;
  words: string[];
  /** So many of the words looked at stand before it. */
  skipped: number;
}

function dayIn(words: string[], reader: DateReader): FoundWords | undefined {
  const read = (some: string[]): { day: number; form: DateForm } | undefined => {
    if (some.some(isMoney)) return undefined;
    const { day, form } = readDateAndForm(some.join(' '), reader);
    return typeof day === 'number' ? { day, form } : undefined;
  };
  const found = read(words);
  if (found === undefined) return undefined;
  const { day, form } = found;
  let needed = words;
  while (needed.length > 1 && read(needed.slice(1))?.day === day) needed = needed.slice(1);
  const skipped = words.length - needed.length;
  while (needed.length > 1 && !IS_YEAR.test(needed.at(-1) ?? '') && read(needed.slice(0, -1))?.day === day)
    needed = needed.slice(0, -1);
  return { day, form, words: needed, skipped };
}

const isMoney = (word: string): boolean => /\p{Sc}|元|块|塊|円/u.test(word) && !/月/.test(word);

/** Chinese writes no spaces: of such a word only the date goes. */
function without(text: string, words: readonly string[]): string {
  const [only = ''] = words;
  if (words.length === 1 && /\p{Script=Han}/u.test(only))
    return text.replace(only, only.replaceAll(CHINESE, ' ').replaceAll(NUMERIC, ' '));
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  return text.replace(new RegExp(pattern, 'u'), ' ');
}

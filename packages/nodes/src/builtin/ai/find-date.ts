import { readDate, type DateReader } from '../actions/date-text.js';

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
        return { day, rest: without(text, said) };
      }
    }
  }
  // What could be two days is none, and no number either.
  return { day: undefined, rest: text.replaceAll(NUMERIC, ' ') };
}

function dayIn(words: string[], reader: DateReader): { day: number; words: string[] } | undefined {
  const read = (some: string[]): number | undefined => {
    const day = some.some(isMoney) ? 'none' : readDate(some.join(' '), reader);
    return typeof day === 'number' ? day : undefined;
  };
  const day = read(words);
  if (day === undefined) return undefined;
  let needed = words;
  while (needed.length > 1 && read(needed.slice(1)) === day) needed = needed.slice(1);
  while (needed.length > 1 && !IS_YEAR.test(needed.at(-1) ?? '') && read(needed.slice(0, -1)) === day)
    needed = needed.slice(0, -1);
  return { day, words: needed };
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

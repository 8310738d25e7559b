import type { KeywordConfig } from '@nightshift/schema';
import { normalizeText, unitsOf, type FoldedText } from './normalize-text.js';

/** What is looked for: the keyword as text is compared, without the punctuation that its mode ignores. Empty: it can find nothing. */
export function keywordText(word: string, match: NonNullable<KeywordConfig['match']>): string {
  const text = normalizeText(word);
  if (match === 'contains') return text;
  const { start, end } = bareSpan(unitsOf(text));
  return text.slice(start, match === 'exact' ? end : undefined);
}

/** The part of a message that `exact` and `starts-with` look at. A message of punctuation only is taken whole. */
export function bareSpan({ units, length }: FoldedText): { start: number; end: number } {
  let start = 0;
  let end = length;
  while (start < end && isIgnored(units[start])) start += 1;
  while (end > start && isIgnored(units[end - 1])) end -= 1;
  return start === end ? { start: 0, end: length } : { start, end };
}

export function isPunctuationOnly(text: string): boolean {
  return text !== '' && !/[^\p{P}\p{S}\s]|\p{Extended_Pictographic}|\p{Sc}/u.test(text);
}

function isIgnored(unit: number | undefined): boolean {
  return unit !== undefined && ignored.test(String.fromCharCode(unit));
}

/** Sentence punctuation. Not what carries meaning: # of #1, % of 50%, / of /start, @, &, *. Signs such as + and $ are no punctuation at all. */
const ignored = /^(?![#%&@*/\\])[\p{P}\s~]$/u;

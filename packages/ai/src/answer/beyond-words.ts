import { baseLanguage } from '@nightshift/schema';
import { affirms } from '../evidence/yes-or-no.js';
import { citedNumbers } from '../model/citations.js';
import type { Standard } from './judge.js';

/**
 * Whether words that find nothing wrong with an answer are not to be trusted with it.
 * 1. It is in another language than all that it cites: between two languages words see little.
 * 2. It says yes to what is asked. That is what a model says when it is wrong and means to please, in the words of the very
 *    passage that denies it: of 32 plausible lies that words let through, 26 were one of the two.
 */
export function isBeyondWords(whole: string, { passages, language, question }: Standard): boolean {
  const numbers = citedNumbers(whole);
  const cited = passages.filter((_passage, at) => numbers.includes(at + 1));
  if (cited.length === 0) return false;
  const isForeign = cited.every((passage) => baseLanguage(passage.language) !== baseLanguage(language));
  return isForeign || affirms(whole, { question, language });
}

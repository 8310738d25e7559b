import { keepLast } from '@nightshift/language';
import { conceptsOf } from './concepts.js';
import { wordsOf } from './tokens.js';

/** The words of a question and the wishes in them: it is put to each language of a base, and looked at once more for what it names. */
export const readWords = keepLast(32, (question) => {
  const words = wordsOf(question);
  return { words, concepts: conceptsOf(words) };
});

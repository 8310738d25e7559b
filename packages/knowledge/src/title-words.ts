import { isGenericWord } from './generic-words.js';
import { isStopWord } from './stop-words.js';
import { wordsOf, type Word } from './tokens.js';

/** A word that is all that a title says: `Parking`, and `deposit` of "What is the deposit?" */
export const titleWordKey = (word: string): string => `@@${word}`;

/** Of each way to ask an entry, and of the last part of a heading below others. */
export function titleWordsOf(title: string): Set<string> {
  return new Set(
    title.split('\n').flatMap((line) => {
      const telling = wordsOf(line.slice(line.lastIndexOf('›') + 1)).filter(tells);
      const [only] = telling;
      return telling.length !== 1 || only?.isPaired === true ? [] : [titleWordKey(keyOf(only))];
    }),
  );
}

const keyOf = (word: Word | undefined): string => word?.terms[0]?.key ?? '';

const tells = (word: Word): boolean =>
  /\p{L}/u.test(word.text) && !isStopWord(keyOf(word)) && !isGenericWord(keyOf(word));

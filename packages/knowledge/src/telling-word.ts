import { rarityOf } from '@nightshift/language';
import { isGenericWord } from './generic-words.js';
import { isStopWord } from './stop-words.js';
import type { Word } from './tokens.js';

export const keyOf = (word: Word | undefined): string => word?.terms[0]?.key ?? '';

/** `kettle`, not `take`: what is said in passing stands in titles, too. */
const TELLING = 0.6;

/** One character alone says too little of anything. */
export const isTelling = (word: Word): boolean =>
  word.isPaired !== true &&
  /\p{L}/u.test(word.text) &&
  !isStopWord(keyOf(word)) &&
  !isGenericWord(keyOf(word)) &&
  rarityOf(word.text.toLowerCase()) >= TELLING;

import { isPleasantry } from '../text/asks-nothing.js';
import { withoutCitations } from '../model/citations.js';
import { isFiller } from '../text/concepts.js';
import { contentWordsOf } from '../text/content-words.js';
import { isCourtesy } from '../text/courtesy.js';
import { foldText } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';

const QUESTION = /[?？؟][”’」』）"')\]]*$/u;
/** A word that is not said in every other sentence. */
const LEAST_SAID = 0.6;

/** Whether a text tells anything beside manners and questions, be it a bare yes. */
export const answersAtAll = (written: string): boolean => tellingIn(written).length > 0;

/** Whether it tells something by itself: "Yes, of course." only says something next to what was asked. */
export function saysSomething(written: string): boolean {
  return tellingIn(written).some((sentence) => {
    const words = [...contentWordsOf(sentence)].filter(([word]) => !isFiller(word));
    return /\d/u.test(sentence) || words.reduce((sum, [, weight]) => sum + weight, 0) >= LEAST_SAID;
  });
}

function tellingIn(written: string): string[] {
  return splitSentences(withoutCitations(written))
    .map((sentence) => foldText(sentence).trim())
    .filter(
      (sentence) =>
        /[\p{L}\p{N}]/u.test(sentence) &&
        !QUESTION.test(sentence) &&
        !isPleasantry(sentence) &&
        !isCourtesy(sentence, sentence),
    );
}

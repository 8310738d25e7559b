import { foldText } from './fold.js';
import { flawOf, type Standard } from './judge.js';
import { speaksOfFree } from './negation.js';
import { promises } from './promises.js';
import { splitSentences } from './sentences.js';

const QUESTION = /[?？؟][”’」』）"')\]]*$|か[。.]?$/u;
/** Asks in the form of a wish, or is mere manners. */
const REQUEST =
  /please|could you|let me know|sure|of course|happy to|sorry|thank|bitte|gerne|danke|natürlich|merci|s'il vous pla[iî]t|veuillez|por favor|gracias|claro|obrigad|per favore|grazie|请|麻烦|好的|您好|可以的|抱歉|谢谢|ください|お願い|ありがとう|かしこまり|주세요|부탁|감사|пожалуйста|спасибо|конечно|من فضلك|شكر|silakan|mohon|tolong|vui lòng|cảm ơn|กรุณา|ขอบคุณ/u;
const MOST_SENTENCES = 3;
const MOST_LETTERS = 300;

/** Whether a text only asks the customer something: at least one question, and beside it nothing but manners. */
export function onlyAsks(text: string, standard: Standard): boolean {
  const sentences = splitSentences(text).map((sentence) => foldText(sentence));
  const folded = foldText(text);
  return (
    text !== '' &&
    text.length <= MOST_LETTERS &&
    sentences.length <= MOST_SENTENCES &&
    !/\d/.test(text) &&
    !promises(folded) &&
    !speaksOfFree(folded) &&
    sentences.every((sentence) => QUESTION.test(sentence) || REQUEST.test(sentence)) &&
    sentences.some(
      (sentence) =>
        QUESTION.test(sentence) ||
        /please|bitte|请|麻烦|ください|お願い|주세요|пожалуйста|por favor|veuillez/u.test(sentence),
    ) &&
    flawOf(text, standard) === undefined
  );
}

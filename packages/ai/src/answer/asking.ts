import { conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { foldText } from '../text/fold.js';
import { flawOf, type Standard } from './judge.js';
import { speaksOfFree } from '../text/negation.js';
import { speaksOfPrivate } from '../guards/off-limits.js';
import { promises } from '../text/promises.js';
import { splitSentences } from '../text/sentences.js';

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
    !speaksOfPrivate(text) &&
    isAboutCase(folded, standard) &&
    flawOf(text, standard) === undefined
  );
}

/** What may be missing of any case. */
const ASKABLE =
  /^(?:number|nummer|num[eé]ro|n[uú]mero|номер\p{L}*|nomor|رقم|هو|هي|طلبك|name\p{L}*|nom|nombre|nome|имя|nama|tên|اسم|e-?mail\p{L}*|model\p{L}*|modell\p{L}*|modèle|modelo|модел\p{L}*|colou?r\p{L}*|farbe\p{L}*|couleur|colore?|cor|цвет\p{L}*|warna|màu|date|datum|fecha|data|дата|tanggal|country|land|pays|país|paese|стран\p{L}*|negara|city|stadt|ville|ciudad|cidade|citt[aà]|город\p{L}*|kota|address|adresse|dirección|endereço|indirizzo|адрес\p{L}*|alamat|mã|phone|telefon\p{L}*|téléphone|teléfono|телефон\p{L}*|photos?|foto\p{L}*|фото|quantity|menge|quantité|cantidad|quantit[aà]|tell|know|please|could|which|what|where|when|sagen|nennen|lautet|dire|donner|decir|dizer|indicar|подскажите|назовите|укажите|berapa|apa|problem\p{L}*|issue|details?)$|号|名|色|型|码|哪|什么|多少|几|番|何|どの|どちら|いつ|번호|이름|색|어떤|무엇|어디|หมายเลข|ชื่อ|สี|อะไร|ไหน/u;
const LEAST_STRANGE = 1;

/** It asks for nothing of which neither the material nor what was said knows. */
function isAboutCase(folded: string, { passages, toolFacts, question, said }: Standard): boolean {
  const given = [...passages.map(({ title, text }) => `${title}. ${text}`), ...toolFacts, question, ...said];
  const characters = foldText(given.join('\n'));
  const known = contentWordsOf(characters);
  let [worth, strange] = [0, 0];
  for (const [word, weight] of contentWordsOf(folded)) {
    if (isFiller(word)) continue;
    worth += weight;
    if (!ASKABLE.test(word) && conceptsOf(word).length === 0 && borneOut(word, known, characters) === 0)
      strange += weight;
  }
  return strange < LEAST_STRANGE || strange / worth < 0.55;
}

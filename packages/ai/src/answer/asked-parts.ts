import { isPleasantry } from '../text/asks-nothing.js';
import { splitSentences } from '../text/sentences.js';

/** One thing that a message asks. */
export interface AskedPart {
  text: string;
  /** What is told around it, nearest first: the parcel that "it" is, or nothing to do with it. */
  told: readonly string[];
}

/** Who asks more at once is answered as far as this. */
const MOST_PARTS = 3;
const MOST_TOLD = 3;

/**
 * What a message asks, part by part: without greetings and what is told around the questions, and two questions in one
 * sentence apart. Told by what begins or marks a question in a language, never by what it is about. Nothing when the
 * message is one question and no more, or none can be told apart.
 */
export function askedParts(message: string): AskedPart[] {
  const pieces = splitSentences(message).flatMap(piecesOf);
  const asked = pieces.filter(({ isAsked }) => isAsked);
  if (asked.length === 0 || pieces.length === 1) return [];
  return asked.slice(0, MOST_PARTS).map((piece) => {
    const at = pieces.indexOf(piece);
    const told = pieces
      .map(({ text, isAsked }, place) => ({ text, isAsked, distance: Math.abs(at - place) }))
      .filter(({ isAsked }) => !isAsked)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_TOLD);
    return { text: piece.text, told: told.map(({ text }) => text) };
  });
}

/** Whether a message asks anything, told as above. */
export const isAsked = (message: string): boolean =>
  splitSentences(message)
    .flatMap(piecesOf)
    .some((piece) => piece.isAsked);

interface Piece {
  text: string;
  isAsked: boolean;
}

function piecesOf(sentence: string): Piece[] {
  const text = sentence.trim();
  if (!/\p{L}/u.test(text) || isPleasantry(text)) return [];
  const pieces = text
    .split(isUnspaced(text) ? UNSPACED_BORDER : BORDER)
    .map((piece) => piece.replaceAll(EDGES, ''))
    .filter((piece) => /\p{L}/u.test(piece) && !isPleasantry(piece))
    .map((piece) => ({ text: piece, isAsked: isQuestion(piece) }));
  const isMarked = /[?？؟]/u.test(text);
  // A question that begins like none: "any discount for students, or teachers?"
  if (isMarked && !pieces.some(({ isAsked }) => isAsked)) return [{ text, isAsked: true }];
  return joinTails(pieces, isMarked);
}

/** What only goes on with the piece before it belongs to that: "can I pay by card, cash or transfer". */
function joinTails(pieces: readonly Piece[], isMarked: boolean): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before?.isAsked === true && !piece.isAsked && isMarked) before.text += `, ${piece.text}`;
    else joined.push({ ...piece });
  }
  return joined;
}

const EDGES = /^[\s"'“”¿¡,;:–—-]+|[\s"“”,;:?？؟!！.。–—-]+$/gu;

const isUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);

const UNSPACED_BORDER = /[,，、;；：:\s]+|(?=還有|还有|另外|あと|และ|แล้วก็)/u;

const isQuestion = (piece: string): boolean =>
  isUnspaced(piece) ? UNSPACED_QUESTION.test(piece) : QUESTION_START.test(piece);

const UNSPACED_QUESTION =
  /[吗嗎呢]|[么麼]$|多少|多久|多[长長]|几|幾|怎[么麼样樣]|[什甚][么麼]|啥|咋|哪|[谁誰]|(\p{Script=Han})[不没沒]\1|是否|[能行可好以]不$|か$|ですか|ますか|教えて|(?:たい|ほしい)(?:です|のですが|んですが)?$|ไหม|มั้ย|หรือเปล่า|หรือยัง|เท่าไ|กี่|ยังไง|อย่างไร|ไหน|เมื่อไ|อะไร|ทำไม|ใคร/u;

/** Words that begin a question, by language; in German and French also the verb before its pronoun. */
const STARTS = [
  "what(?:'?s)?|when(?:'?s)?|where(?:'?s)?|who(?:'?s)?|which|why|how(?:'?s)?|(?:can|could|do|does|did|is|are|will|would|should|may|must) (?:i|u|you|we|he|she|it|they|this|that|these|those|there|the|my|your|any|someone|anyone|stuff)",
  'was|wann|wo|wer|wen|wem|wie|wieviel|welche[rnsm]?|warum|wieso|woher|wohin|kann|gibt|\\p{L}{3,} (?:ich|ihr|sie|man|es|wir|du)',
  'qué|que|cuándo|cuando|dónde|donde|quién|quien|cómo|cuánt[oa]s?|cuant[oa]s?|cuál(?:es)?|puedo|pueden?|hay|tienen?|es posible',
  'quand|où|qui|comment|combien|quel(?:le)?s?|pourquoi|est-ce|\\p{L}+-(?:vous|je|on|t-il|ils?)|peut-on',
  'quando|onde|quem|como|quant[oa]s?|qual|quais|posso|tem|têm|há|dá',
  'chi|dove|come|quale|quali|perché|posso|avete|wanneer|waar|hoe|welke|waarom|kan|hebben',
  'что|когда|где|откуда|куда|кто|как|какие|какой|какая|сколько|можно|есть ли|почему',
  'apa|apakah|kapan|di ?mana|dari mana|siapa|bagaimana|gimana|berapa|bisa|bisakah|boleh|kenapa',
  'هل|ما|متى|أين|اين|كيف|كم|من أين|لماذا',
];
const START = `[¿"“]?(?:${STARTS.join('|')})(?!\\p{L})`;
const QUESTION_START = new RegExp(`^(?:so |also |and |und |y |et |e |ed |en |и |а |dan |و ?)?${START}`, 'iu');

/** A comma, or an "and", before another question; "whether" before what somebody wonders. */
const BORDER = new RegExp(
  `[;:–—]\\s+|,\\s+|\\s+(?:and|und|y|et|e|ed|en|и|а|dan)\\s+(?=${START})|\\s+whether\\s+|,\\s+ob\\s+|\\s+(?=¿)`,
  'iu',
);

import type { KnowledgeResult } from '@nightshift/schema';
import { isKind, isState } from './concepts.js';
import { readWords } from './read-words.js';
import { isTelling, keyOf } from './telling-word.js';
import { wordsOf } from './tokens.js';

/**
 * A question that nothing answers is out of scope only where it is none to a shop. One that says what customers of any
 * shop ask for, or names what stands in the title of what is nearest, was not asked beside the point: whoever asked it
 * is not helped, and nobody is sure. How sure the search is stays as it is.
 */
export function keepInField(question: string, found: KnowledgeResult): KnowledgeResult {
  const result: KnowledgeResult = namesNothing(question) ? { ...found, namesNothing: true } : found;
  if (result.verdict !== 'out-of-scope' || !isOfShop(question, result.passages[0]?.title ?? ''))
    return result;
  return { ...result, verdict: 'unsure', isUnanswered: true };
}

/** Whether a question says what kind of answer is asked for, and not of what. */
function namesNothing(question: string): boolean {
  const { words, concepts } = readWords(question);
  const said = new Set(concepts.flatMap((concept) => concept.words));
  // "What time does it start" is asked of a course or a sale, "what time do you open" of the shop.
  const begins = BEGINS.test(question.toLowerCase());
  const isAsked = (key: string): boolean =>
    isKind(key) || ASKED_FOR.has(key) || (begins && BEGINNING.has(key));
  return (
    concepts.some(({ key }) => isAsked(key)) &&
    concepts.every(({ key }) => isAsked(key)) &&
    words.every((word, at) => said.has(at) || !isTelling(word) || BEGINS.test(word.text))
  );
}

const ASKED_FOR: ReadonlySet<string> = new Set(['=price', '=size']);
const BEGINNING: ReadonlySet<string> = new Set(['=hours', '=begin', '=end', '=time', '=which-day']);
const BEGINS =
  /(?<!\p{L})(?:(?:start|begin|end|finish)s?|(?:beginn|fäng|ende|start)\p{L}*|(?:empiez|comienz|acab|termin|commenc|fini|inizi|começ)\p{L}*|(?:начина|заканчива)\p{L}*|mulai|selesai|bắt đầu|kết thúc)(?!\p{L})|开始|結束|结束|始ま|終わ|시작|끝나|เริ่ม|จบ|يبدأ|ينتهي/u;

function isOfShop(question: string, title: string): boolean {
  const { words, concepts } = readWords(question);
  if (concepts.some(({ key }) => !ASKED_OF_ANYTHING.has(key) && !isState(key))) return true;
  const named = new Set(wordsOf(title).map(keyOf));
  return words.some((word) => named.has(keyOf(word)) && isTelling(word));
}

/** A price, a time, an hour or a size is asked of everything there is; a country and a feast are named anywhere. */
const ASKED_OF_ANYTHING: ReadonlySet<string> = new Set([
  ...[
    '=price',
    '=money',
    '=time',
    '=begin',
    '=end',
    '=hours',
    '=weekday',
    '=which-day',
    '=often',
    '=place',
    '=size',
    '=weight',
    '=colour',
    '=stock',
    '=ship-origin',
  ],
  ...['=united-states', '=united-kingdom', '=lunar-new-year'],
]);

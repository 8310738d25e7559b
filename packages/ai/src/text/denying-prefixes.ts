import { baseLanguage } from '@nightshift/schema';
import { contentWordsOf, type ContentWords } from './content-words.js';

/** What turns a word round by standing before it, by language: "unused", ungeöffnet, 未使用. */
const PREFIXES: Readonly<Record<string, string>> = {
  en: 'un|non',
  de: 'un',
  nl: 'on',
  fr: 'in|im|non',
  es: 'in|im',
  pt: 'in|im',
  it: 'in|im',
  ru: 'не|без',
};
/** Two characters after them are the word. */
const RUN: Readonly<Record<string, string>> = { zh: '未非', ja: '未非', ko: '미비' };
const LEAST = 4;
/** "You have not used", "the card that you used". */
const NOT_PLAINLY =
  /(?:(?<!\p{L})(?:not|never|nicht|no|pas|non|não|не)|n't) (?:(?:yet|been|noch|ha sido|été) )*\p{L}+|(?:card|method|account|address)(?: that| which)? (?:you|was)(?: have)? used/gu;

/** Whether a clause says plainly a word that its evidence has only turned round: "used parts" for "unused parts". */
export function dropsPrefix(
  folded: string,
  words: ContentWords,
  given: ContentWords,
  evidence: string,
  language: string,
): boolean {
  const tag = baseLanguage(language);
  const marks = RUN[tag];
  if (marks !== undefined) return dropsCharacter(folded, evidence, marks);
  const prefixes = PREFIXES[tag];
  if (prefixes === undefined) return false;
  const starts = new RegExp(`^(?:${prefixes})(?=\\p{L}{${LEAST}})`, 'u');
  const plainly = contentWordsOf(folded.replaceAll(NOT_PLAINLY, ' '));
  return [...given.keys()].some((word) => {
    const stem = word.replace(starts, '');
    if (stem === word) return false;
    const isForm = (other: string): boolean =>
      other.slice(0, stem.length - 2) === stem.slice(0, -2) || other === stem;
    return (
      [...plainly.keys()].some(isForm) && ![...given.keys()].some(isForm) && ![...words.keys()].includes(word)
    );
  });
}

function dropsCharacter(said: string, evidence: string, marks: string): boolean {
  // 没下过水 is 未下水.
  const folded = said.replaceAll(/(?<=\p{Script=Han})[过了着](?=\p{Script=Han})/gu, '');
  const turned = evidence.matchAll(new RegExp(`[${marks}]([\\p{Script=Han}\\p{Script=Hangul}]{2})`, 'gu'));
  return Array.from(turned, ([, word = '']) => word).some((word) => {
    const plain = new RegExp(`(?<![${marks}没不无勿])${word}`, 'u');
    const isTurned = new RegExp(
      `[${marks}没不无勿].{0,3}${word}|${word}.{0,5}(?:않|없|안 |ていない|でない)`,
      'u',
    ).test(folded);
    return !isTurned && plain.test(folded) && !plain.test(evidence);
  });
}

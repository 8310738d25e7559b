import { withFigures } from './number-words.js';

const DOT = '(?:dot|punkt|point|punto|ponto|точка|titik|chấm|نقطة|点|點|ドット|점|จุด)';
/** A "point" or "punto" is one of an address only before the end of one. */
const SPOKEN_DOT = new RegExp(
  `(?<=[\\p{L}\\d])\\s*[([]?(?<![\\p{L}])${DOT}(?![\\p{L}])[)\\]]?\\s*(?=(?:com|net|org|io|co|shop|xyz|online|ru|cn|biz)(?!\\p{L}))`,
  'giu',
);
/** What is meant to be read as one word is written as single letters. */
const LETTERS =
  /(?<![\p{L}\p{N}])[\p{Script=Latin}\p{Script=Cyrillic}\p{N}](?:[\s\-_.·*]{1,3}[\p{Script=Latin}\p{Script=Cyrillic}\p{N}](?![\p{L}\p{N}])){5,}/gu;

/** A text with its addresses as they are written, not as they are spoken: "evil dot com" is "evil.com". */
export const withAddresses = (text: string): string => text.replaceAll(SPOKEN_DOT, '.');

/** Words spelled letter by letter, as one would read them. */
export const spelledOut = (text: string): string[] =>
  Array.from(text.matchAll(LETTERS), ([letters]) => letters.replaceAll(/[\s\-_.·*]/gu, ''));

const DIGIT_RUN = /(?<![\d.,])\d(?:[\s-]{1,3}\d(?![\d.,])){4,}/gu;
const HAN_RUN = /[零〇一二三四五六七八九]{5,}/gu;

/** Numbers spelled digit by digit, in the words of a language: "five five five one two" is 55512. */
export function spelledNumbers(folded: string, language: string): string[] {
  const zeroed = folded.replaceAll(/(?<!\p{L})(?:oh|zero|null|zéro|cero|ноль|nol|không)(?!\p{L})/gu, '0');
  const digits = withFigures(
    zeroed.replaceAll(/(?<!\p{L})(?:one|eins|uno|um|один|satu|một)(?!\p{L})/gu, '1'),
    language,
  );
  return [
    ...Array.from(digits.matchAll(DIGIT_RUN), ([run]) => run.replaceAll(/\D/gu, '')),
    ...Array.from(folded.matchAll(HAN_RUN), ([run]) =>
      Array.from(run, (character) =>
        String('零一二三四五六七八九'.indexOf(character.replace('〇', '零'))),
      ).join(''),
    ),
  ];
}

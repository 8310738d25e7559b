import { folded, readable } from './answer-text.js';
import { numberFromWord } from './answer-words.js';

const FACES: Readonly<Record<string, number>> = {
  ...{ '😡': 1, '🤬': 1, '😠': 1, '👎': 1, '😭': 1, '💩': 1, '🤮': 1 },
  ...{ '🙁': 2, '☹': 2, '😞': 2, '😕': 2, '😢': 2, '😒': 2 },
  ...{ '😐': 3, '😑': 3, '😶': 3, '👌': 4 },
  ...{ '🙂': 4, '😊': 4, '☺': 4, '👍': 5, '😀': 5, '😃': 5, '😄': 5, '😁': 5 },
  ...{ '😍': 5, '🥰': 5, '🤩': 5, '❤': 5, '💯': 5, '🎉': 5 },
};

/** 1 to 5, from "5", "5/5", "4 stars", "five", 五, ⭐⭐⭐, or one kind of face; undefined for everything else. */
export function readRating(text: string): number | undefined {
  const plain = readable(text);
  const stars = [...plain].filter(
    (character) => character === '⭐' || character === '★' || character === '🌟',
  ).length;
  if (stars > 0 && !/\d/.test(plain)) return stars <= 5 ? stars : undefined;
  const digits = [...plain.replaceAll(/\/ ?5\b/g, ' ').matchAll(/-?\d+(?:[.,]\d+)?/g)].map(([number]) =>
    Number(number.replace(',', '.')),
  );
  if (digits.length > 0) return digits.length === 1 ? stepOf(digits[0]) : undefined;
  const word =
    numberFromWord(plain) ??
    numberFromWord(
      folded(plain)
        .split(' ')[0]
        ?.replace(/[分星颗顆점点點]+$/u, '') ?? '',
    );
  if (word !== undefined) return stepOf(word);
  const faces = new Set(
    [...plain].map((character) => FACES[character]).filter((rating) => rating !== undefined),
  );
  return faces.size === 1 ? [...faces][0] : undefined;
}

function stepOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
}

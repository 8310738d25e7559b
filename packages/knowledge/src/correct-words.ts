import { wordsOf, type Word } from './tokens.js';

/** Shorter words become others by one letter too easily. */
const SHORTEST = 5;
/** A letter for another makes more of the words that exist than one too many, one too few or two exchanged. */
const SHORTEST_REPLACED = 6;
/** The last letter stays as it is. */
const ENDING = 1;
/** Meant as it may be, it is not what was written. */
const DISCOUNT = 0.85;

const ALPHABETS = [
  { letters: /^[a-z]+$/, all: 'abcdefghijklmnopqrstuvwxyz' },
  { letters: /^[а-я]+$/, all: 'абвгдежзийклмнопрстуфхцчшщъыьэюя' },
];

export interface Vocabulary {
  /** How often the base says a word; 0: never. */
  count(word: string): number;
  /** Known although no passage says it. */
  isKnown(word: string): boolean;
}

/**
 * A word that nobody knows, one slip away from one that is known, counts as that one, a little less: warrenty, retrun.
 * The first letter is hardly ever mistyped, so it has to be the same.
 */
export function correctWord(word: Word, { count, isKnown }: Vocabulary): Word {
  const [first] = word.terms;
  if (first === undefined || first.key.length < SHORTEST || first.weight < 1) return word;
  if (isKnown(first.key) || count(first.key) > 0) return word;
  let best: string | undefined;
  let mostOften = 0;
  for (const candidates of slipsOf(first.key)) {
    for (const candidate of candidates) {
      const often = Math.max(count(candidate), isKnown(candidate) ? 0.5 : 0);
      if (often > mostOften) [best, mostOften] = [candidate, often];
    }
    if (best !== undefined) return corrected(word, best);
  }
  return word;
}

function corrected(word: Word, key: string): Word {
  const parts = wordsOf(key)[0]?.terms.slice(1) ?? [];
  return {
    ...word,
    terms: [{ key, weight: DISCOUNT }, ...parts.map((part) => ({ ...part, weight: part.weight * DISCOUNT }))],
  };
}

/** The likeliest slips first. */
function* slipsOf(word: string): Generator<string[]> {
  const alphabet = ALPHABETS.find(({ letters }) => letters.test(word))?.all;
  if (alphabet === undefined) return;
  // What differs in its last letters is another form of the word, which the runs of letters take care of.
  const places = Array.from({ length: word.length - ENDING }, (_, at) => at).slice(1);
  const cut = (at: number, by: string, gone: number): string =>
    word.slice(0, at) + by + word.slice(at + gone);
  yield places.map((at) => cut(at, word.charAt(at + 1) + word.charAt(at), 2));
  yield [
    ...places.map((at) => cut(at, '', 1)).filter((each) => each.length >= SHORTEST),
    ...places.flatMap((at) => [...alphabet].map((letter) => cut(at, letter, 0))),
  ];
  if (word.length >= SHORTEST_REPLACED)
    yield places.flatMap((at) => [...alphabet].map((letter) => cut(at, letter, 1)));
}

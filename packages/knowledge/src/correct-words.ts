import { IN_COMPOUNDS, knownAs } from './compounds.js';
import { wordsOf, type Word } from './tokens.js';
import { formsOf } from './word-forms.js';

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
 * A word that the base says as one where it is asked of several, or the other way round, counts as that.
 * A word that nobody knows, one slip away from one that is known, counts as that one, a little less: warrenty, retrun.
 * The first letter is hardly ever mistyped, so it has to be the same.
 */
export function correctWord(word: Word, { count, isKnown }: Vocabulary): Word {
  const [first] = word.terms;
  if (first === undefined || first.weight < 1) return word;
  if (isKnown(first.key) || count(first.key) > 0) return word;
  const form = mostOften(formsOf(first.key), count);
  if (form !== undefined) return corrected(word, form, 1);
  const known = knownAs(first.key, count);
  if (known !== undefined) return corrected(word, known, DISCOUNT);
  if (first.key.length < SHORTEST) return word;
  let best: string | undefined;
  let times = 0;
  for (const candidates of slipsOf(first.key)) {
    for (const candidate of candidates) {
      const often = Math.max(count(candidate), isKnown(candidate) ? 0.5 : 0);
      if (often > times) [best, times] = [candidate, often];
    }
    if (best !== undefined) return corrected(word, best, DISCOUNT);
  }
  return word;
}

/** Undefined: the base says none of them. */
function mostOften(words: readonly string[], count: (word: string) => number): string | undefined {
  const [best] = words
    .map((word) => ({ word, times: count(word) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  return best?.word;
}

function corrected(word: Word, key: string, discount: number): Word {
  const parts = wordsOf(key.replace(IN_COMPOUNDS, ''))[0]?.terms.slice(1) ?? [];
  return {
    ...word,
    terms: [{ key, weight: discount }, ...parts.map((part) => ({ ...part, weight: part.weight * discount }))],
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

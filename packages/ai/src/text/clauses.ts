import { borneOut, contentWordsOf, type ContentWords } from './content-words.js';
import { foldText } from './fold.js';
import { keepLast } from './keep-last.js';

/** A part of a sentence that says one thing. */
export interface Clause {
  folded: string;
  words: ContentWords;
  numbers: string[];
}

const SPLIT =
  /[,;:，；：、。！？!?\n]+|[.](?=\s|$)|\s[–—-]\s|(?<=\p{Script=Thai})\s(?=\p{Script=Thai})|(?<!\p{L})(?:but|and|aber|und|mais|et|pero|y|mas|e|но|и|however|while)(?!\p{L})|لكن|그러나|하지만|แต่/u;

export const clausesOf = keepLast(512, (text): readonly Clause[] =>
  foldText(text)
    .replaceAll(/(?<=\d)[,.](?=\d)/g, '')
    .split(SPLIT)
    .flatMap((folded) => {
      const clause = folded.trim();
      return clause === '' ? [] : [clauseOf(clause)];
    }),
);

export const clauseOf = (folded: string): Clause => ({
  folded,
  words: contentWordsOf(folded),
  numbers: folded.match(/\d+/g) ?? [],
});

/** How much each word of a clause tells: one that few clauses of the evidence have tells more. */
export function tellingOf(clause: Clause, given: readonly Clause[]): ContentWords {
  return new Map(
    [...clause.words].map(([word, weight]) => [word, weight / Math.max(1, placesOf(word, given))]),
  );
}

const placesIn = new WeakMap<readonly Clause[], Map<string, number>>();

/** In how many clauses a word stands. */
function placesOf(word: string, given: readonly Clause[]): number {
  const places = placesIn.get(given) ?? new Map<string, number>();
  placesIn.set(given, places);
  const known = places.get(word);
  if (known !== undefined) return known;
  const count = given.filter((other) => borneOut(word, other.words, other.folded) === 1).length;
  places.set(word, count);
  return count;
}

/** How much of what words tell stands in a clause. */
export function share(telling: ContentWords, { words, folded }: Clause): number {
  let worth = 0;
  let found = 0;
  for (const [word, weight] of telling) {
    worth += weight;
    found += weight * borneOut(word, words, folded);
  }
  return worth === 0 ? 0 : found / worth;
}

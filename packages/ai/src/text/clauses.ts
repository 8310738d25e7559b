import { borneOut, contentWordsOf, type ContentWords } from './content-words.js';
import { foldText } from './fold.js';
import { keepLast } from '@nightshift/language';

/** A part of a sentence that says one thing. */
export interface Clause {
  folded: string;
  words: ContentWords;
  numbers: string[];
  /** It says on what something depends, and not that it is so: "if it has not been opened". */
  isCondition: boolean;
}

const IF =
  "(?:(?:even|only|but|except) )?(?:if|unless|provided|providing|(?:as|so) long as|in case)|(?:nur |auch |außer |selbst )?(?:wenn|falls|sofern|solange)|es sei denn|vorausgesetzt|(?:même |sauf |seulement )?(?:si|s'il)|tant que|à moins que|pourvu que|à condition|(?:incluso |aunque |solo |salvo )?si|siempre (?:que|y cuando)|a menos que|salvo que|aunque|mientras|caso|desde que|a menos que|purché|a meno che|если|пока|jika|kalau|nếu";
const CONDITION = new RegExp(
  `^(?:and |or |und |oder |y |o |et |ou )?(?:${IF})(?!\\p{L})|如果|假如|要是|只要|除非|的话$|(?:场合(?:は|に|には)?|なら(?:ば)?|(?:あ|な|け)?れば|でしたら|に限り)$`,
  'u',
);

const SPLIT = new RegExp(
  `[,;:，；：、。！？!?\\n]+|[.](?=\\s|$)|\\s[–—-]\\s|(?<=\\p{Script=Thai})\\s(?=\\p{Script=Thai})|(?<!\\p{L})(?:but|and|aber|und|mais|et|pero|y|mas|e|но|и|however|while)(?!\\p{L})|\\s(?=(?:${IF})\\s)|(?<=的话)|لكن|그러나|하지만|แต่`,
  'u',
);

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
  isCondition: CONDITION.test(folded),
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

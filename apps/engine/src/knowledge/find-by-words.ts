import { scoreHits, search, type Scored } from '@nightshift/knowledge';
import { baseLanguage, type KnowledgeQuery } from '@nightshift/schema';
import { acceptsMarket } from './find-nearest.js';
import { languageOfShelf, type BaseIndex, type IndexedShelf } from './shelves.js';

/** A base, as a question is put to it. */
export interface Meant {
  index: Pick<BaseIndex, 'shelves' | 'present'>;
  /** The question in words that mean the same in this base; of some an answer must say one. */
  variants: readonly { text: string; says?: string }[];
}

interface WordQuery extends Pick<KnowledgeQuery, 'text'> {
  language: string;
  markets: readonly string[] | undefined;
}

/**
 * What is found by words. What stands in the language of the question is found as if nothing else were there: how
 * seldom a word is said in other languages must not change the order within this one.
 */
export function findByWords(meant: readonly Meant[], query: WordQuery, limit: number): Scored[] {
  const wanted = baseLanguage(query.language);
  const isOwn = (shelf: IndexedShelf): boolean => languageOfShelf(shelf) === wanted;
  const shelves = meant.flatMap(({ index }) => index.shelves);
  if (!shelves.some(isOwn) || shelves.every(isOwn)) return findIn(shelves, meant, query, limit).found;
  const own = findIn(shelves.filter(isOwn), meant, query, limit);
  const others = findIn(
    shelves.filter((shelf) => !isOwn(shelf)),
    meant,
    query,
    limit,
  );
  return [...own.found, ...others.found.map((one) => scaled(one, own.most, others.most))];
}

/** Points grow with the question, and with what is asked: those of two searches are held against the best of each. */
const scaled = (one: Scored, most: number, itsMost: number): Scored =>
  most === 0 || itsMost === 0 ? one : { ...one, place: (one.place * most) / itsMost };

/** A passage counts as it is found best: by the customer's own words, or by others that mean the same in its base. */
function findIn(
  shelves: readonly IndexedShelf[],
  meant: readonly Meant[],
  { text, markets }: WordQuery,
  limit: number,
): { found: Scored[]; most: number } {
  const hasMarkets = markets !== undefined && shelves.some((shelf) => shelf.markets.size > 0);
  const isForMarket = hasMarkets ? acceptsMarket(shelves, markets) : undefined;
  const own = search(shelves, text, {
    limit,
    ...(isForMarket === undefined ? {} : { accepts: isForMarket }),
  });
  const best = new Map(scoreHits(own).map((one) => [one.id, one]));
  for (const { index, variants } of meant) {
    const accepts = (id: string): boolean => index.present.has(id) && (isForMarket?.(id) ?? true);
    for (const variant of variants) {
      const found = search(shelves, variant.text, {
        limit,
        accepts,
        ...(variant.says === undefined ? {} : { says: variant.says }),
      });
      for (const one of scoreHits(found).map((hit) => scaled(hit, own.most, found.most)))
        if (one.place > (best.get(one.id)?.place ?? 0)) best.set(one.id, one);
    }
  }
  return { found: [...best.values()], most: own.most };
}

import { rank, verdictOf, type Ranked, type Scored } from '@nightshift/knowledge';
import { baseLanguage, isReadAlike } from '@nightshift/schema';
import type { IndexedShelf } from './shelves.js';

/** What says the same in the customer's own language comes first; what is only said in another is still found. */
const OTHER_LANGUAGE = 0.7;
/** Who reads one Chinese script can read the other, so what is found there is as sure; it only stands behind. */
const OTHER_SCRIPT = 0.7;

interface Weighed extends Scored {
  isOwn: boolean;
}

/** Best first for who asks in this language; undefined when no passage is in it, or none is in another. */
export function orderByLanguage(
  shelves: readonly Pick<IndexedShelf, 'languages' | 'spoken'>[],
  language: string,
): ((found: readonly Scored[]) => Ranked[]) | undefined {
  const wanted = baseLanguage(language);
  const spoken = [...new Set(shelves.flatMap((shelf) => [...shelf.spoken]))];
  if (spoken.length < 2 || !spoken.some((tag) => baseLanguage(tag) === wanted)) return undefined;
  // Plain `zh` is what both scripts write alike.
  const isAlike = (tag: string): boolean =>
    language === wanted || tag === wanted || isReadAlike(tag, language);
  return (found) => {
    const weighed = found.map(({ id, score, place }): Weighed => {
      const tag = shelves.find(({ languages }) => languages.has(id))?.languages.get(id) ?? 'und';
      const isOwn = baseLanguage(tag) === wanted;
      if (!isOwn) return { id, isOwn, score: score * OTHER_LANGUAGE, place: place * OTHER_LANGUAGE };
      return { id, isOwn, score, place: isAlike(tag) ? place : place * OTHER_SCRIPT };
    });
    // What others say of it comes after the customer's own language, whatever its points, and is no surer there; only
    // where that knows nothing does it come first.
    const [own, others] = [weighed.filter(({ isOwn }) => isOwn), weighed.filter(({ isOwn }) => !isOwn)];
    const sure = Math.max(0, ...own.map(({ score }) => score));
    const isOnlyThere = others.some(({ score }) => verdictOf(score) === 'known' && score > sure);
    if (own.length === 0 || (isOnlyThere && verdictOf(sure) !== 'known')) return rank(weighed);
    const behind = others.map((one) => ({ ...one, score: Math.min(one.score, sure) }));
    return [...rank(own), ...rank(behind)];
  };
}

import { createVectorShelf, searchVectors, wordingOf, type Wording } from '@nightshift/knowledge';
import { likePhrases } from '@nightshift/language';

/** A question that lies in a gap already. */
export interface Placed {
  gapId: string;
  text: string;
  vector: Int8Array | null;
}

/** By words two questions are one from here on; by vectors, on the scale of a search's scores, from there. */
const LIKE_FROM = 0.55;
/** And where they want the same, by what else is said. */
const SAME_FROM = 0.7;
const NEAR_FROM = 0.8;

/** How a question is taken apart; of a base with synonyms of its own, by those too. */
export type ReadWording = (text: string) => Wording;

/** The gap whose questions ask the same; null: nobody has asked this before. */
export function findCluster(
  placed: readonly Placed[],
  { text, vector }: { text: string; vector: Float32Array | null },
  read: ReadWording = wordingOf,
): string | null {
  const like = likePhrases(placed.map((one) => one.text))(text);
  if (like !== undefined && like.likeness >= LIKE_FROM)
    return placed.find((one) => one.text === like.phrase)?.gapId ?? null;
  const same = findSameWish(placed, text, read);
  if (same !== undefined) return same.gapId;
  if (vector === null) return null;
  const shelf = createVectorShelf(
    placed.flatMap(({ vector: bytes }, index) => (bytes === null ? [] : [{ id: String(index), bytes }])),
  );
  const [near] = searchVectors([shelf], vector, { limit: 1, accepts: () => true });
  return near === undefined || near.score < NEAR_FROM ? null : (placed[Number(near.id)]?.gapId ?? null);
}

/** One that wants the same, in whatever words, of the same thing; or wants nothing else in the same words. */
function findSameWish(placed: readonly Placed[], text: string, read: ReadWording): Placed | undefined {
  const asked = read(text);
  const alike = placed
    .map((one) => ({ one, wording: read(one.text) }))
    .filter(({ wording }) => wording.wishes === asked.wishes);
  const same = alike.find(({ wording }) => wording.rest === asked.rest);
  if (same !== undefined) return same.one;
  if (asked.about === '') return undefined;
  const near = likePhrases(alike.map(({ wording }) => wording.about))(asked.about);
  if (near === undefined || near.likeness < SAME_FROM) return undefined;
  return alike.find(({ wording }) => wording.about === near.phrase)?.one;
}

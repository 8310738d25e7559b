import {
  createVectorShelf,
  likeTelling,
  mayAskSame,
  searchVectors,
  wordingOf,
  type Wording,
} from '@nightshift/knowledge';
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
/** By the forms of the words that tell it, whatever stands around them. */
const TOLD_FROM = 0.75;
const NEAR_FROM = 0.8;

/** How a question is taken apart; of a base with synonyms of its own, by those too. */
export type ReadWording = (text: string) => Wording;

/** The gap whose questions ask the same; null: nobody has asked this before. */
export function findCluster(
  placed: readonly Placed[],
  { text, vector }: { text: string; vector: Float32Array | null },
  read: ReadWording = wordingOf,
): string | null {
  const asked = read(text);
  const possible = placed
    .map((one) => ({ one, wording: read(one.text) }))
    .filter(({ wording }) => mayAskSame(wording, asked));
  const like = likePhrases(possible.map(({ one }) => one.text))(text);
  if (like !== undefined && like.likeness >= LIKE_FROM)
    return placed.find((one) => one.text === like.phrase)?.gapId ?? null;
  const same = findSameWish(possible, asked);
  if (same !== undefined) return same.gapId;
  if (vector === null) return null;
  const shelf = createVectorShelf(
    placed.flatMap(({ vector: bytes }, index) => (bytes === null ? [] : [{ id: String(index), bytes }])),
  );
  const [near] = searchVectors([shelf], vector, { limit: 1, accepts: () => true });
  return near === undefined || near.score < NEAR_FROM ? null : (placed[Number(near.id)]?.gapId ?? null);
}

interface Worded {
  one: Placed;
  wording: Wording;
}

/** One that wants the same, in whatever words, of the same thing; or wants nothing else in the same words. */
function findSameWish(possible: readonly Worded[], asked: Wording): Placed | undefined {
  const alike = possible.filter(({ wording }) => wording.wishes === asked.wishes);
  const same = alike.find(({ wording }) => wording.rest === asked.rest);
  if (same !== undefined) return same.one;
  if (asked.about === '') return undefined;
  const near = likePhrases(alike.map(({ wording }) => wording.about))(asked.about);
  if (near !== undefined && near.likeness >= SAME_FROM)
    return alike.find(({ wording }) => wording.about === near.phrase)?.one;
  // Beside a wish every further word may make it another: express delivery.
  if (asked.wishes !== '') return undefined;
  return alike
    .filter(({ wording }) => wording.kinds === asked.kinds)
    .map(({ one, wording }) => ({ one, likeness: likeTelling(wording, asked) }))
    .filter(({ likeness }) => likeness >= TOLD_FROM)
    .sort((a, b) => b.likeness - a.likeness)[0]?.one;
}

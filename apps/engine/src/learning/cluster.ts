import { createVectorShelf, searchVectors } from '@nightshift/knowledge';
import { likePhrases } from '@nightshift/language';

/** A question that lies in a gap already. */
export interface Placed {
  gapId: string;
  text: string;
  vector: Int8Array | null;
}

/** By words two questions are one from here on; by vectors, on the scale of a search's scores, from there. */
const LIKE_FROM = 0.55;
const NEAR_FROM = 0.8;

/** The gap whose questions ask the same; null: nobody has asked this before. */
export function findCluster(
  placed: readonly Placed[],
  { text, vector }: { text: string; vector: Float32Array | null },
): string | null {
  const like = likePhrases(placed.map((one) => one.text))(text);
  if (like !== undefined && like.likeness >= LIKE_FROM)
    return placed.find((one) => one.text === like.phrase)?.gapId ?? null;
  if (vector === null) return null;
  const shelf = createVectorShelf(
    placed.flatMap(({ vector: bytes }, index) => (bytes === null ? [] : [{ id: String(index), bytes }])),
  );
  const [near] = searchVectors([shelf], vector, { limit: 1, accepts: () => true });
  return near === undefined || near.score < NEAR_FROM ? null : (placed[Number(near.id)]?.gapId ?? null);
}

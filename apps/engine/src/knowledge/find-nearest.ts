import { searchVectors, type Ranked } from '@nightshift/knowledge';
import type { BaseIndex, IndexedShelf } from './shelves.js';
import type { NearestQuestion, VectorTable } from './vector-table.js';

/** Of this space: an index may still be the one before a change of model. */
export const hasVectors = ({ space, vectors }: BaseIndex, wanted: string): boolean =>
  space === wanted && (vectors.type === 'table' || vectors.shelves.length > 0);

/** The passages nearest to a question, by whichever way each base has: its vectors in this process or in the table. */
export async function findNearest(
  vectorTable: VectorTable | undefined,
  ready: readonly BaseIndex[],
  question: Omit<NearestQuestion, 'baseIds'>,
): Promise<Ranked[]> {
  const { vector, markets, limit } = question;
  const accepts = acceptsMarket(
    ready.flatMap(({ shelves }) => shelves),
    markets,
  );
  const held = ready.flatMap(({ vectors, present }) =>
    vectors.type === 'table'
      ? []
      : searchVectors(vectors.shelves, vector, { limit, accepts: (id) => present.has(id) && accepts(id) }),
  );
  const inTable = ready.filter(({ vectors }) => vectors.type === 'table');
  if (vectorTable === undefined || inTable.length === 0) return held;
  const found = await vectorTable.nearest({ ...question, baseIds: inTable.map(({ baseId }) => baseId) });
  // What came after the index was made is found with the next one.
  return [...held, ...found.filter(({ id }) => inTable.some(({ present }) => present.has(id)))];
}

/** Whether a passage is for one of these countries, or for all. */
export function acceptsMarket(
  shelves: readonly IndexedShelf[],
  markets: readonly string[] | undefined,
): (id: string) => boolean {
  if (markets === undefined) return () => true;
  return (id) => {
    const only = shelves.find(({ markets }) => markets.has(id))?.markets.get(id);
    return only === undefined || markets.includes(only);
  };
}

import type { Flow } from '@nightshift/schema';
import { call } from '../api/call.js';
import type { Standing } from './version-queries.js';

/** What becomes of the runs on older versions. */
export type RunChoice = 'finish' | 'move' | 'people';

export interface PlaceInFlight extends Standing {
  /** A run there can go on in the new version: the same step is in it. */
  canMove: boolean;
}

/** Where runs stand, and which of them the new version has a place for. `olds` are the versions they stand in. */
export function placesInFlight(
  standing: readonly Standing[],
  olds: ReadonlyMap<number, Flow>,
  next: Flow,
): PlaceInFlight[] {
  return standing.map((place) => {
    const { version, nodeId } = place;
    const to = Object.hasOwn(next.nodes, nodeId) ? next.nodes[nodeId] : undefined;
    // An old version that cannot be read does not stand in the way; then the id has to do.
    const from = olds.get(version)?.nodes[nodeId];
    return { ...place, canMove: to !== undefined && (from === undefined || from.type === to.type) };
  });
}

/** Does as chosen for every older version. Resolves to how many runs could not be moved. */
export async function settleRuns(
  flowId: string,
  versions: Iterable<number>,
  choice: RunChoice,
): Promise<number> {
  let left = 0;
  const params = { id: flowId };
  for (const version of versions) {
    if (choice === 'move') {
      const answer = await call('POST /flows/{id}/runs/move', { params, body: { fromVersion: version } });
      left += answer.left;
    }
    if (choice === 'people') await call('POST /flows/{id}/runs/hand-over', { params, body: { version } });
  }
  return left;
}

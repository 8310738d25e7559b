import type { Graph } from './graph.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where an arrow key leads from a card: along its lines to the left and right, to the nearest card above and below. */
export function stepTo({ nodes, edges }: Graph, from: string, direction: Direction): string | undefined {
  const here = nodes.find(({ id }) => id === from);
  if (here === undefined) return undefined;
  const ends =
    direction === 'right'
      ? edges.filter(({ source }) => source === from).map(({ target }) => target)
      : direction === 'left'
        ? edges.filter(({ target }) => target === from).map(({ source }) => source)
        : undefined;
  const wanted = ends === undefined ? undefined : new Set(ends);
  const sign = direction === 'up' ? -1 : 1;
  let best: { id: string; far: number } | undefined;
  for (const { id, type, position } of nodes) {
    if (id === from || type === 'frame') continue;
    const [dx, dy] = [position.x - here.position.x, position.y - here.position.y];
    if (wanted === undefined ? dy * sign <= 0 : !wanted.has(id)) continue;
    // What stands in the same column is nearer than what only stands at the same height.
    const far = wanted === undefined ? Math.abs(dy) + 3 * Math.abs(dx) : Math.abs(dy);
    if (best === undefined || far < best.far) best = { id, far };
  }
  return best?.id;
}

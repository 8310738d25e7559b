import type { CanvasNode } from './graph.js';

type Placed = Pick<CanvasNode, 'id' | 'position' | 'width'>;

/** Smaller, and nobody reads a card. */
export const SMALLEST_OPENING = 0.35;

/** How much of the window is canvas, less some air. */
const CANVAS_SHARE = 0.7;

/**
 * Which cards a flow opens with. All of them (undefined) where they fit readably; of a flow that is wider, those where
 * it begins, not those in its middle.
 */
export function openingCards(nodes: readonly Placed[], windowWidth: number): { id: string }[] | undefined {
  const room = (windowWidth * CANVAS_SHARE) / SMALLEST_OPENING;
  const left = Math.min(...nodes.map(({ position }) => position.x));
  const rightOf = ({ position, width }: Placed): number => position.x + (width ?? 0);
  if (nodes.every((node) => rightOf(node) - left <= room)) return undefined;
  return nodes.filter((node) => rightOf(node) - left <= room).map(({ id }) => ({ id }));
}

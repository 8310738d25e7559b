import type { Box } from './align.js';
import type { Place } from './edits.js';

const AIR = 24;
const STEP = 40;
const MOST_RINGS = 100;

/** Nearest to the middle, where a box of this size lies on no other: looked for in squares around it. */
export function freeSpot(
  [middleX, middleY]: Place,
  { width, height }: { width: number; height: number },
  boxes: readonly Omit<Box, 'id'>[],
): Place {
  const isFree = ([x, y]: Place): boolean =>
    boxes.every(
      (box) =>
        x >= box.x + box.width + AIR ||
        x + width + AIR <= box.x ||
        y >= box.y + box.height + AIR ||
        y + height + AIR <= box.y,
    );
  const first: Place = [middleX - width / 2, middleY - height / 2];
  for (let ring = 0; ring <= MOST_RINGS; ring += 1) {
    const found = around(ring)
      .map(([dx, dy]): Place => [first[0] + dx * STEP, first[1] + dy * STEP])
      .find(isFree);
    if (found !== undefined) return found;
  }
  return first;
}

/** The places of one square, those nearest to its middle first. */
function around(ring: number): Place[] {
  const places: Place[] = [];
  for (let dx = -ring; dx <= ring; dx += 1)
    for (let dy = -ring; dy <= ring; dy += 1)
      if (Math.max(Math.abs(dx), Math.abs(dy)) === ring) places.push([dx, dy]);
  return places.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

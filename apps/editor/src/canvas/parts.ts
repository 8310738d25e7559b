import { around } from './align.js';
import type { Spot } from './drawing.js';
import { leftOf } from './layers.js';
import { COLUMN_GAP, ROW_GAP } from './straighten.js';

/** Between talks that have nothing to do with one another. */
const PART_GAP = 2 * ROW_GAP;
const LEAST_WIDTH = 1600;

type Part = readonly Spot[];

/** Below one another, in the order in which they stand; what begins a talk all at the same left. */
export function inRows(parts: readonly Part[]): Spot[] {
  const left = Math.min(...parts.map(leftOf));
  let top = Math.min(...parts.flatMap((part) => part.map(({ y }) => y)));
  return parts
    .toSorted((a, b) => around(a).top - around(b).top)
    .flatMap((part) => {
      const box = around(part);
      const [dx, dy] = [left - leftOf(part), top - box.top];
      top += box.bottom - box.top + PART_GAP;
      return movedBy(part, dx, dy);
    });
}

/** In a row below the others, beside one another; in a second row what would make it wider than they are. */
export function rowBelow(parts: readonly Part[], others: readonly Spot[]): Spot[] {
  const { left, right, bottom } = around(others);
  const most = Math.max(right, left + LEAST_WIDTH);
  let [x, y, below] = [left, bottom + PART_GAP, bottom + PART_GAP];
  return parts
    .map((part) => ({ part, box: around(part) }))
    .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    .flatMap(({ part, box }) => {
      const width = box.right - box.left;
      if (x > left && x + width > most) [x, y] = [left, below];
      const moved = movedBy(part, x - box.left, y - box.top);
      x += width + COLUMN_GAP;
      below = Math.max(below, y + box.bottom - box.top + ROW_GAP);
      return moved;
    });
}

function movedBy(part: Part, dx: number, dy: number): Spot[] {
  return part.map((spot) => ({ ...spot, x: spot.x + dx, y: spot.y + dy }));
}

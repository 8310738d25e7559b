import type { Line, Spot } from './drawing.js';
import { ROW_GAP } from './straighten.js';

/** Every exchange leaves fewer crossings between its two columns; others may come of it, so there is an end to it. */
const MOST_ROUNDS = 8;

/**
 * Two cards that stand one above the other, and that one card alone leads to, change places when fewer of their lines
 * cross then: what its upper way out leads to stands above what the lower one leads to. Others keep their order, so that
 * a small edit moves little.
 */
export function untangle(columns: readonly (readonly Spot[])[], lines: readonly Line[]): Spot[][] {
  const found = columns.map((column) => [...column]);
  const spots = new Map(found.flat().map((spot) => [spot.id, spot]));
  const sides = sidesOf(lines);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isChanged = false;
    for (const column of found)
      for (let index = 0; index + 1 < column.length; index += 1) {
        const [upper, lower] = column.slice(index, index + 2);
        if (upper === undefined || lower === undefined || !isBetterTurned(upper, lower, sides, spots))
          continue;
        const top = Math.min(upper.y, lower.y);
        const turned = [
          { ...lower, y: top },
          { ...upper, y: top + lower.height + ROW_GAP },
        ];
        column.splice(index, 2, ...turned);
        for (const spot of turned) spots.set(spot.id, spot);
        isChanged = true;
      }
    if (!isChanged) break;
  }
  return found;
}

interface Sides {
  in: Map<string, Line[]>;
  out: Map<string, Line[]>;
}

function sidesOf(lines: readonly Line[]): Sides {
  const sides: Sides = { in: new Map(), out: new Map() };
  for (const line of lines) {
    sides.in.set(line.to, [...(sides.in.get(line.to) ?? []), line]);
    sides.out.set(line.from, [...(sides.out.get(line.from) ?? []), line]);
  }
  return sides;
}

function isBetterTurned(upper: Spot, lower: Spot, sides: Sides, spots: ReadonlyMap<string, Spot>): boolean {
  const isLedFrom = (id: string, from: string): boolean =>
    sides.in.get(id)?.every((line) => line.from === from) === true;
  const [first] = sides.in.get(upper.id) ?? [];
  if (first === undefined || !isLedFrom(upper.id, first.from) || !isLedFrom(lower.id, first.from))
    return false;
  const starts = ({ id, x }: Spot): number[] =>
    (sides.in.get(id) ?? []).flatMap(({ from, leavesAt }) => {
      const other = spots.get(from);
      return other === undefined || other.x >= x ? [] : [other.y + leavesAt];
    });
  const ends = ({ id, x }: Spot): number[] =>
    (sides.out.get(id) ?? []).flatMap(({ to, comesAt }) => {
      const other = spots.get(to);
      return other === undefined || other.x <= x ? [] : [other.y + comesAt];
    });
  const crossed = crossings(starts(upper), starts(lower)) + crossings(ends(upper), ends(lower));
  return crossed > crossings(starts(lower), starts(upper)) + crossings(ends(lower), ends(upper));
}

/** Of the lines of two cards, seen from the first as the upper one. */
function crossings(above: readonly number[], below: readonly number[]): number {
  return above.reduce((sum, y) => sum + below.filter((other) => y > other).length, 0);
}

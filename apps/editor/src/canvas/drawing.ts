import { around } from './align.js';

/** What arranging knows of a card: its size, and from where to where lines lead. */
export interface Spot {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Triggers stand at the very left. */
  isTrigger?: boolean;
}

export interface Line {
  from: string;
  to: string;
  /** From the top of the card to where the line leaves it, and to where it comes in. */
  leavesAt: number;
  comesAt: number;
}

export interface Drawing {
  spots: readonly Spot[];
  lines: readonly Line[];
  /** Ids that belong together. */
  groups: readonly (readonly string[])[];
}

const CROSSING_COST = 220;
const BACKWARD_COST = 160;
const STRANGER_COST = 800;

/** How much there is for the eye to do: long lines, steep lines, crossings, strangers within a frame. */
export function costOf({ spots, lines, groups }: Drawing): number {
  const byId = new Map(spots.map((spot) => [spot.id, spot]));
  const ways = lines.flatMap(({ from, to, leavesAt, comesAt }) => {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (source === undefined || target === undefined) return [];
    return [{ x1: source.x + source.width, y1: source.y + leavesAt, x2: target.x, y2: target.y + comesAt }];
  });
  const length = ways.reduce(
    (sum, { x1, y1, x2, y2 }) =>
      sum + Math.abs(y2 - y1) + Math.abs(x2 - x1) / 2 + (x2 < x1 ? BACKWARD_COST : 0),
    0,
  );
  return length + crossings(ways) * CROSSING_COST + strangers(spots, groups) * STRANGER_COST;
}

interface Way {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

function crossings(ways: readonly Way[]): number {
  const sorted = ways.filter(({ x1, x2 }) => x2 > x1).toSorted((a, b) => a.x1 - b.x1);
  let count = 0;
  for (const [index, a] of sorted.entries()) {
    for (let other = index + 1; other < sorted.length; other += 1) {
      const b = sorted[other];
      if (b === undefined || b.x1 >= a.x2) break;
      if (doCross(a, b)) count += 1;
    }
  }
  return count;
}

function doCross(a: Way, b: Way): boolean {
  const [start, end] = [b.x1, Math.min(a.x2, b.x2)];
  const at = (way: Way, x: number): number => way.y1 + ((way.y2 - way.y1) * (x - way.x1)) / (way.x2 - way.x1);
  return (at(a, start) - at(b, start)) * (at(a, end) - at(b, end)) < 0;
}

function strangers(spots: readonly Spot[], groups: Drawing['groups']): number {
  return groups.reduce((sum, members) => {
    const own = new Set(members);
    const inside = spots.filter(({ id }) => own.has(id));
    if (inside.length === 0) return sum;
    const { left, top, right, bottom } = around(inside);
    const foreign = spots.filter(
      ({ id, x, y, width, height }) =>
        !own.has(id) && x < right && x + width > left && y < bottom && y + height > top,
    );
    return sum + foreign.length;
  }, 0);
}

import type { Drawing, Line, Spot } from './drawing.js';

export const COLUMN_GAP = 72;
export const ROW_GAP = 32;
const MOST_SWEEPS = 40;

/**
 * Within its column, and in its order there, each card comes to where most of its lines are straight. A card that has
 * straight lines to one side stays, so that what is tidy already is left alone.
 */
export function straighten(columns: readonly (readonly Spot[])[], lines: readonly Line[]): Spot[] {
  const tops = new Map(columns.flat().map(({ id, y }) => [id, y]));
  const wishes = wishesOf(lines);
  const sweep = (order: readonly (readonly Spot[])[]): number => {
    let most = 0;
    for (const column of order) {
      const wanted = column.map(({ id, y }) => wantedTop(tops.get(id) ?? y, wishes.get(id) ?? [], tops));
      for (const [index, top] of apart(column, wanted).entries()) {
        const id = column[index]?.id ?? '';
        most = Math.max(most, Math.abs(top - (tops.get(id) ?? top)));
        tops.set(id, top);
      }
    }
    return most;
  };
  const back = columns.toReversed();
  for (let count = 0; count < MOST_SWEEPS; count += 1) {
    const moved = Math.max(sweep(columns), sweep(back));
    if (moved === 0) break;
  }
  return columns.flat().map((spot) => ({ ...spot, y: tops.get(spot.id) ?? spot.y }));
}

interface Wish {
  other: string;
  /** The top that makes the line straight, from the top of the other. */
  offset: number;
}

function wishesOf(lines: readonly Line[]): Map<string, Wish[]> {
  const wishes = new Map<string, Wish[]>();
  const add = (id: string, wish: Wish): void => {
    const list = wishes.get(id);
    if (list === undefined) wishes.set(id, [wish]);
    else list.push(wish);
  };
  for (const { from, to, leavesAt, comesAt } of lines) {
    add(to, { other: from, offset: leavesAt - comesAt });
    add(from, { other: to, offset: comesAt - leavesAt });
  }
  return wishes;
}

/** The middle of what its lines want; anywhere between the two middles it stays where it is. */
function wantedTop(now: number, wishes: readonly Wish[], tops: ReadonlyMap<string, number>): number {
  const wanted = wishes
    .flatMap(({ other, offset }) => {
      const top = tops.get(other);
      return top === undefined ? [] : [top + offset];
    })
    .sort((a, b) => a - b);
  const low = wanted[Math.floor((wanted.length - 1) / 2)] ?? now;
  const high = wanted[Math.floor(wanted.length / 2)] ?? now;
  return Math.min(high, Math.max(low, now));
}

/** As near as can be to where each wants to be, in this order and with a gap between them. */
function apart(column: readonly Spot[], wanted: readonly number[]): number[] {
  let taken = 0;
  const before = column.map(({ height }) => {
    const start = taken;
    taken += height + ROW_GAP;
    return start;
  });
  const blocks: { sum: number; count: number }[] = [];
  for (const [index, top] of wanted.entries()) {
    let block = { sum: top - (before[index] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.count > block.sum / block.count;) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  const tops = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.round(sum / count)),
  );
  return tops.map((top, index) => top + (before[index] ?? 0));
}

/** Cards that stand above one another, from left to right; each column from top to bottom. */
export function columnsOf({ spots }: Pick<Drawing, 'spots'>): Spot[][] {
  const columns: Spot[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const spot of spots.toSorted((a, b) => a.x - b.x)) {
    if (spot.x - start <= spot.width / 2) columns.at(-1)?.push(spot);
    else {
      columns.push([spot]);
      start = spot.x;
    }
  }
  return columns.map((column) => column.toSorted((a, b) => a.y - b.y));
}

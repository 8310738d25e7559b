import type { Drawing, Line, Spot } from './drawing.js';
import { COLUMN_GAP, columnsOf, straighten } from './straighten.js';

/**
 * The drawing as it is, with room made where something has come in: a card that its line would lead back to moves on by
 * as many columns as it must, and cards that overlap move apart. Everything else stays.
 */
export function makeRoom({ spots, lines, groups }: Drawing): Drawing {
  const columns = columnsOf({ spots });
  const places = new Map(columns.flatMap((column, index) => column.map(({ id }) => [id, index] as const)));
  for (const { id, isTrigger } of spots) if (isTrigger === true) places.set(id, 0);
  push(places, forward(lines, columns));
  const width = Math.max(...spots.map((spot) => spot.width));
  const lefts: number[] = [];
  const last = Math.max(...places.values());
  for (let index = 0; index <= last; index += 1) {
    const own = columns[index]?.map(({ x }) => x) ?? [];
    const least = (lefts[index - 1] ?? Number.NEGATIVE_INFINITY) + width + COLUMN_GAP;
    lefts.push(own.length === 0 ? least : Math.max(Math.min(...own), least));
  }
  const moved: Spot[][] = lefts.map(() => []);
  for (const spot of spots) {
    const index = places.get(spot.id) ?? 0;
    moved[index]?.push({ ...spot, x: lefts[index] ?? spot.x });
  }
  const sorted = moved.map((column) => column.toSorted((a, b) => a.y - b.y));
  return { spots: straighten(sorted, lines), lines, groups };
}

/** The lines that lead onwards in the drawing: one that leads back closes a circle, and pushes nothing. */
function forward(lines: readonly Line[], columns: readonly (readonly Spot[])[]): Line[] {
  const lefts = new Map(columns.flatMap((column) => column.map(({ id, x }) => [id, x] as const)));
  return lines.filter(({ from, to }) => (lefts.get(from) ?? 0) < (lefts.get(to) ?? 0) + 1 && from !== to);
}

function push(places: Map<string, number>, lines: readonly Line[]): void {
  // A circle within a column would push for ever; nothing needs more rounds than there are cards.
  for (let round = 0; round < places.size; round += 1) {
    let isPushed = false;
    for (const { from, to } of lines) {
      const least = (places.get(from) ?? 0) + 1;
      if ((places.get(to) ?? 0) >= least) continue;
      places.set(to, least);
      isPushed = true;
    }
    if (!isPushed) return;
  }
}

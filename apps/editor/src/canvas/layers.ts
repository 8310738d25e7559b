import type { Drawing, Line, Spot } from './drawing.js';
import { COLUMN_GAP, straighten } from './straighten.js';
import { untangle } from './untangle.js';

/**
 * The drawing in layers: triggers leftmost, each step one column after the last that leads to it, no column left out.
 * In which column a step stands is a matter of the flow alone; in what order, of how it was drawn.
 */
export function inLayers({ spots, lines, groups }: Drawing): Drawing {
  const layers = layersOf(spots, lines);
  const width = Math.max(...spots.map((spot) => spot.width));
  const left = leftOf(spots);
  const columns: Spot[][] = [];
  for (const spot of spots.toSorted((a, b) => a.y - b.y)) {
    const layer = layers.get(spot.id) ?? 0;
    while (columns.length <= layer) columns.push([]);
    columns[layer]?.push({ ...spot, x: left + layer * (width + COLUMN_GAP) });
  }
  return { spots: straighten(untangle(columns, lines), lines), lines, groups };
}

/** Where the triggers stand; the leftmost card where there are none. */
export function leftOf(spots: readonly Spot[]): number {
  const triggers = spots.filter(({ isTrigger }) => isTrigger === true);
  return Math.min(...(triggers.length === 0 ? spots : triggers).map(({ x }) => x));
}

/** What lines lead to from a trigger, and the triggers. */
export function reachedIn({ spots, lines }: Pick<Drawing, 'spots' | 'lines'>): Set<string> {
  const next = targetsOf(lines);
  const reached = new Set(spots.filter(({ isTrigger }) => isTrigger === true).map(({ id }) => id));
  // Grows while it is walked.
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
}

function layersOf(spots: readonly Spot[], lines: readonly Line[]): Map<string, number> {
  const order = onwards(spots, lines);
  const at = new Map(order.map((id, index) => [id, index]));
  // A line that leads back closes a circle, and pushes nothing.
  const forward = lines.filter(({ from, to }) => (at.get(from) ?? 0) < (at.get(to) ?? 0));
  const next = targetsOf(forward);
  const layers = new Map<string, number>();
  for (const id of order) {
    const layer = layers.get(id) ?? 0;
    layers.set(id, layer);
    for (const to of next.get(id) ?? []) layers.set(to, Math.max(layers.get(to) ?? 0, layer + 1));
  }
  // What nothing leads to stands directly before what it leads to.
  const led = new Set(forward.map(({ to }) => to));
  for (const { id, isTrigger } of spots) {
    if (isTrigger === true || led.has(id)) continue;
    const after = (next.get(id) ?? []).map((to) => layers.get(to) ?? 0);
    if (after.length > 0) layers.set(id, Math.min(...after) - 1);
  }
  return layers;
}

/** Every step before those it leads to, circles aside: from the triggers, then from what nothing leads to. */
function onwards(spots: readonly Spot[], lines: readonly Line[]): string[] {
  const next = targetsOf(lines);
  const led = new Set(lines.map(({ to }) => to));
  const rank = ({ id, isTrigger }: Spot): number => (isTrigger === true ? 0 : led.has(id) ? 2 : 1);
  const seen = new Set<string>();
  const left: string[] = [];
  const visit = (start: string): void => {
    const open = [{ id: start, ahead: [...(next.get(start) ?? [])] }];
    seen.add(start);
    for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
      const to = here.ahead.shift();
      if (to === undefined) {
        left.push(here.id);
        open.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        open.push({ id: to, ahead: [...(next.get(to) ?? [])] });
      }
    }
  };
  for (const { id } of spots.toSorted((a, b) => rank(a) - rank(b))) if (!seen.has(id)) visit(id);
  return left.reverse();
}

function targetsOf(lines: readonly Line[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of lines) {
    const list = targets.get(from);
    if (list === undefined) targets.set(from, [to]);
    else list.push(to);
  }
  return targets;
}

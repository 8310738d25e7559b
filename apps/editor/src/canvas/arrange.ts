import type { Flow } from '@nightshift/schema';
import { portY, HEADER_HEIGHT } from './card-size.js';
import { connectedIn, isInBlocks, placeBlocks, stacked } from './blocks.js';
import { costOf, type Drawing, type Line, type Spot } from './drawing.js';
import type { Place } from './edits.js';
import { boxOf, type CanvasNode, type Graph } from './graph.js';
import { inLayers, reachedIn } from './layers.js';
import { makeRoom } from './make-room.js';
import { inRows, rowBelow } from './parts.js';
import { COLUMN_GAP, ROW_GAP, columnsOf, straighten } from './straighten.js';

/** How much better a drawing must be for everything to move. */
const WORTH_MOVING = 1.25;

export interface Arranging {
  /** Only these; all when absent. */
  only?: ReadonlySet<string>;
  groups?: Flow['groups'];
}

/** More often nothing has ever moved. */
const MOST_ROUNDS = 12;

/**
 * Triggers leftmost, the steps after them in layers, few crossings; below, in a row of its own, what nothing leads to.
 * What belongs to a group stays together. In each column the order is kept, so that a small edit moves little, unless
 * another is clearly better. What was arranged once stays as it is.
 */
export async function arrange(
  { nodes, edges }: Graph,
  arranging: Arranging = {},
): Promise<Map<string, Place>> {
  const seen: { key: string; places: Map<string, Place> }[] = [];
  let moved = nodes;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = await arrangeOnce({ nodes: moved, edges }, arranging);
    const key = JSON.stringify([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
    const since = seen.findIndex((each) => each.key === key);
    seen.push({ key, places });
    // Where drawings follow one another in a circle, whichever of them it begins with, it ends with the same one.
    if (since >= 0)
      return seen.slice(since).reduce((one, other) => (other.key < one.key ? other : one)).places;
    moved = nodes.map((node) => {
      const [x, y] = places.get(node.id) ?? [node.position.x, node.position.y];
      return { ...node, position: { x, y } };
    });
  }
  return seen.at(-1)?.places ?? new Map<string, Place>();
}

async function arrangeOnce(
  { nodes, edges }: Graph,
  { only, groups = [] }: Arranging,
): Promise<Map<string, Place>> {
  const cards = nodes.filter(({ id, type }) => type === 'card' && only?.has(id) !== false);
  if (cards.length === 0) return new Map();
  const ids = new Set(cards.map(({ id }) => id));
  const lines = edges
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .map(({ source, sourceHandle, target }): Line => {
      const card = nodes.find(({ id }) => id === source);
      return { from: source, to: target, leavesAt: leavesAt(card, sourceHandle), comesAt: HEADER_HEIGHT / 2 };
    });
  const inside = groups
    .map(({ members }) => members.filter((id) => ids.has(id)))
    .filter((each) => each.length > 0);
  const spots = cards.map((card): Spot => ({
    ...boxOf(card),
    isTrigger: card.type === 'card' && card.data.card.kind === 'trigger',
  }));
  const drawing: Drawing = { spots, lines, groups: inside };
  const placed = isInBlocks(drawing)
    ? placeBlocks(await Promise.all(partsOf(drawing).map(tidiedPart)), drawing)
    : await tidiedWhole(drawing);
  return new Map(placed.map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)]]));
}

/** What no talk comes to stands apart from what one does, unless it is in a group. */
async function tidiedWhole(drawing: Drawing): Promise<readonly Spot[]> {
  const { spots, lines, groups } = drawing;
  const reached = reachedIn(drawing);
  const grouped = new Set(groups.flat());
  const isLoose = ({ id }: Spot): boolean => reached.size > 0 && !reached.has(id) && !grouped.has(id);
  const loose = spots.filter(isLoose);
  const apart = (some: readonly Spot[]): Drawing => {
    const own = new Set(some.map(({ id }) => id));
    return { spots: some, lines: lines.filter(({ from, to }) => own.has(from) && own.has(to)), groups };
  };
  const main = apart(spots.filter((spot) => !isLoose(spot)));
  const placed = groups.length > 0 ? await tidied(main) : inRows(await tidiedEach(main));
  return [...placed, ...rowBelow(await tidiedEach(apart(loose)), placed)];
}

/** Each set of cards that are connected, by itself. */
function tidiedEach(drawing: Drawing): Promise<(readonly Spot[])[]> {
  return Promise.all(connectedIn(drawing).map(tidied));
}

/** In layers; around a frame that would not hold together so, as it stood. */
async function tidied(drawing: Drawing): Promise<readonly Spot[]> {
  const redrawn = await redraw(drawing);
  const [kept, fresh] = [
    cheapest(inLayers(drawing), ...(drawing.groups.length > 0 ? [makeRoom(drawing)] : [])),
    cheapest(inLayers(redrawn), ...(drawing.groups.length > 0 ? [redrawn] : [])),
  ];
  // Straightening may carry all of it up or down.
  return costOf(kept) <= costOf(fresh) * WORTH_MOVING
    ? layOver(kept, drawing.spots, ['y']).spots
    : layOver(fresh, drawing.spots, ['x', 'y']).spots;
}

function cheapest(first: Drawing, ...others: readonly Drawing[]): Drawing {
  return others.reduce((best, other) => (costOf(other) < costOf(best) ? other : best), first);
}

/** What has no line to one another stands one below the other. */
async function tidiedPart(part: Drawing): Promise<readonly Spot[]> {
  return stacked(await tidiedEach(part));
}

/** Each group with the lines that lead from one of its cards to another. */
function partsOf({ spots, lines, groups }: Drawing): Drawing[] {
  return groups.map((members) => {
    const own = new Set(members);
    return {
      spots: spots.filter(({ id }) => own.has(id)),
      lines: lines.filter(({ from, to }) => own.has(from) && own.has(to)),
      groups: [],
    };
  });
}

function leavesAt(node: CanvasNode | undefined, port: string | null | undefined): number {
  if (node?.type !== 'card') return 0;
  const { card } = node.data;
  const index = card.ports.findIndex(({ id }) => id === port);
  return index < 0 ? HEADER_HEIGHT / 2 : portY(card, index);
}

// No card is called so: ids begin with a letter or a digit.
const LEFT = '-';
const HELD = 1000;

/** By the library, which comes when it is first needed; its lines are straightened afterwards. */
async function redraw({ spots, lines, groups }: Drawing): Promise<Drawing> {
  const { Graph: DagreGraph, layout } = await import('@dagrejs/dagre');
  const graph = new DagreGraph({ multigraph: true, compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: COLUMN_GAP, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of spots.toSorted((a, b) => a.y - b.y || a.x - b.x))
    graph.setNode(id, { width, height });
  for (const [index, { from, to }] of lines.entries()) graph.setEdge(from, to, {}, String(index));
  // They all hang on something to the left of everything, so tightly that none is drawn to what it leads to.
  for (const { id, isTrigger } of spots) {
    if (isTrigger !== true) continue;
    graph.setNode(LEFT, {});
    graph.setEdge(LEFT, id, { weight: HELD }, id);
  }
  for (const [index, members] of groups.entries()) {
    const frame = `-${String(index)}`;
    graph.setNode(frame, {});
    for (const member of members) graph.setParent(member, frame);
  }
  layout(graph);
  const placed = spots.map((spot): Spot => {
    const { x, y } = graph.node(spot.id) as { x: number; y: number };
    return { ...spot, x: x - spot.width / 2, y: y - spot.height / 2 };
  });
  return { spots: straighten(columnsOf({ spots: placed }), lines), lines, groups };
}

/** Shifted by what most of the cards would have to be shifted by. */
function layOver(drawing: Drawing, old: readonly Spot[], axes: readonly ('x' | 'y')[]): Drawing {
  const before = new Map(old.map((spot) => [spot.id, spot]));
  const gap = (axis: 'x' | 'y'): number =>
    axes.includes(axis)
      ? middleOf(drawing.spots.map((spot) => (before.get(spot.id)?.[axis] ?? 0) - spot[axis]))
      : 0;
  const [dx, dy] = [gap('x'), gap('y')];
  return { ...drawing, spots: drawing.spots.map((spot) => ({ ...spot, x: spot.x + dx, y: spot.y + dy })) };
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

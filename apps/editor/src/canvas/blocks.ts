import { around } from './align.js';
import { costOf, type Drawing, type Spot } from './drawing.js';
import { FRAME_PADDING, FRAME_TITLE_HEIGHT } from './frames.js';
import { ROW_GAP } from './straighten.js';

/** Between two frames: room for the lines that lead from one part to another. */
const BLOCK_GAP = 72;
/** As screens are. */
const BEST_SHAPE = 1.6;
const SHAPE_COST = 4000;

/** A part of a flow, laid out by itself; its corner is that of its frame. */
interface Block {
  spots: readonly Spot[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Every card is in one group, and in one only: then the flow is read part by part. */
export function isInBlocks({ spots, groups }: Drawing): boolean {
  const members = groups.flat();
  return groups.length > 1 && members.length === spots.length && new Set(members).size === members.length;
}

/** The cards that lines lead to from one another, whichever way: one drawing for each such set. */
export function connectedIn({ spots, lines }: Drawing): Drawing[] {
  const roots = new Map(spots.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
    return root;
  };
  for (const { from, to } of lines) roots.set(rootOf(to), rootOf(from));
  return [...new Set(spots.map(({ id }) => rootOf(id)))].map((root) => ({
    spots: spots.filter(({ id }) => rootOf(id) === root),
    lines: lines.filter(({ from }) => rootOf(from) === root),
    groups: [],
  }));
}

/** As they stand, if there they do not touch; else below one another, from the same left. */
export function stacked(drawings: readonly (readonly Spot[])[]): Spot[] {
  const boxes = drawings.map((spots) => around(spots));
  const doOverlap = boxes.some((a, index) =>
    boxes
      .slice(index + 1)
      .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  if (!doOverlap) return drawings.flat();
  const left = Math.min(...boxes.map((box) => box.left));
  let top = Math.min(...boxes.map((box) => box.top));
  return drawings.flatMap((spots, index) => {
    const box = boxes[index];
    if (box === undefined) return [];
    const [dx, dy] = [left - box.left, top - box.top];
    top += box.bottom - box.top + ROW_GAP;
    return spots.map((spot) => ({ ...spot, x: spot.x + dx, y: spot.y + dy }));
  });
}

/** Where the frames stand well already they stay; else they are put together anew, in the order of the groups. */
export function placeBlocks(parts: readonly (readonly Spot[])[], drawing: Drawing): Spot[] {
  const blocks = parts.map(blockOf);
  if (!blocks.some((block, index) => blocks.slice(index + 1).some((other) => doTouch(block, other))))
    return parts.flat();
  const widest = Math.max(...blocks.map(({ width }) => width));
  const total = blocks.reduce((sum, { width }) => sum + width + BLOCK_GAP, 0);
  let best: { spots: Spot[]; cost: number } | undefined;
  for (let width = widest; width <= Math.max(widest, total); width += 168) {
    const spots = packed(blocks, width);
    const cost = costOf({ ...drawing, spots }) + shapeCost(spots);
    if (best === undefined || cost < best.cost) best = { spots, cost };
  }
  return best?.spots ?? parts.flat();
}

function blockOf(spots: readonly Spot[]): Block {
  const { left, top, right, bottom } = around(spots);
  const [x, y] = [left - FRAME_PADDING, top - FRAME_PADDING - FRAME_TITLE_HEIGHT];
  return { spots, x, y, width: right + FRAME_PADDING - x, height: bottom + FRAME_PADDING - y };
}

function doTouch(a: Block, b: Block): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Each block as high up as it can stand, then as far to the left, with all blocks within the width. */
function packed(blocks: readonly Block[], most: number): Spot[] {
  const placed: Block[] = [];
  for (const block of blocks) {
    const { x, y } = freeCorner(block, placed, most);
    placed.push(movedTo(block, x, y));
  }
  return placed.flatMap(({ spots }) => spots);
}

function freeCorner(block: Block, placed: readonly Block[], most: number): { x: number; y: number } {
  const lefts = [0, ...placed.map(({ x, width }) => x + width + BLOCK_GAP)];
  const tops = [0, ...placed.map(({ y, height }) => y + height + BLOCK_GAP)].toSorted((a, b) => a - b);
  for (const y of tops) {
    for (const x of lefts.toSorted((a, b) => a - b)) {
      const wanted = { ...block, x, y, width: block.width + BLOCK_GAP, height: block.height + BLOCK_GAP };
      const fits = x === 0 || x + block.width <= most;
      const isFree = placed.every((other) => !doTouch(wanted, withGap(other)));
      if (fits && isFree) return { x, y };
    }
  }
  return { x: 0, y: tops.at(-1) ?? 0 };
}

function withGap(block: Block): Block {
  return { ...block, width: block.width + BLOCK_GAP, height: block.height + BLOCK_GAP };
}

function movedTo(block: Block, x: number, y: number): Block {
  const [dx, dy] = [x - block.x, y - block.y];
  return {
    ...block,
    x,
    y,
    spots: block.spots.map((spot) => ({ ...spot, x: spot.x + dx, y: spot.y + dy })),
  };
}

function shapeCost(spots: readonly Spot[]): number {
  const { left, top, right, bottom } = around(spots);
  return Math.abs(Math.log((right - left) / (bottom - top) / BEST_SHAPE)) * SHAPE_COST;
}

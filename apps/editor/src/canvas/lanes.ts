import type { Box } from './align.js';

/**
 * Lines that would run behind cards go around them: out of the card, along a lane where nothing lies, and in. Pure and
 * cheap: each line looks only at the cards beside its way, and most have none there.
 */
export interface Lane {
  /** Where it turns after leaving, and before coming in. */
  outX: number;
  y: number;
  inX: number;
}

/** A line from the way out of one card to the way into another. */
export interface Way {
  id: string;
  from: Point;
  to: Point;
  /** What it leads to: lines to the same card may share a lane. */
  target: string;
  /** On its way up or down it passes a way out of its own card that is free and shows its "+". */
  isPastFree?: boolean;
}

interface Point {
  x: number;
  y: number;
}

const TURN = 24;
const AIR = 14;
const BESIDE = 8;
const MOST_BESIDE = 6;
const BEHIND_COST = 900;

/**
 * The lanes of those lines that are better off with one, by the id of the line. A frame is gone around, too, by lines
 * that have nothing to do with what is in it.
 */
export function lanesOf(
  ways: readonly Way[],
  boxes: readonly Box[],
  frames: readonly Box[] = [],
): Map<string, Lane> {
  const beside = besideWay([...boxes, ...frames]);
  const framed = new Set(frames);
  const lanes = new Map<string, Lane>();
  const taken: Taken[] = [];
  for (const way of ways) {
    const isOwn = (box: Box): boolean => framed.has(box) && (holds(box, way.from) || holds(box, way.to));
    const near: Near = (left, right) => beside(left, right).filter((box) => !isOwn(box));
    const hidden = countHidden(way, near);
    if (hidden === 0) {
      const lane = way.isPastFree === true ? pastPlus(way) : undefined;
      if (lane !== undefined) lanes.set(way.id, lane);
      continue;
    }
    const found = bestLane(way, near);
    if (found === undefined || found.behind >= hidden) continue;
    const lane = { ...found.lane, y: freeBeside(found, way, taken) };
    taken.push({ y: lane.y, ...span(lane), target: way.target });
    lanes.set(way.id, lane);
  }
  return apart(ways, lanes, beside);
}

interface Trunk {
  x: number;
  top: number;
  bottom: number;
  target: string;
}

/** How far aside a trunk may be moved, the least first. */
const ASIDE = [0, BESIDE, -BESIDE, 2 * BESIDE, -2 * BESIDE];

/** Pieces that go up or down beside a card lie beside each other where they lead elsewhere, so that each can be followed. */
function apart(ways: readonly Way[], lanes: ReadonlyMap<string, Lane>, near: Near): Map<string, Lane> {
  const taken: Trunk[] = [];
  const free = (wanted: Trunk, isAllowed: (x: number) => boolean): number => {
    if (wanted.top === wanted.bottom) return wanted.x;
    const { target, top, bottom } = wanted;
    const crossed = (x: number): number => countCrossed(near(x - 1, x + 1), x, top, bottom);
    const behind = crossed(wanted.x);
    const found = ASIDE.map((by) => wanted.x + by).find(
      (x) =>
        isAllowed(x) &&
        !taken.some(
          (other) =>
            other.target !== target &&
            Math.abs(other.x - x) < BESIDE &&
            other.top < bottom &&
            other.bottom > top,
        ) &&
        crossed(x) <= behind,
    );
    taken.push({ ...wanted, x: found ?? wanted.x });
    return found ?? wanted.x;
  };
  const moved = new Map<string, Lane>();
  for (const { id, from, to, target } of ways) {
    const lane = lanes.get(id);
    if (lane === undefined) continue;
    const isShort = lane.y === to.y;
    const trunk = (x: number, y: number): Trunk => {
      const [top, bottom] = [Math.min(y, lane.y), Math.max(y, lane.y)];
      return { x, top, bottom, target };
    };
    const outX = free(trunk(lane.outX, from.y), (x) => !isShort || (x >= lane.outX && x < to.x - AIR / 2));
    const inX = free(trunk(lane.inX, to.y), () => true);
    moved.set(id, { ...lane, outX, inX: isShort ? Math.max(outX, inX) : inX });
  }
  return moved;
}

/** So far out no "+" of a free way out lies. */
const PLUS_ROOM = 50;

/** To a card close by, the curve would turn where the "+" is: it goes straight past it first. One to farther off does. */
function pastPlus({ from, to }: Way): Lane | undefined {
  const room = to.x - from.x;
  if (room <= PLUS_ROOM || room > 2 * PLUS_ROOM) return undefined;
  return { outX: from.x + PLUS_ROOM, y: to.y, inX: from.x + (PLUS_ROOM + room) / 2 };
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

const BUCKET = 160;
type Near = (left: number, right: number) => Box[];

/** The cards between two places across, without looking at all of them. */
function besideWay(boxes: readonly Box[]): Near {
  const buckets = new Map<number, Box[]>();
  for (const box of boxes) {
    for (let at = Math.floor(box.x / BUCKET); at <= Math.floor((box.x + box.width) / BUCKET); at += 1) {
      const bucket = buckets.get(at);
      if (bucket === undefined) buckets.set(at, [box]);
      else bucket.push(box);
    }
  }
  return (left, right) => {
    const found = new Set<Box>();
    for (let at = Math.floor(left / BUCKET); at <= Math.floor(right / BUCKET); at += 1)
      for (const box of buckets.get(at) ?? []) if (box.x < right && box.x + box.width > left) found.add(box);
    return [...found];
  };
}

const SAMPLES = 24;
/** Touching the edge of a card is not yet running behind it. */
const EDGE = 3;

/** Behind how many cards the curve runs that is drawn without a lane. */
function countHidden({ from, to }: Way, near: Near): number {
  const reach = reachOf(from, to);
  const [left, right] = [Math.min(from.x, to.x - reach), Math.max(to.x, from.x + reach)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const boxes = near(left + EDGE, right - EDGE).filter(({ y, height }) => y < bottom && y + height > top);
  if (boxes.length === 0) return 0;
  const hidden = new Set<Box>();
  for (let step = 1; step < SAMPLES; step += 1) {
    const { x, y } = onCurve(from, to, reach, step / SAMPLES);
    for (const box of boxes) if (isInside(box, x, y)) hidden.add(box);
  }
  return hidden.size;
}

/** How far the curve goes straight before it turns, as xyflow draws it. */
function reachOf(from: Point, to: Point): number {
  const distance = to.x - from.x;
  return distance >= 0 ? distance / 2 : 6.25 * Math.sqrt(-distance);
}

function onCurve(from: Point, to: Point, reach: number, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return {
    x: a * from.x + b * (from.x + reach) + c * (to.x - reach) + d * to.x,
    y: (a + b) * from.y + (c + d) * to.y,
  };
}

function isInside(box: Box, x: number, y: number): boolean {
  return (
    x > box.x + EDGE && x < box.x + box.width - EDGE && y > box.y + EDGE && y < box.y + box.height - EDGE
  );
}

interface Found {
  lane: Lane;
  /** How far up and down it may be moved. */
  gap: Gap;
  /** Behind how many cards it runs even so. */
  behind: number;
}

/** The lane with the least way up and down that nothing lies in. */
function bestLane({ from, to }: Way, near: Near): Found | undefined {
  const [outX, inX] = [from.x + TURN, to.x - TURN];
  const boxes = near(Math.min(outX, inX) - 1, Math.max(outX, inX) + 1);
  const wanted = (from.y + to.y) / 2;
  let best: (Found & { cost: number }) | undefined;
  for (const gap of gapsBetween(boxes)) {
    const y = Math.min(gap.bottom, Math.max(gap.top, wanted));
    const up = Math.abs(y - from.y) + Math.abs(y - to.y);
    if (best !== undefined && up >= best.cost) continue;
    const behind = countCrossed(boxes, outX, from.y, y) + countCrossed(boxes, inX, to.y, y);
    const cost = up + behind * BEHIND_COST;
    if (best === undefined || cost < best.cost) best = { lane: { outX, y, inX }, gap, behind, cost };
  }
  return best;
}

interface Gap {
  top: number;
  bottom: number;
}

/** What is free above, between and below the cards, with some air. */
function gapsBetween(boxes: readonly Box[]): Gap[] {
  const gaps: Gap[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const { y, height } of boxes.toSorted((a, b) => a.y - b.y)) {
    if (y - AIR >= top) gaps.push({ top, bottom: y - AIR });
    top = Math.max(top, y + height + AIR);
  }
  return [...gaps, { top, bottom: Number.POSITIVE_INFINITY }];
}

function countCrossed(boxes: readonly Box[], x: number, fromY: number, toY: number): number {
  const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
  return boxes.filter(
    (box) =>
      x > box.x - 1 && x < box.x + box.width + 1 && box.y + EDGE < bottom && box.y + box.height - EDGE > top,
  ).length;
}

interface Taken {
  y: number;
  left: number;
  right: number;
  target: string;
}

function span({ outX, inX }: Lane): { left: number; right: number } {
  return { left: Math.min(outX, inX), right: Math.max(outX, inX) };
}

/** Beside lines that run there already, unless they lead to the same card. */
function freeBeside({ lane, gap }: Found, { target }: Way, taken: readonly Taken[]): number {
  const { left, right } = span(lane);
  const inTheWay = taken.filter(
    (other) => other.target !== target && other.left < right && other.right > left,
  );
  for (let step = 0; step <= MOST_BESIDE; step += 1) {
    for (const y of [lane.y + step * BESIDE, lane.y - step * BESIDE])
      if (y >= gap.top && y <= gap.bottom && inTheWay.every((other) => Math.abs(other.y - y) >= BESIDE))
        return y;
  }
  return lane.y;
}

const ROUND = 10;

/** The drawn line: straight pieces with round corners. */
export function lanePath(from: Point, to: Point, { outX, y, inX }: Lane): string {
  const points = [from, { x: outX, y: from.y }, { x: outX, y }, { x: inX, y }, { x: inX, y: to.y }, to];
  const pieces = points.slice(1, -1).map((corner, index) => {
    const [before, after] = [points[index] ?? from, points[index + 2] ?? to];
    const round = Math.min(ROUND, distance(before, corner) / 2, distance(corner, after) / 2);
    const [start, end] = [towards(corner, before, round), towards(corner, after, round)];
    return `L${say(start)} Q${say(corner)} ${say(end)}`;
  });
  return `M${say(from)} ${pieces.join(' ')} L${say(to)}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

function say({ x, y }: Point): string {
  return `${String(x)} ${String(y)}`;
}

import type { Flow } from '@nightshift/schema';
import type { FitViewOptions } from '@xyflow/react';
import type { CanvasNode } from './graph.js';

type Placed = Pick<CanvasNode, 'id' | 'position' | 'width' | 'height'>;

interface Room {
  windowWidth: number;
  windowHeight: number;
  /** Something is open beside the canvas. */
  hasPanel: boolean;
}

interface Size {
  width: number;
  height: number;
}

/** Smaller, and nobody reads a card without leaning forward. */
export const SMALLEST_OPENING = 0.6;

/** Share of the canvas that stays empty around what is shown. */
const OPENING_AIR = 0.15;

// As wide as `step-palette.tsx` and the side panel are, and from which window on they take room away.
const PALETTE = { from: 768, width: 224 };
// The narrow navigation of `shell.tsx`.
const NAVIGATION = { from: 640, width: 52 };
const PANEL = { from: 1024, width: 380 };
const BARS = 100;

/** Where xyflow is to look first, in the window as it is. */
export function openingView(
  nodes: readonly Placed[],
  { triggers }: Flow,
  hasPanel: boolean,
): FitViewOptions<CanvasNode> {
  const room = { windowWidth: innerWidth, windowHeight: innerHeight, hasPanel };
  const cards = openingCards(nodes, new Set(Object.keys(triggers)), canvasSize(room));
  return {
    padding: OPENING_AIR,
    maxZoom: 1,
    minZoom: SMALLEST_OPENING,
    ...(cards === undefined ? {} : { nodes: cards }),
  };
}

/**
 * Which cards a flow opens with. All of them (undefined) where they fit readably; of a larger flow those around its
 * first trigger and to the right of it, not those in its middle.
 */
export function openingCards(
  nodes: readonly Placed[],
  triggers: ReadonlySet<string>,
  canvas: Size,
): { id: string }[] | undefined {
  const scale = SMALLEST_OPENING * (1 + OPENING_AIR);
  const [width, height] = [canvas.width / scale, canvas.height / scale];
  const [left, top] = cornerOf(nodes);
  const isWithin = ({ position: { x, y }, ...node }: Placed, fromX: number, fromY: number): boolean =>
    x >= fromX &&
    y >= fromY &&
    x + (node.width ?? 0) <= fromX + width &&
    y + (node.height ?? 0) <= fromY + height;
  if (nodes.every((node) => isWithin(node, left, top))) return undefined;
  const starts = nodes.filter(({ id }) => triggers.has(id));
  const [startX, startY] = cornerOf(starts.length === 0 ? nodes : starts);
  const shown = nodes.filter((node) => isWithin(node, startX, Math.max(top, startY - height / 2)));
  return (shown.length === 0 ? nodes.slice(0, 1) : shown).map(({ id }) => ({ id }));
}

/** On the screen, in a window as it is. */
export function canvasSize({ windowWidth, windowHeight, hasPanel }: Room): Size {
  const palette = windowWidth >= PALETTE.from ? PALETTE.width : 0;
  const panel = hasPanel && windowWidth >= PANEL.from ? PANEL.width : 0;
  const navigation = windowWidth >= NAVIGATION.from ? NAVIGATION.width : 0;
  return { width: windowWidth - navigation - palette - panel, height: windowHeight - BARS };
}

function cornerOf(nodes: readonly Placed[]): [x: number, y: number] {
  return [
    Math.min(...nodes.map(({ position }) => position.x)),
    Math.min(...nodes.map(({ position }) => position.y)),
  ];
}

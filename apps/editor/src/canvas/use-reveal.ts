import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasNode } from './graph.js';
import { SMALLEST_OPENING } from './opening-view.js';

const MOVE_MS = 200;
/** A panel that is opened by a choice is there by then, also beside a large flow. */
const GOAL_MS = 1000;
const READABLE_ZOOM = 0.7;
const MARGIN = 40;
/** Of the "+" beside a way out that is free. */
const PLUS = 40;
/** Of the "+" of the only card, which says what it is for. */
const FIRST_PLUS = 200;
/** So much of the next card is enough to know it and to click on it. */
const PEEK = 160;

const plusOf = (nodes: readonly unknown[]): number => (nodes.length === 1 ? FIRST_PLUS : PLUS);

export interface Reveal {
  /** Unless one of them is in sight, moves the canvas by as much as shows the first of them; into the middle when it is far. */
  ifHidden: (ids: Iterable<string>) => void;
  /** Moves the canvas by as much as shows all of it, and the beginning of what it leads to. */
  whole: (id: string, next?: readonly string[]) => void;
  /** All that there is, smaller if need be, as long as it can be read; else this one. */
  withAll: (id: string) => void;
  /** Into the middle, large enough to be read. */
  toMiddle: (id: string) => void;
}

export function useReveal(): Reveal {
  const { getNode, setCenter, setViewport } = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  return useMemo(() => {
    let goal = { id: '', zoom: 0, untilMs: 0 };
    const centre = (id: string, zoom: number): void => {
      const node = getNode(id);
      if (node === undefined) return;
      const { x, y } = node.position;
      goal = { id, zoom, untilMs: performance.now() + GOAL_MS };
      void setCenter(x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2, { zoom, duration: moveMs() });
    };
    const isSeen = (id: string): boolean => {
      const node = getNode(id);
      if (node === undefined) return false;
      const { width, height, transform } = store.getState();
      const [dx, dy, zoom] = transform;
      const [left, top] = [node.position.x * zoom + dx, node.position.y * zoom + dy];
      const [right, bottom] = [left + (node.width ?? 0) * zoom, top + (node.height ?? 0) * zoom];
      return right > MARGIN && bottom > MARGIN && left < width - MARGIN && top < height - MARGIN;
    };
    /** Undefined when it is more than a canvas away. */
    const stepTo = (id: string, next: readonly string[]): readonly [dx: number, dy: number] | undefined => {
      const node = getNode(id);
      if (node === undefined) return undefined;
      const { width, height, transform, nodes } = store.getState();
      const [x, y, zoom] = transform;
      const plus = plusOf(nodes);
      const left = node.position.x * zoom + x;
      const top = node.position.y * zoom + y;
      const after = next.map((each) => ((getNode(each)?.position.x ?? -Infinity) + PEEK) * zoom + x);
      const own = left + ((node.width ?? 0) + (hasFreePort(node) ? plus : 0)) * zoom;
      const right = Math.min(Math.max(own, ...after), left + width - 2 * MARGIN);
      const dx = missing(left, right, width);
      const dy = missing(top, top + (node.height ?? 0) * zoom, height);
      return Math.abs(dx) > width || Math.abs(dy) > height ? undefined : [dx, dy];
    };
    const show = (id: string, next: readonly string[] = []): void => {
      // On its way there: a panel that opens meanwhile must not stop it half way.
      if (goal.id === id && performance.now() < goal.untilMs) return centre(id, goal.zoom);
      const [x, y, zoom] = store.getState().transform;
      const [dx, dy] = stepTo(id, next) ?? [];
      if (dx === undefined || dy === undefined) centre(id, zoom);
      else if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: moveMs() });
    };
    /** False where it would be too small to be read. */
    const showAll = (): boolean => {
      const { width, height, transform, nodes } = store.getState();
      const [x, y, zoom] = transform;
      const boxes = nodes.filter(({ hidden }) => hidden !== true);
      const left = Math.min(...boxes.map(({ position }) => position.x));
      const top = Math.min(...boxes.map(({ position }) => position.y));
      const right = Math.max(...boxes.map((each) => each.position.x + (each.width ?? 0))) + plusOf(nodes);
      const bottom = Math.max(...boxes.map((each) => each.position.y + (each.height ?? 0)));
      const fitting = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
      const wanted = Math.min(zoom, fitting);
      if (boxes.length === 0 || wanted < Math.min(zoom, SMALLEST_OPENING)) return false;
      // The top left corner stays where it is seen, if that can be.
      const [byLeft, byTop] = [x + left * (zoom - wanted), y + top * (zoom - wanted)];
      const dx = missing(left * wanted + byLeft, right * wanted + byLeft, width);
      const dy = missing(top * wanted + byTop, bottom * wanted + byTop, height);
      if (wanted !== zoom || dx !== 0 || dy !== 0)
        void setViewport({ x: byLeft + dx, y: byTop + dy, zoom: wanted }, { duration: moveMs() });
      return true;
    };
    return {
      withAll: (id) => {
        if (!showAll()) show(id);
      },
      ifHidden: (ids) => {
        const list = [...ids];
        const [first] = list;
        if (first !== undefined && !list.some(isSeen)) show(first);
      },
      whole: show,
      toMiddle: (id) => centre(id, Math.max(READABLE_ZOOM, store.getState().transform[2])),
    };
  }, [getNode, setCenter, setViewport, store]);
}

function hasFreePort(node: CanvasNode): boolean {
  return node.type === 'card' && node.data.card.ports.some(({ target }) => target === null);
}

/** By how much to move what lies from `start` to `end` for it to lie within the size; its beginning, if it is larger. */
function missing(start: number, end: number, size: number): number {
  if (start < MARGIN || end - start > size - 2 * MARGIN) return MARGIN - start;
  return Math.min(0, size - MARGIN - end);
}

/** How long the canvas takes to move; not at all for those who ask for stillness. */
export function moveMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}

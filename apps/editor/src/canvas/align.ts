import type { Place } from './edits.js';

/** A card, a note or a frame as it lies on the canvas. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type Axis = 'across' | 'down';

/** To a common edge or middle line of the box around them all. */
export function align(boxes: readonly Box[], how: Alignment): Map<string, Place> {
  const { left, right, top, bottom } = around(boxes);
  return new Map(
    boxes.map(({ id, x, y, width, height }): [string, Place] => {
      switch (how) {
        case 'left':
          return [id, [left, y]];
        case 'centre':
          return [id, [(left + right - width) / 2, y]];
        case 'right':
          return [id, [right - width, y]];
        case 'top':
          return [id, [x, top]];
        case 'middle':
          return [id, [x, (top + bottom - height) / 2]];
        case 'bottom':
          return [id, [x, bottom - height]];
      }
    }),
  );
}

/** Undefined around nothing. */
export function boxAround(boxes: readonly Box[]): Omit<Box, 'id'> | undefined {
  if (boxes.length === 0) return undefined;
  const { left, right, top, bottom } = around(boxes);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The same gap between each and the next; the first and the last stay where they are. */
export function distribute(boxes: readonly Box[], axis: Axis): Map<string, Place> {
  const start = (box: Box): number => (axis === 'across' ? box.x : box.y);
  const size = (box: Box): number => (axis === 'across' ? box.width : box.height);
  const sorted = boxes.toSorted((a, b) => start(a) - start(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return new Map();
  const taken = sorted.reduce((sum, box) => sum + size(box), 0);
  const gap = (start(last) + size(last) - start(first) - taken) / (sorted.length - 1);
  let at = start(first);
  return new Map(
    sorted.map((box): [string, Place] => {
      const place: Place = axis === 'across' ? [at, box.y] : [box.x, at];
      at += size(box) + gap;
      return [box.id, place];
    }),
  );
}

export function around(boxes: readonly Omit<Box, 'id'>[]): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  return {
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
}

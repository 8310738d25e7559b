import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasNode } from './graph.js';

const MOVE_MS = 200;
const READABLE_ZOOM = 0.7;
const MARGIN = 40;

export interface Reveal {
  /** Brings the first of them into the middle, unless one of them is in sight already. */
  ifHidden: (ids: Iterable<string>) => void;
  /** Into the middle, large enough to be read. */
  toMiddle: (id: string) => void;
}

export function useReveal(): Reveal {
  const { getNode, setCenter } = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  return useMemo(() => {
    const centre = (id: string, zoom: number): void => {
      const node = getNode(id);
      if (node === undefined) return;
      const { x, y } = node.position;
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
    return {
      ifHidden: (ids) => {
        const list = [...ids];
        const [first] = list;
        if (first !== undefined && !list.some(isSeen)) centre(first, store.getState().transform[2]);
      },
      toMiddle: (id) => centre(id, Math.max(READABLE_ZOOM, store.getState().transform[2])),
    };
  }, [getNode, setCenter, store]);
}

/** How long the canvas takes to move; not at all for those who ask for stillness. */
export function moveMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}

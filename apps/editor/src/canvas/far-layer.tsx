import { ViewportPortal } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useTheme } from '../app/theme.js';
import { drawFarPicture, type FarPicture } from './far-picture.js';
import type { CanvasNode, Graph } from './graph.js';

const WHEN_IDLE_MS = 1500;

/** The picture of a large flow, shown from far away in place of its cards; drawn beforehand, while nothing else is to be done. */
export function FarLayer({ graph, isShown }: { graph: Graph; isShown: boolean }) {
  const theme = useTheme();
  const element = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<FarPicture>();
  const drawn = useRef<{ nodes: readonly CanvasNode[]; theme: string }>(undefined);
  const { nodes, edges } = graph;
  useEffect(() => {
    const draw = (): void => {
      const { current: canvas } = element;
      if (canvas === null || (drawn.current?.nodes === nodes && drawn.current.theme === theme)) return;
      drawn.current = { nodes, theme };
      setPicture(drawFarPicture(canvas, { nodes, edges }));
    };
    if (isShown) {
      draw();
      return;
    }
    const waiting = requestIdleCallback(draw, { timeout: WHEN_IDLE_MS });
    return () => cancelIdleCallback(waiting);
  }, [nodes, edges, theme, isShown]);
  return (
    <ViewportPortal>
      <canvas
        ref={element}
        aria-hidden
        className="pointer-events-none absolute -z-10 max-w-none"
        style={{
          visibility: isShown && picture !== undefined ? 'visible' : 'hidden',
          left: picture?.left ?? 0,
          top: picture?.top ?? 0,
          width: picture?.width ?? 0,
          height: picture?.height ?? 0,
        }}
      />
    </ViewportPortal>
  );
}

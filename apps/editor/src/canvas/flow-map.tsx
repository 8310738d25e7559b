import { Panel, useReactFlow, useStore, useViewport } from '@xyflow/react';
import { useMemo, type PointerEvent } from 'react';
import { useWords } from '../i18n/use-words.js';
import { around } from './align.js';
import { boxOf, type CanvasNode } from './graph.js';
import { words } from './words.js';

const WIDTH = 192;
const HEIGHT = 128;
const MARGIN = 200;
/** A canvas that is narrower is needed for its cards. */
const LEAST_CANVAS = 800;

/**
 * Where one is in a large flow; a click goes there, a drag moves along. All cards are one path: a part of the page for
 * each of a thousand cards would have to be looked at with every move.
 */
export function FlowMap({ nodes }: { nodes: readonly CanvasNode[] }) {
  const t = useWords(words);
  const { setCenter } = useReactFlow();
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const drawn = useMemo(() => {
    const boxes = nodes.map(boxOf);
    const { left, top, right, bottom } = around(boxes);
    const path = boxes.map((box) => rectangle(box.x, box.y, box.width, box.height)).join('');
    return { path, left, top, right, bottom };
  }, [nodes]);
  const seen = { left: -x / zoom, top: -y / zoom, width: width / zoom, height: height / zoom };
  const box = {
    left: Math.min(drawn.left, seen.left) - MARGIN,
    top: Math.min(drawn.top, seen.top) - MARGIN,
    right: Math.max(drawn.right, seen.left + seen.width) + MARGIN,
    bottom: Math.max(drawn.bottom, seen.top + seen.height) + MARGIN,
  };
  const scale = Math.max((box.right - box.left) / WIDTH, (box.bottom - box.top) / HEIGHT);
  const view = { x: box.left, y: box.top, width: WIDTH * scale, height: HEIGHT * scale };
  const go = ({ clientX, clientY, currentTarget, buttons }: PointerEvent<SVGSVGElement>): void => {
    if (buttons !== 1) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    void setCenter(view.x + (clientX - left) * scale, view.y + (clientY - top) * scale, {
      zoom,
      duration: 0,
    });
  };
  if (width < LEAST_CANVAS) return null;
  return (
    <Panel position="bottom-right" className="max-sm:hidden">
      <svg
        role="img"
        aria-label={t('map')}
        width={WIDTH}
        height={HEIGHT}
        viewBox={[view.x, view.y, view.width, view.height].join(' ')}
        className="cursor-pointer rounded-lg border border-line bg-paper"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      >
        <path d={drawn.path} fill="var(--press)" stroke="var(--faint)" strokeWidth={scale / 2} />
        <rect
          x={seen.left}
          y={seen.top}
          width={seen.width}
          height={seen.height}
          fill="color-mix(in srgb, var(--accent) 8%, transparent)"
          stroke="var(--accent)"
          strokeWidth={scale}
        />
      </svg>
    </Panel>
  );
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${String(x)} ${String(y)}h${String(width)}v${String(height)}h${String(-width)}z`;
}

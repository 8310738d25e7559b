import { ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useCanvasActions } from './canvas-actions.js';
import { boxOf, type LineEdge } from './graph.js';
import type { CanvasGraph } from './use-graph.js';
import { words } from './words.js';

const STAY_MS = 350;

/** The line that is pointed at, for a moment longer than it is. */
export function usePointedLine() {
  const [line, setLine] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    line,
    point: (id: string) => {
      clearTimeout(timer.current);
      setLine(id);
    },
    leave: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setLine(null), STAY_MS);
    },
  };
}

/** In the middle of a line that is pointed at or selected: a step can be put in there. */
export function LinePlus({
  graph,
  pointed,
}: {
  graph: CanvasGraph;
  pointed: ReturnType<typeof usePointedLine>;
}) {
  const t = useWords(words);
  const { canWrite, isFar, openPicker } = useCanvasActions();
  const [selected] = graph.selectedEdges;
  const edge = graph.edges.find(({ id }) => id === (pointed.line ?? selected));
  const middle = edge === undefined ? undefined : middleOf(edge, graph);
  if (edge === undefined || edge.selectable === false || middle === undefined || !canWrite || isFar)
    return null;
  return (
    <ViewportPortal>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('insertHere')}
        title={t('insertHere')}
        className="nodrag nopan pointer-events-auto absolute z-10 flex size-6 items-center justify-center rounded-full border border-accent bg-paper text-accent shadow-card hover:bg-accent hover:text-on-accent"
        style={{ transform: `translate(${String(middle.x - 12)}px, ${String(middle.y - 12)}px)` }}
        onMouseEnter={() => pointed.point(edge.id)}
        onMouseLeave={pointed.leave}
        onClick={({ currentTarget }) => {
          const { right, top } = currentTarget.getBoundingClientRect();
          openPicker({
            x: right + 8,
            y: top - 12,
            hook: { type: 'edge', from: edge.source, port: edge.sourceHandle ?? 'next' },
          });
        }}
      >
        <Plus className="size-3.5" aria-hidden />
      </button>
    </ViewportPortal>
  );
}

function middleOf(edge: LineEdge, { nodes }: CanvasGraph): { x: number; y: number } | undefined {
  if (edge.data !== undefined) {
    const { outX, y, inX } = edge.data.lane;
    return { x: (outX + inX) / 2, y };
  }
  const [from, to] = [edge.source, edge.target].map((id) => nodes.find((node) => node.id === id));
  const leaves = from?.handles?.find(({ id }) => id === edge.sourceHandle);
  const comes = to?.handles?.find(({ type }) => type === 'target');
  if (from === undefined || to === undefined || leaves === undefined || comes === undefined) return undefined;
  const [a, b] = [boxOf(from), boxOf(to)];
  return { x: (a.x + leaves.x + b.x + comes.x) / 2, y: (a.y + leaves.y + b.y + comes.y) / 2 };
}

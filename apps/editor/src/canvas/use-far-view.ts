import { useKeyPress, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useState, type MouseEvent } from 'react';
import type { CanvasNode, LineEdge } from './graph.js';
import type { CanvasGraph } from './use-graph.js';

/** The same object for the same card, so that nothing is looked at twice. */
const put = new WeakMap<CanvasNode, CanvasNode>();

interface FarView {
  nodes: CanvasNode[];
  edges: LineEdge[];
  /** One picture stands for all that is not there. */
  isPicture: boolean;
  onMouseMove: (event: MouseEvent) => void;
  onPaneClick: (event: MouseEvent) => void;
}

/**
 * From far away a large flow is a picture, and only those cards are on the page that a hand, a search, a walk or the
 * keyboard is at. While Shift is held, all are: a box may be drawn around them.
 */
export function useFarView(
  graph: CanvasGraph,
  { isFar, isLarge }: { isFar: boolean; isLarge: boolean },
): FarView {
  const { screenToFlowPosition } = useReactFlow<CanvasNode>();
  const isChoosing = useKeyPress('Shift');
  const [pointed, setPointed] = useState<string | null>(null);
  const isPicture = isFar && isLarge && !isChoosing;
  const { nodes, edges, selectOnly } = graph;
  const at = useCallback(
    ({ clientX, clientY }: MouseEvent): string | null => {
      const { x, y } = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      const under = nodes.findLast(
        ({ type, hidden: isHidden, position, width = 0, height = 0 }) =>
          type === 'card' &&
          isHidden !== true &&
          x >= position.x &&
          y >= position.y &&
          x <= position.x + width &&
          y <= position.y + height,
      );
      return under?.id ?? null;
    },
    [nodes, screenToFlowPosition],
  );
  const shown = useMemo(
    () => (isPicture ? nodes.map((node) => (isReal(node, pointed) ? node : hidden(node))) : nodes),
    [nodes, isPicture, pointed],
  );
  // A path that is lit lies over the picture.
  const lines = useMemo(
    () => (isPicture ? edges.filter(({ className }) => className !== undefined) : edges),
    [edges, isPicture],
  );
  return {
    nodes: shown,
    edges: lines,
    isPicture,
    onMouseMove: (event) => {
      if (isPicture && event.buttons === 0) setPointed(at(event));
    },
    // A finger points at nothing before it presses.
    onPaneClick: (event) => {
      const id = isPicture ? at(event) : null;
      if (id !== null) selectOnly(id);
    },
  };
}

function isReal(node: CanvasNode, pointed: string | null): boolean {
  if (node.type !== 'card' || node.selected === true || node.focusable === true || node.id === pointed)
    return true;
  return node.data.trail !== undefined || node.data.isFound === true;
}

function hidden(node: CanvasNode): CanvasNode {
  const known = put.get(node);
  if (known !== undefined) return known;
  const made: CanvasNode = { ...node, hidden: true };
  put.set(node, made);
  return made;
}

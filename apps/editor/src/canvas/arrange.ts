import type { Place } from './edits.js';
import type { Graph } from './graph.js';

const COLUMN_GAP = 72;
const ROW_GAP = 32;

/**
 * Columns from left to right, few crossings. What stands above stays above where it can, so that a small edit moves
 * little; the first trigger stays where it is. The library comes when it is first needed.
 */
export async function arrange({ nodes, edges }: Graph): Promise<Map<string, Place>> {
  const { Graph: DagreGraph, layout } = await import('@dagrejs/dagre');
  const cards = nodes
    .filter((node) => node.type === 'card')
    .sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: COLUMN_GAP, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width = 0, height = 0 } of cards) graph.setNode(id, { width, height });
  for (const { id, source, target } of edges) graph.setEdge(source, target, {}, id);
  layout(graph);
  const places = new Map<string, Place>();
  for (const { id, width = 0, height = 0 } of cards) {
    const { x, y } = graph.node(id) as { x: number; y: number };
    places.set(id, [x - width / 2, y - height / 2]);
  }
  return shift(places, cards[0]?.id, cards[0]?.position);
}

function shift(
  places: Map<string, Place>,
  id: string | undefined,
  to: { x: number; y: number } | undefined,
): Map<string, Place> {
  const from = id === undefined ? undefined : places.get(id);
  if (from === undefined || to === undefined) return places;
  return new Map(
    [...places].map(([each, [x, y]]) => [
      each,
      [Math.round(x - from[0] + to.x), Math.round(y - from[1] + to.y)],
    ]),
  );
}

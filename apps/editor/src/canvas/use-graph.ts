import type { Edit } from '@nightshift/schema';
import type { NodeChange, EdgeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../open-flow/open-flow.js';
import { useNamesAround } from '../picks/use-names-around.js';
import type { SaidProblem } from '../problems/said-problem.js';
import type { Box } from './align.js';
import type { Clip } from './clip.js';
import { moveAll, regroup, type Place } from './edits.js';
import {
  boxOf,
  createGraphReader,
  type CanvasNode,
  type FrameNode,
  type Graph,
  type LineEdge,
} from './graph.js';
import { NO_OVERLAY, type Overlay } from './overlay.js';
import { speechIn } from './speech.js';
import { words } from './words.js';

export interface CanvasGraph extends Graph {
  onNodesChange: (changes: NodeChange<CanvasNode>[]) => void;
  onEdgesChange: (changes: EdgeChange[]) => void;
  /** Makes the drag that is under way a step of its own. */
  endDrag: () => void;
  selectedEdges: ReadonlySet<string>;
  /** This and nothing else, not even a line. */
  selectOnly: (id: string) => void;
  /** How what is on the clipboard will lie, notes and frames with it. */
  boxesOf: (clip: Clip) => Box[];
}

/** What xyflow draws, and what it reports back. Only a drag under way is kept here; all else is in the document. */
export function useGraph(overlay: Overlay): CanvasGraph {
  const t = useWords(words);
  const language = useLanguage();
  const { document, catalogue, contentLanguage, problems } = useOpenFlow();
  const flow = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const [selectedEdges, setSelectedEdges] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<ReadonlyMap<string, Place>>(new Map());
  const latest = useRef(dragged);
  const { languages: flowLanguages, values: flowValues } = flow;
  const emptyText = t('empty');
  const names = useNamesAround(flow.variables);
  const createReader = useCallback(
    () =>
      createGraphReader(
        catalogue,
        { language, contentLanguage, flowLanguages, flowValues, emptyText, ...names },
        speechIn(t),
      ),
    [catalogue, language, contentLanguage, flowLanguages, flowValues, emptyText, names, t],
  );
  const read = useMemo(createReader, [createReader]);
  const problemsById = useMemo(() => byNode(problems ?? []), [problems]);
  const graph = useMemo(
    () => read({ flow, selection, selectedEdges, problems: problemsById, overlay }),
    [read, flow, selection, selectedEdges, problemsById, overlay],
  );
  const nodes = useMemo(() => {
    if (dragged.size === 0) return graph.nodes;
    return graph.nodes.map((node): CanvasNode => {
      const place = dragged.get(node.id);
      return place === undefined ? node : { ...node, position: { x: place[0], y: place[1] } };
    });
  }, [graph.nodes, dragged]);

  // A line that is being pulled about follows the hand; around what it goes is seen when it lies.
  const edges = useMemo(() => {
    if (dragged.size === 0) return graph.edges;
    return graph.edges.map((edge): LineEdge => {
      if (edge.data === undefined || (!dragged.has(edge.source) && !dragged.has(edge.target))) return edge;
      const { data: _lane, ...curve } = edge;
      return curve;
    });
  }, [graph.edges, dragged]);

  const drag = (places: ReadonlyMap<string, Place>): void => {
    latest.current = places;
    setDragged(places);
  };

  const endDrag = (): void => {
    const moved = latest.current;
    if (moved.size === 0) return;
    const { flow: before } = document.getState();
    const operation = moveAll(before, moved);
    if (operation?.type === 'batch')
      document.edit({ type: 'batch', edits: [...operation.edits, ...joined(before, graph.nodes, moved)] });
    drag(new Map());
  };

  const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
    const chosen = new Set(document.getState().selection);
    const places = new Map(latest.current);
    for (const change of changes) {
      if (change.type === 'select') {
        if (change.selected) chosen.add(change.id);
        else chosen.delete(change.id);
      }
      if (change.type === 'position' && change.position !== undefined) {
        const place: Place = [change.position.x, change.position.y];
        places.set(change.id, place);
        for (const [id, moved] of membersMoved(change.id, place)) places.set(id, moved);
      }
    }
    document.select(chosen);
    if (places.size > 0) drag(places);
  };

  /** A frame takes along what is in it. */
  const membersMoved = (id: string, [x, y]: Place): [string, Place][] => {
    const frame = graph.nodes.find((node) => node.id === id);
    if (frame?.type !== 'frame') return [];
    const [dx, dy] = [x - frame.position.x, y - frame.position.y];
    const members = new Set(document.getState().flow.groups?.find((group) => group.id === id)?.members);
    return graph.nodes.flatMap((node): [string, Place][] =>
      members.has(node.id) ? [[node.id, [node.position.x + dx, node.position.y + dy]]] : [],
    );
  };

  const onEdgesChange = (changes: EdgeChange[]): void => {
    setSelectedEdges((before) => {
      const chosen = new Set(before);
      for (const change of changes) {
        if (change.type !== 'select') continue;
        if (change.selected) chosen.add(change.id);
        else chosen.delete(change.id);
      }
      return chosen;
    });
  };

  const selectOnly = (id: string): void => {
    document.select([id]);
    setSelectedEdges(new Set());
  };

  const boxesOf = ({ nightshift: _, ...part }: Clip): Box[] =>
    createReader()({
      flow: { ...flow, ...part },
      selection: new Set(),
      selectedEdges: new Set(),
      problems: new Map(),
      overlay: NO_OVERLAY,
    }).nodes.map(boxOf);

  return { boxesOf, nodes, edges, onNodesChange, onEdgesChange, endDrag, selectedEdges, selectOnly };
}

/** Cards that were put down in a frame join it; those that were carried out of theirs leave it. */
function joined(
  flow: Parameters<typeof regroup>[0],
  nodes: readonly CanvasNode[],
  moved: ReadonlyMap<string, Place>,
): Edit[] {
  const frames = nodes.filter(
    (node): node is FrameNode => node.type === 'frame' && !node.data.isFolded && !moved.has(node.id),
  );
  const carried = new Set(
    (flow.groups ?? []).filter(({ id }) => moved.has(id)).flatMap(({ members }) => members),
  );
  const into = new Map<string, string | null>();
  for (const [id, [x, y]] of moved) {
    const node = nodes.find((each) => each.id === id);
    if (node === undefined || node.type === 'frame' || carried.has(id)) continue;
    const middle = { x: x + (node.width ?? 0) / 2, y: y + (node.height ?? 0) / 2 };
    const frame = frames.find(({ position, width = 0, height = 0 }) => {
      const [dx, dy] = [middle.x - position.x, middle.y - position.y];
      return dx >= 0 && dy >= 0 && dx <= width && dy <= height;
    });
    into.set(id, frame?.id ?? null);
  }
  return regroup(flow, into);
}

function byNode(problems: readonly SaidProblem[]): Map<string, SaidProblem[]> {
  const found = new Map<string, SaidProblem[]>();
  for (const problem of problems) {
    if (problem.nodeId === undefined) continue;
    const list = found.get(problem.nodeId);
    if (list === undefined) found.set(problem.nodeId, [problem]);
    else list.push(problem);
  }
  return found;
}

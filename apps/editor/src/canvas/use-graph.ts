import type { Problem } from '@nightshift/schema';
import type { NodeChange, EdgeChange } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../open-flow/open-flow.js';
import { moveAll, type Place } from './edits.js';
import { createGraphReader, type CanvasNode, type Graph } from './graph.js';
import { words } from './words.js';

export interface CanvasGraph extends Graph {
  onNodesChange: (changes: NodeChange<CanvasNode>[]) => void;
  onEdgesChange: (changes: EdgeChange[]) => void;
  /** Makes the drag that is under way a step of its own. */
  endDrag: () => void;
  selectedEdges: ReadonlySet<string>;
}

/** What xyflow draws, and what it reports back. Only a drag under way is kept here; all else is in the document. */
export function useGraph(): CanvasGraph {
  const t = useWords(words);
  const language = useLanguage();
  const { document, catalogue, contentLanguage, problems } = useOpenFlow();
  const flow = useDocument((state) => state.flow);
  const selection = useDocument((state) => state.selection);
  const [selectedEdges, setSelectedEdges] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<ReadonlyMap<string, Place>>(new Map());
  const latest = useRef(dragged);
  const flowLanguages = flow.languages;
  const emptyText = t('empty');
  const read = useMemo(
    () => createGraphReader(catalogue, { language, contentLanguage, flowLanguages, emptyText }),
    [catalogue, language, contentLanguage, flowLanguages, emptyText],
  );
  const problemsById = useMemo(() => byNode(problems ?? []), [problems]);
  const graph = useMemo(
    () => read({ flow, selection, selectedEdges, problems: problemsById }),
    [read, flow, selection, selectedEdges, problemsById],
  );
  const nodes = useMemo(() => {
    if (dragged.size === 0) return graph.nodes;
    return graph.nodes.map((node): CanvasNode => {
      const place = dragged.get(node.id);
      return place === undefined ? node : { ...node, position: { x: place[0], y: place[1] } };
    });
  }, [graph.nodes, dragged]);

  const drag = (places: ReadonlyMap<string, Place>): void => {
    latest.current = places;
    setDragged(places);
  };

  const endDrag = (): void => {
    const moved = latest.current;
    if (moved.size === 0) return;
    const operation = moveAll(document.getState().flow, moved);
    if (operation !== undefined) document.edit(operation);
    drag(new Map());
  };

  const onNodesChange = (changes: NodeChange<CanvasNode>[]): void => {
    const chosen = new Set(document.getState().selection);
    const places = new Map(latest.current);
    let isNudge = false;
    for (const change of changes) {
      if (change.type === 'select') {
        if (change.selected) chosen.add(change.id);
        else chosen.delete(change.id);
      }
      if (change.type === 'position' && change.position !== undefined) {
        places.set(change.id, [change.position.x, change.position.y]);
        // By the arrow keys: there is no end of a drag to wait for.
        if (change.dragging !== true) isNudge = true;
      }
    }
    document.select(chosen);
    if (places.size === 0) return;
    if (isNudge && latest.current.size === 0) {
      const operation = moveAll(document.getState().flow, places);
      if (operation !== undefined) document.edit(operation, { mergeKey: 'nudge' });
    } else drag(places);
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

  return { nodes, edges: graph.edges, onNodesChange, onEdgesChange, endDrag, selectedEdges };
}

function byNode(problems: readonly Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.nodeId === undefined) continue;
    const list = found.get(problem.nodeId);
    if (list === undefined) found.set(problem.nodeId, [problem]);
    else list.push(problem);
  }
  return found;
}

import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type NodeProps,
} from '@xyflow/react';
import { createContext, useContext, useEffect, useMemo } from 'react';
import { createGraphReader, type CardNode } from '../canvas/graph.js';
import { NodeCard } from '../canvas/node-card.js';
import { NO_OVERLAY } from '../canvas/overlay.js';
import { speechIn } from '../canvas/speech.js';
import { words as cardWords } from '../canvas/words.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { Badge } from '../ui/badge.js';
import type { ComparedLine, Comparison, Mark } from './compare.js';
import { words } from './words.js';

const NOTHING: ReadonlySet<string> = new Set();
const nodeTypes = { card: MarkedCard };
const MarksContext = createContext<ReadonlyMap<string, Mark>>(new Map());

export interface DiffCanvasProps {
  comparison: Comparison;
  selected: string | null;
  onSelect: (id: string | null) => void;
}

/** Two versions drawn as one, to look at: what came, what went, what is another now. */
export function DiffCanvas(props: DiffCanvasProps) {
  return (
    <ReactFlowProvider>
      <MarksContext.Provider value={props.comparison.marks}>
        <Drawing {...props} />
      </MarksContext.Provider>
    </ReactFlowProvider>
  );
}

function Drawing({ comparison: { flow, lines }, selected, onSelect }: DiffCanvasProps) {
  const t = useWords(words);
  const said = useWords(cardWords);
  const language = useLanguage();
  const { catalogue, contentLanguage } = useOpenFlow();
  const { fitView } = useReactFlow();
  const emptyText = t('empty');
  const nodes = useMemo(() => {
    const reading = { language, contentLanguage, flowLanguages: flow.languages, emptyText };
    const read = createGraphReader(catalogue, reading, speechIn(said));
    const graph = read({
      flow,
      selection: NOTHING,
      selectedEdges: NOTHING,
      problems: new Map(),
      overlay: NO_OVERLAY,
    });
    return graph.nodes.filter((node): node is CardNode => node.type === 'card');
  }, [catalogue, flow, language, contentLanguage, emptyText, said]);
  const shown = useMemo(
    () => nodes.map((node) => (node.id === selected ? { ...node, selected: true } : node)),
    [nodes, selected],
  );
  const edges = useMemo(() => drawable(lines, nodes).map(edgeOf), [lines, nodes]);
  useEffect(() => {
    if (selected !== null) void fitView({ nodes: [{ id: selected }], maxZoom: 1, padding: 0.4 });
  }, [selected, fitView]);
  return (
    <ReactFlow
      nodes={shown}
      edges={edges}
      nodeTypes={nodeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      deleteKeyCode={null}
      panOnScroll
      zoomOnDoubleClick={false}
      minZoom={0.08}
      maxZoom={1.5}
      fitView
      fitViewOptions={{ padding: 0.15, maxZoom: 1 }}
      onlyRenderVisibleElements={nodes.length > 120}
      onNodeClick={(_event, { id }) => onSelect(id)}
      onPaneClick={() => onSelect(null)}
      aria-label={t('canvas')}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} color="var(--line)" />
    </ReactFlow>
  );
}

const LOOKS = {
  added: { ring: 'ring-2 ring-good', tone: 'good' },
  removed: { ring: 'ring-2 ring-bad', tone: 'bad' },
  changed: { ring: 'ring-2 ring-warn', tone: 'warn' },
} as const;

function MarkedCard(props: NodeProps<CardNode>) {
  const t = useWords(words);
  const mark = useContext(MarksContext).get(props.id);
  if (mark === undefined) {
    return (
      <div className="size-full opacity-55">
        <NodeCard {...props} />
      </div>
    );
  }
  const { ring, tone } = LOOKS[mark];
  return (
    <div className={`size-full rounded-lg ${ring}`} data-mark={mark}>
      <Badge tone={tone} className="absolute -top-6 left-0">
        {t(mark)}
      </Badge>
      <NodeCard {...props} />
    </div>
  );
}

/** A way out that its card has no more cannot be drawn from; the list still tells of it. */
function drawable(lines: readonly ComparedLine[], nodes: readonly CardNode[]): ComparedLine[] {
  const ports = new Map(nodes.map(({ id, data }) => [id, new Set(data.card.ports.map((port) => port.id))]));
  return lines.filter(({ from, to, port }) => ports.get(from)?.has(port) === true && ports.has(to));
}

const STROKES = {
  same: {},
  added: { style: { stroke: 'var(--good)', strokeWidth: 2.5 } },
  removed: { style: { stroke: 'var(--bad)', strokeWidth: 2, strokeDasharray: '6 5' } },
} as const;

function edgeOf({ id, from, port, to, mark }: ComparedLine): Edge {
  return { id, source: from, sourceHandle: port, target: to, ...STROKES[mark] };
}

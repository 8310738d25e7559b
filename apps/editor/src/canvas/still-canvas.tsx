import { Background, BackgroundVariant, ReactFlow, type Edge, type NodeProps } from '@xyflow/react';
import type { Flow } from '@nightshift/schema';
import { useMemo, type ComponentType, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import type { AroundLists } from '../picks/names-around.js';
import { useNamesAround } from '../picks/use-names-around.js';
import { FlowLine } from './flow-line.js';
import { createGraphReader, type CardNode, type Graph } from './graph.js';
import { NodeCard } from './node-card.js';
import { NO_OVERLAY } from './overlay.js';
import { speechIn } from './speech.js';
import { words } from './words.js';

const NOTHING: ReadonlySet<string> = new Set();
const PLAIN = { card: NodeCard };
// xyflow would tell, in English, how cards are moved and deleted; here they are not.
const SAID = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};
const edgeTypes = { default: FlowLine };

export interface StillFlow {
  cards: CardNode[];
  edges: Edge[];
}

export interface StillReading {
  /** In which of the flow's languages texts are shown. */
  contentLanguage: string;
  /** Of what is not filled in. */
  emptyText?: string;
  /** What comes with the flow and is not here yet. */
  brought?: AroundLists;
}

/** A flow as the canvas draws it, with nothing selected, nothing folded and nothing found wrong. */
export function useStillFlow(
  flow: Flow,
  catalogue: NodeCatalogue,
  { contentLanguage, emptyText = '', brought }: StillReading,
): StillFlow {
  const said = useWords(words);
  const language = useLanguage();
  const names = useNamesAround(flow.variables, brought);
  return useMemo(() => {
    const { languages: flowLanguages, values: flowValues } = flow;
    const reading = { language, contentLanguage, flowLanguages, flowValues, emptyText, ...names };
    const graph: Graph = createGraphReader(
      catalogue,
      reading,
      speechIn(said),
    )({
      flow: { ...flow, groups: [] },
      selection: NOTHING,
      selectedEdges: NOTHING,
      problems: new Map(),
      overlay: NO_OVERLAY,
    });
    const cards = graph.nodes.filter((node): node is CardNode => node.type === 'card');
    return { cards, edges: graph.edges };
  }, [catalogue, flow, language, contentLanguage, emptyText, names, said]);
}

export interface StillCanvasProps {
  cards: CardNode[];
  edges: Edge[];
  label: string;
  /** Who draws a card, where it is not drawn as ever. */
  nodeTypes?: { card: ComponentType<NodeProps<CardNode>> };
  /** What is looked at first; everything, if nothing is said. */
  opening?: readonly { id: string }[] | undefined;
  /** It stands in a page that is scrolled: the wheel is the page's. */
  isInPage?: boolean;
  onSelect?: (id: string | null) => void;
  children?: ReactNode;
}

const CULL_FROM = 120;

/** Cards and lines to look at: moved and enlarged, never changed. Stands within a `ReactFlowProvider`. */
export function StillCanvas({
  cards,
  edges,
  label,
  nodeTypes = PLAIN,
  opening,
  isInPage = false,
  onSelect,
  children,
}: StillCanvasProps) {
  return (
    <ReactFlow
      nodes={cards}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={onSelect !== undefined}
      disableKeyboardA11y
      ariaLabelConfig={SAID}
      edgesFocusable={false}
      deleteKeyCode={null}
      panOnScroll={!isInPage}
      zoomOnScroll={!isInPage}
      preventScrolling={!isInPage}
      zoomOnDoubleClick={false}
      minZoom={0.08}
      maxZoom={1.5}
      fitView
      fitViewOptions={{
        padding: isInPage ? 0.08 : 0.15,
        maxZoom: isInPage ? 0.8 : 1,
        ...(opening === undefined ? {} : { nodes: [...opening] }),
      }}
      onlyRenderVisibleElements={cards.length > CULL_FROM}
      onNodeClick={(_event, { id }) => onSelect?.(id)}
      onPaneClick={() => onSelect?.(null)}
      aria-label={label}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} color="var(--line)" />
      {children}
    </ReactFlow>
  );
}

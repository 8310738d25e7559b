import { ReactFlowProvider, useReactFlow, type Edge, type NodeProps } from '@xyflow/react';
import { createContext, useContext, useEffect, useMemo } from 'react';
import { withLanes, type CardNode } from '../canvas/graph.js';
import { ZoomTools } from '../canvas/canvas-tools.js';
import { NodeCard } from '../canvas/node-card.js';
import { speechIn } from '../canvas/speech.js';
import { StillCanvas, useStillFlow } from '../canvas/still-canvas.js';
import { words as canvasWords } from '../canvas/words.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { PresenceProvider } from '../presence/use-presence.js';
import { Badge } from '../ui/badge.js';
import type { ComparedLine, Comparison, Mark } from './compare.js';
import { words } from './words.js';

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
      {/* Where colleagues are now is no difference, and the colour of a person looks like one. */}
      <PresenceProvider value={null}>
        <MarksContext.Provider value={props.comparison.marks}>
          <Drawing {...props} />
        </MarksContext.Provider>
      </PresenceProvider>
    </ReactFlowProvider>
  );
}

function Drawing({ comparison: { flow, lines }, selected, onSelect }: DiffCanvasProps) {
  const t = useWords(words);
  const { catalogue, contentLanguage } = useOpenFlow();
  const { fitView } = useReactFlow();
  const { cards } = useStillFlow(flow, catalogue, { contentLanguage, emptyText: t('empty') });
  const shown = useMemo(
    () => cards.map((card) => (card.id === selected ? { ...card, selected: true } : card)),
    [cards, selected],
  );
  const said = useWords(canvasWords);
  const edges = useMemo(() => {
    const speech = speechIn(said);
    const byId = new Map(cards.map(({ id, data }) => [id, data.card]));
    const named = drawable(lines, cards).map((line): Edge => {
      const [from, to] = [byId.get(line.from), byId.get(line.to)];
      const port = from?.ports.find(({ id }) => id === line.port)?.label ?? line.port;
      return {
        ...edgeOf(line),
        ...(from === undefined || to === undefined ? {} : { ariaLabel: speech.line(from, port, to) }),
      };
    });
    return withLanes(cards, named);
  }, [lines, cards, said]);
  useEffect(() => {
    if (selected !== null) void fitView({ nodes: [{ id: selected }], maxZoom: 1, padding: 0.4 });
  }, [selected, fitView]);
  return (
    <StillCanvas cards={shown} edges={edges} nodeTypes={nodeTypes} label={t('canvas')} onSelect={onSelect}>
      <ZoomTools onFit={() => void fitView({ padding: 0.06, maxZoom: 1 })} />
    </StillCanvas>
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
      // Not faded: it is to be read as well.
      <div className="size-full [&>div]:border-dashed [&>div]:bg-ground [&>div]:shadow-none">
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

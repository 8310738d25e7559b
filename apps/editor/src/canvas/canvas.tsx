import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type Viewport,
} from '@xyflow/react';
import type { Manifest } from '@nightshift/nodes';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import type { StepCount } from '../live/step-counts.js';
import { useDocument, useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import type { Walk } from '../simulator/walk.js';
import { lazyPart } from '../ui/lazy-part.js';
import { BackToFlow } from './back-to-flow.js';
import { CanvasActionsProvider, WritingProvider, type PickerPlace } from './canvas-actions.js';
import { CanvasSearch } from './canvas-search.js';
import { CanvasTools } from './canvas-tools.js';
import { focusCard, focusedCard, meantCards } from './focus-card.js';
import { FarLayer } from './far-layer.js';
import { FlowLine } from './flow-line.js';
import { FlowMap } from './flow-map.js';
import { FrameCard } from './frame-card.js';
import { freePorts, type CanvasNode } from './graph.js';
import { LinePlus, usePointedLine } from './line-plus.js';
import { NodeCard } from './node-card.js';
import { NoteCard } from './note-card.js';
import { openingView } from './opening-view.js';
import { trailsOf, type Overlay } from './overlay.js';
import { findables, type Findable } from './search-flow.js';
import { SelectionBar } from './selection-bar.js';
import { StartHere } from './start-here.js';
import { StepPalette } from './step-palette.js';
import { useCanvasCommands } from './use-canvas-commands.js';
import { useCardKeys } from './use-card-keys.js';
import { useFarView } from './use-far-view.js';
import { useGraph, type CanvasGraph } from './use-graph.js';
import { useHands } from './use-hands.js';
import { useLastView } from './use-last-view.js';
import { useStepFinder } from './use-step-finder.js';
import { useReveal, type Reveal } from './use-reveal.js';
import { useHitSize, useIsFar } from './use-zoom.js';
import { words } from './words.js';

const StepPicker = lazyPart(async () => (await import('./step-picker.js')).StepPicker);
const ConnectPicker = lazyPart(async () => (await import('./connect-picker.js')).ConnectPicker);

const nodeTypes = { card: NodeCard, note: NoteCard, frame: FrameCard };
const edgeTypes = { default: FlowLine };
const GRID: [number, number] = [8, 8];
const CULL_FROM = 120;
const MAP_FROM = 12;

export interface CanvasProps {
  /** The path to light. */
  walk: Walk;
  /** How many came by, to be shown on cards and ways out. */
  counts: readonly StepCount[];
  /** Something is open beside it. */
  hasPanel: boolean;
  /** What was looked at last, for when it is shown again. */
  lastView?: RefObject<Viewport | null>;
  /** A card is clicked on or opened by key, also one that was chosen before: its form is wanted in front. */
  onOpen?: () => void;
}

/** From which card a way out is led on; with `add`, to a new step by the way out that is chosen. */
interface Connector {
  id: string;
  add?: (port: string) => void;
}

const NO_STEPS: readonly Manifest[] = [];

/** The open flow, drawn and edited by hand. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <FlowCanvas {...props} />
    </ReactFlowProvider>
  );
}

function FlowCanvas({ walk, counts, hasPanel, lastView, onOpen }: CanvasProps) {
  const t = useWords(words);
  const { document, catalogue, canWrite } = useOpenFlow();
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const graph = useGraph(useOverlay(walk, counts, found));
  const [opening] = useState(() => openingView(graph.nodes, document.getState().flow, hasPanel));
  const before = useLastView(lastView);
  const reveal = useReveal();
  const [picker, setPicker] = useState<PickerPlace | null>(null);
  const [connector, setConnector] = useState<Connector | null>(null);
  const [isSearching, setIsSearching] = useState(false);
  const [written, setWritten] = useState<string | null>(null);
  const pointed = usePointedLine();
  const hands = useHands(graph, setPicker);
  const screenOf = useScreenPlace(graph);
  const all = useFindables(graph);
  const openPicker = (): void => addHere((place) => setPicker(place));
  const doings = useCanvasCommands(graph, {
    openPicker,
    openConnector: () => {
      const id = focusedCard() ?? [...document.getState().selection].at(-1);
      setConnector(id === undefined ? null : { id });
    },
    openSearch: () => setIsSearching(true),
    write: setWritten,
  });
  useCardKeys(graph, { reveal, all, write: setWritten, openForm: onOpen });
  useStepFinder(canWrite ? catalogue.manifests : NO_STEPS, addKind);
  useFollowing(graph, walk, reveal);
  const actions = useActions(setPicker);
  const hit = useHitSize();
  const isLarge = graph.nodes.length > CULL_FROM;
  const far = useFarView(graph, { isFar: useIsFar(), isLarge });
  const writing = useMemo(() => ({ id: written, write: setWritten }), [written]);
  const from = graph.nodes.find(({ id }) => id === connector?.id);

  function addKind(manifest: Manifest): void {
    if (manifest.kind === 'trigger')
      hands.add(manifest, { type: 'nowhere' }, { x: innerWidth / 2 - 144, y: innerHeight / 2 - 160 });
    else addHere((place) => hands.add(manifest, place.hook, place));
  }

  /**
   * After the one selected card: by its free way out, asked for when there are several, or between it and the next. Else
   * in the middle of the screen.
   */
  function addHere(add: (place: PickerPlace) => void): void {
    const [id, ...others] = meantCards(document);
    const node = others.length === 0 ? graph.nodes.find((each) => each.id === id) : undefined;
    const middle = { x: innerWidth / 2 - 144, y: innerHeight / 2 - 160 };
    const [first, second] = node?.type === 'card' ? freePorts(node) : [];
    const only =
      node?.type === 'card' && node.data.card.ports.length === 1 ? node.data.card.ports[0] : undefined;
    const port = first ?? only;
    if (node === undefined || port === undefined) return add({ ...middle, hook: { type: 'nowhere' } });
    const place = (type: 'port' | 'edge', by: string): PickerPlace => ({
      ...screenOf(node.id),
      hook: { type, from: node.id, port: by },
    });
    if (second === undefined) add(place(first === undefined ? 'edge' : 'port', port.id));
    else setConnector({ id: node.id, add: (chosen) => add(place('port', chosen)) });
  }

  return (
    <CanvasActionsProvider value={actions}>
      <WritingProvider value={writing}>
        <div className="flex size-full min-h-0">
          {canWrite && <StepPalette manifests={catalogue.manifests} onAdd={openPicker} onPick={addKind} />}
          {/* What lies over an empty canvas takes no step away from it. */}
          <div
            className="relative min-w-0 flex-1"
            style={hit}
            onDrop={hands.drop}
            onDragOver={hands.dragOver}
          >
            <ReactFlow
              nodes={far.nodes}
              edges={far.edges}
              onMouseMove={far.onMouseMove}
              onPaneClick={far.onPaneClick}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              onNodesChange={graph.onNodesChange}
              onEdgesChange={graph.onEdgesChange}
              onConnect={hands.connect}
              onConnectEnd={hands.connectEnd}
              onReconnect={(_old, connection) => hands.connect(connection)}
              onReconnectEnd={(_event, edge, _type, state) =>
                state.isValid !== true && hands.disconnect(edge)
              }
              // xyflow lets a click on one of several selected cards keep them all, and Delete would take them all.
              onNodeClick={({ shiftKey, metaKey, ctrlKey }, { id, type }) => {
                if (shiftKey || metaKey || ctrlKey) return;
                graph.selectOnly(id);
                if (type === 'card') onOpen?.();
              }}
              onNodeDrag={hands.drag}
              onNodeDragStop={hands.dropCard}
              onSelectionDragStop={graph.endDrag}
              onEdgeMouseEnter={(_event, { id }) => pointed.point(id)}
              onEdgeMouseLeave={pointed.leave}
              edgesReconnectable={false}
              nodesConnectable={canWrite}
              nodesDraggable={canWrite}
              nodesFocusable={false}
              edgesFocusable={false}
              disableKeyboardA11y
              // Without its keys xyflow reads the text called `default`; lines are never focused.
              ariaLabelConfig={{
                'node.a11yDescription.default': t('keysHint'),
                'node.a11yDescription.keyboardDisabled': t('keysHint'),
                'edge.a11yDescription.default': '',
              }}
              deleteKeyCode={null}
              multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
              selectionKeyCode="Shift"
              panActivationKeyCode="Space"
              panOnScroll
              zoomOnDoubleClick={false}
              snapToGrid
              snapGrid={GRID}
              connectionRadius={28}
              minZoom={0.08}
              maxZoom={2}
              {...(before === null
                ? { fitView: true, fitViewOptions: opening }
                : { defaultViewport: before })}
              onlyRenderVisibleElements={isLarge}
              elevateNodesOnSelect={false}
              aria-label={t('canvas')}
            >
              <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} color="var(--line)" />
              {isLarge && <FarLayer graph={graph} isShown={far.isPicture} />}
              <LinePlus graph={graph} pointed={pointed} />
              {graph.nodes.length > MAP_FROM && <FlowMap nodes={graph.nodes} />}
            </ReactFlow>
            <BackToFlow nodes={graph.nodes} />
            <CanvasTools doings={doings} onSearch={() => setIsSearching(true)} />
            {canWrite && <SelectionBar doings={doings} />}
            {isSearching && (
              <CanvasSearch
                all={all()}
                reveal={reveal}
                onFound={setFound}
                onClose={() => setIsSearching(false)}
              />
            )}
            {graph.nodes.length === 0 && canWrite && (
              <StartHere
                onPick={(manifest) =>
                  hands.add(manifest, { type: 'nowhere' }, { x: innerWidth * 0.35, y: innerHeight * 0.4 })
                }
              />
            )}
          </div>
        </div>
        {picker !== null && (
          <StepPicker
            place={picker}
            manifests={
              picker.hook.type === 'nowhere'
                ? catalogue.manifests
                : catalogue.manifests.filter(({ kind }) => kind === 'node')
            }
            onClose={() => {
              setPicker(null);
              if (picker.hook.type !== 'nowhere') focusCard(picker.hook.from);
            }}
            onPick={(manifest) => {
              setPicker(null);
              hands.add(manifest, picker.hook, picker);
            }}
          />
        )}
        {from?.type === 'card' && (
          <ConnectPicker
            place={screenOf(from.id)}
            from={from}
            all={all()}
            saysOf={(id) => saidOn(graph.nodes, id)}
            isForNew={connector?.add !== undefined}
            onClose={() => setConnector(null)}
            onNew={
              connector?.add ??
              ((port) => setPicker({ ...screenOf(from.id), hook: { type: 'port', from: from.id, port } }))
            }
          />
        )}
      </WritingProvider>
    </CanvasActionsProvider>
  );
}

function useOverlay(walk: Walk, counts: readonly StepCount[], found: ReadonlySet<string> | null): Overlay {
  const flow = useFlow();
  return useMemo(
    () => ({
      ...trailsOf(flow, walk),
      counts: new Map(counts.map((count) => [count.nodeId, count])),
      found,
    }),
    [flow, walk, counts, found],
  );
}

function useActions(openPicker: (place: PickerPlace) => void) {
  const { canWrite } = useOpenFlow();
  const isFarNow = useIsFar();
  // On the way out a large flow's cards leave the page first; only those that stay become blocks.
  const wasFar = useDeferredValue(isFarNow);
  const isFar = isFarNow && wasFar;
  const isBeginning = useDocument(
    ({ flow }) => Object.keys(flow.nodes).length === 0 && Object.keys(flow.triggers).length === 1,
  );
  return useMemo(
    () => ({ canWrite, isFar, isBeginning, openPicker }),
    [canWrite, isFar, isBeginning, openPicker],
  );
}

/** All that can be found, read when it is asked for: a thousand cards are not searched through with every key. */
function useFindables({ nodes }: CanvasGraph): () => readonly Findable[] {
  const flow = useFlow();
  const language = useLanguage();
  // What is found is marked in the nodes; it must not be a reason to look again.
  const latest = useRef(nodes);
  useEffect(() => {
    latest.current = nodes;
  });
  return useMemo(() => {
    let read: readonly Findable[] | undefined;
    return () => (read ??= findables(flow, titlesOf(latest.current), language));
  }, [flow, language]);
}

/** The first words on a card, to know it by. */
function saidOn(nodes: readonly CanvasNode[], id: string): string {
  const node = nodes.find((each) => each.id === id);
  const [line] = node?.type === 'card' ? node.data.card.lines : [];
  if (line === undefined) return '';
  return line.type === 'chips' ? line.items.join(', ') : line.text;
}

function titlesOf(nodes: readonly CanvasNode[]): (id: string) => string {
  const titles = new Map(
    nodes.flatMap((node): [string, string][] =>
      node.type === 'card' ? [[node.id, node.data.card.title]] : [],
    ),
  );
  return (id) => titles.get(id) ?? id;
}

/** Beside a card, on the screen. */
function useScreenPlace({ nodes }: CanvasGraph): (id: string) => { x: number; y: number } {
  const { flowToScreenPosition } = useReactFlow<CanvasNode>();
  return (id) => {
    const node = nodes.find((each) => each.id === id);
    if (node === undefined) return { x: innerWidth / 2, y: innerHeight / 2 };
    const { x, y } = node.position;
    return flowToScreenPosition({ x: x + (node.width ?? 0) + 16, y });
  };
}

/** What is chosen elsewhere, and where a path has just led, comes into sight. */
function useFollowing({ nodes, edges }: CanvasGraph, walk: Walk, reveal: Reveal): void {
  const selection = useDocument((state) => state.selection);
  const { fresh } = useOpenFlow();
  // A panel that opens takes room away.
  const width = useStore((state) => state.width);
  useEffect(() => {
    if (fresh.id === null) reveal.ifHidden(selection);
    else reveal.withAll(fresh.id);
  }, [selection, fresh.id, reveal]);
  const before = useRef(width);
  const latest = useRef({ selection, edges, fresh });
  useEffect(() => {
    latest.current = { selection, edges, fresh };
  });
  useEffect(() => {
    const isNarrower = width < before.current;
    before.current = width;
    const [id, ...others] = latest.current.selection;
    if (!isNarrower || id === undefined || others.length > 0) return;
    if (latest.current.fresh.id === id) return reveal.withAll(id);
    const next = latest.current.edges.filter(({ source }) => source === id).map(({ target }) => target);
    reveal.whole(id, next);
  }, [width, reveal]);
  const last = walk.steps.at(-1)?.nodeId;
  const count = walk.steps.length;
  const isThere = nodes.some(({ id }) => id === last);
  useEffect(() => {
    if (last !== undefined && isThere) reveal.whole(last);
  }, [last, count, isThere, reveal]);
}

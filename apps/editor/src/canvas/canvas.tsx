import type { Manifest } from '@nightshift/nodes';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Connection,
  type Edge,
  type FinalConnectionState,
} from '@xyflow/react';
import { useMemo, useState, type DragEvent } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../open-flow/open-flow.js';
import { CanvasActionsProvider, type PickerPlace } from './canvas-actions.js';
import { CanvasTools } from './canvas-tools.js';
import { CARD_WIDTH, HEADER_HEIGHT } from './card-size.js';
import { addStep, putBetween, type Hook } from './edits.js';
import type { CanvasNode } from './graph.js';
import { NodeCard } from './node-card.js';
import { NoteCard } from './note-card.js';
import { StartHere } from './start-here.js';
import { StepPalette } from './step-palette.js';
import { StepPicker } from './step-picker.js';
import { DRAGGED_STEP } from './step-list.js';
import { useCanvasCommands } from './use-canvas-commands.js';
import { useGraph } from './use-graph.js';
import { words } from './words.js';

const nodeTypes = { card: NodeCard, note: NoteCard };
const GRID: [number, number] = [8, 8];

/** The open flow, drawn and edited by hand. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <FlowCanvas />
    </ReactFlowProvider>
  );
}

function FlowCanvas() {
  const t = useWords(words);
  const { document, catalogue, canWrite } = useOpenFlow();
  const isEmpty = useDocument(
    ({ flow }) => Object.keys(flow.triggers).length + Object.keys(flow.nodes).length === 0,
  );
  const graph = useGraph();
  const { screenToFlowPosition } = useReactFlow<CanvasNode>();
  const [picker, setPicker] = useState<PickerPlace | null>(null);
  const { tidy } = useCanvasCommands(graph, () => setPicker(placeForNew()));
  const actions = useMemo(() => ({ canWrite, openPicker: setPicker }), [canWrite]);

  /** After the one selected card, if its first way out is free; else in the middle of the screen. */
  function placeForNew(): PickerPlace {
    const [id, ...others] = document.getState().selection;
    const node = others.length === 0 ? graph.nodes.find((each) => each.id === id) : undefined;
    const free =
      node?.type === 'card' ? node.data.card.ports.find(({ target }) => target === null) : undefined;
    const middle = { x: innerWidth / 2 - 144, y: innerHeight / 2 - 160 };
    return {
      ...middle,
      hook:
        node === undefined || free === undefined
          ? { type: 'nowhere' }
          : { type: 'port', from: node.id, port: free.id },
    };
  }

  const add = (manifest: Manifest, hook: Hook, screen: { x: number; y: number }): void => {
    const at = placeOf(hook, screen);
    const { id, operation } = addStep(document.getState().flow, manifest, at, hook);
    document.edit(operation);
    document.select([id]);
  };

  /** Beside the card it is hung onto; where it was dropped otherwise. */
  const placeOf = (hook: Hook, screen: { x: number; y: number }): [number, number] => {
    const { x, y } = screenToFlowPosition(screen);
    const from = hook.type === 'port' ? graph.nodes.find(({ id }) => id === hook.from) : undefined;
    if (from === undefined || hook.type !== 'port') return [x - CARD_WIDTH / 2, y - HEADER_HEIGHT / 2];
    return [Math.max(from.position.x + CARD_WIDTH + 56, x), y - HEADER_HEIGHT / 2];
  };

  const connect = ({ source, sourceHandle, target }: Connection): void => {
    document.edit({ type: 'edge.connect', from: source, port: sourceHandle ?? 'next', to: target });
  };

  const connectEnd = (
    event: MouseEvent | TouchEvent,
    { isValid, fromNode, fromHandle }: FinalConnectionState,
  ): void => {
    if (isValid === true || fromNode === null || fromHandle.type !== 'source') return;
    const { clientX: x, clientY: y } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    setPicker({ x, y, hook: { type: 'port', from: fromNode.id, port: fromHandle.id ?? 'next' } });
  };

  const drop = (event: DragEvent): void => {
    markDropTarget(undefined);
    const [kind, type] = event.dataTransfer.getData(DRAGGED_STEP).split(' ', 2);
    const manifest = catalogue.manifests.find((each) => each.kind === kind && each.type === type);
    if (manifest === undefined) return;
    event.preventDefault();
    const screen = { x: event.clientX, y: event.clientY };
    const edge = manifest.kind === 'node' ? edgeAt(screen, graph.edges) : undefined;
    add(
      manifest,
      edge === undefined
        ? { type: 'nowhere' }
        : { type: 'edge', from: edge.source, port: edge.sourceHandle ?? 'next' },
      screen,
    );
  };

  const dropCard = (event: globalThis.MouseEvent | TouchEvent, node: CanvasNode): void => {
    markDropTarget(undefined);
    graph.endDrag();
    const edge = 'clientX' in event ? lineUnder(event, node) : undefined;
    if (edge === undefined || node.type !== 'card') return;
    const ports = node.data.card.ports.map(({ id }) => id);
    const operation = putBetween(
      document.getState().flow,
      node.id,
      edge.source,
      edge.sourceHandle ?? 'next',
      ports,
    );
    if (operation !== undefined) document.edit(operation);
  };

  /** A line below a card that nothing leads to yet. */
  const lineUnder = (event: { clientX: number; clientY: number }, node: CanvasNode): Edge | undefined => {
    if (node.type !== 'card' || node.data.card.kind === 'trigger') return undefined;
    if (graph.edges.some(({ target }) => target === node.id)) return undefined;
    return edgeAt(
      { x: event.clientX, y: event.clientY },
      graph.edges.filter(({ source }) => source !== node.id),
    );
  };

  return (
    <CanvasActionsProvider value={actions}>
      <div className="flex size-full min-h-0">
        {canWrite && (
          <StepPalette
            manifests={catalogue.manifests}
            onPick={(manifest) => {
              const { hook, x, y } = placeForNew();
              add(manifest, manifest.kind === 'trigger' ? { type: 'nowhere' } : hook, {
                x: x + 144,
                y: y + 160,
              });
            }}
          />
        )}
        <div className="relative min-w-0 flex-1">
          <ReactFlow
            nodes={graph.nodes}
            edges={graph.edges}
            nodeTypes={nodeTypes}
            onNodesChange={graph.onNodesChange}
            onEdgesChange={graph.onEdgesChange}
            onConnect={connect}
            onConnectEnd={connectEnd}
            onReconnect={(_old, connection) => connect(connection)}
            onReconnectEnd={(_event, edge, _type, state) => {
              if (state.isValid !== true)
                document.edit({
                  type: 'edge.disconnect',
                  from: edge.source,
                  port: edge.sourceHandle ?? 'next',
                });
            }}
            onNodeDrag={(event, node) =>
              markDropTarget('clientX' in event ? lineUnder(event, node)?.id : undefined)
            }
            onNodeDragStop={dropCard}
            onSelectionDragStop={graph.endDrag}
            onDrop={drop}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(DRAGGED_STEP)) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'copy';
              markDropTarget(edgeAt({ x: event.clientX, y: event.clientY }, graph.edges)?.id);
            }}
            edgesReconnectable={canWrite}
            nodesConnectable={canWrite}
            nodesDraggable={canWrite}
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
            fitView
            fitViewOptions={{ padding: 0.15, maxZoom: 1, minZoom: 0.35 }}
            onlyRenderVisibleElements={graph.nodes.length > 120}
            elevateNodesOnSelect={false}
            aria-label={t('canvas')}
          >
            <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} color="var(--line)" />
            {graph.nodes.length > 12 && (
              <MiniMap
                pannable
                zoomable
                ariaLabel={t('map')}
                className="max-sm:hidden"
                nodeColor="var(--press)"
                nodeStrokeColor="var(--faint)"
                nodeBorderRadius={20}
              />
            )}
          </ReactFlow>
          <CanvasTools onTidy={tidy} />
          {isEmpty && canWrite && (
            <StartHere
              onPick={(manifest) => {
                add(manifest, { type: 'nowhere' }, { x: innerWidth * 0.35, y: innerHeight * 0.4 });
              }}
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
          onClose={() => setPicker(null)}
          onPick={(manifest) => {
            setPicker(null);
            add(manifest, picker.hook, picker);
          }}
        />
      )}
    </CanvasActionsProvider>
  );
}

/** The line under the pointer, if there is one. */
function edgeAt({ x, y }: { x: number; y: number }, edges: readonly Edge[]): Edge | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    const edge = edges.find((each) => each.id === id);
    if (edge !== undefined) return edge;
  }
  return undefined;
}

/** Straight on the element: it changes with every move of the mouse, and nothing else does. */
function markDropTarget(id: string | undefined): void {
  for (const element of document.querySelectorAll('.react-flow__edge.is-drop-target'))
    element.classList.remove('is-drop-target');
  if (id !== undefined)
    document.querySelector(`.react-flow__edge[data-id="${CSS.escape(id)}"]`)?.classList.add('is-drop-target');
}

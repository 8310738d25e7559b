import type { Manifest } from '@nightshift/nodes';
import { useReactFlow, type Connection, type Edge, type FinalConnectionState } from '@xyflow/react';
import type { DragEvent } from 'react';
import { useOpenFlow } from '../open-flow/open-flow.js';
import type { PickerPlace } from './canvas-actions.js';
import { addStep, putBetween, type Hook } from './edits.js';
import { focusForm } from './focus-card.js';
import type { CanvasNode } from './graph.js';
import { cardAt, comeBetween, edgeAt, markDropTarget, placeFor } from './hands.js';
import type { CanvasGraph } from './use-graph.js';

/** What is dragged out of the list of steps. */
export const DRAGGED_STEP = 'application/x-nightshift-step';

type Screen = Pick<PickerPlace, 'x' | 'y' | 'isDropped'>;

/** What mouse and finger do on the canvas. */
export function useHands(graph: CanvasGraph, openPicker: (place: PickerPlace) => void) {
  const { document, catalogue, fresh } = useOpenFlow();
  const { screenToFlowPosition } = useReactFlow<CanvasNode>();

  const add = (manifest: Manifest, hook: Hook, screen: Screen): void => {
    const { flow } = document.getState();
    const { x, y } = screenToFlowPosition(screen);
    const at = placeFor(graph, {
      flow,
      hook,
      at: [x, y],
      isDropped: screen.isDropped,
      ports: manifest.ports.length,
    });
    const { id, operation } = addStep(flow, manifest, at, hook);
    document.edit(comeBetween(operation, { flow, graph, id, hook, at }));
    document.select([id]);
    fresh.begin(id);
    focusForm(id, 'field');
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
    const [from, port] = [fromNode.id, fromHandle.id ?? 'next'];
    const target = cardAt({ x, y });
    // All of a card takes a line, not only its small way in; a trigger has none.
    if (target === undefined) openPicker({ x, y, hook: { type: 'port', from, port }, isDropped: true });
    else if (target !== from && Object.hasOwn(document.getState().flow.nodes, target))
      document.edit({ type: 'edge.connect', from, port, to: target });
  };

  const disconnect = ({ source, sourceHandle }: Edge): void => {
    document.edit({ type: 'edge.disconnect', from: source, port: sourceHandle ?? 'next' });
  };

  const drop = (event: DragEvent): void => {
    markDropTarget(undefined);
    const [kind, type] = event.dataTransfer.getData(DRAGGED_STEP).split(' ', 2);
    const manifest = catalogue.manifests.find((each) => each.kind === kind && each.type === type);
    if (manifest === undefined) return;
    event.preventDefault();
    const screen = { x: event.clientX, y: event.clientY };
    const edge = manifest.kind === 'node' ? edgeAt(screen, graph.edges) : undefined;
    const hook: Hook =
      edge === undefined
        ? { type: 'nowhere' }
        : { type: 'edge', from: edge.source, port: edge.sourceHandle ?? 'next' };
    add(manifest, hook, screen);
  };

  const dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(DRAGGED_STEP)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    markDropTarget(edgeAt({ x: event.clientX, y: event.clientY }, graph.edges)?.id);
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

  const dropCard = (event: globalThis.MouseEvent | TouchEvent, node: CanvasNode): void => {
    markDropTarget(undefined);
    graph.endDrag();
    const edge = 'clientX' in event ? lineUnder(event, node) : undefined;
    if (edge === undefined || node.type !== 'card') return;
    const ports = node.data.card.ports.map(({ id }) => id);
    const { flow } = document.getState();
    const operation = putBetween(flow, node.id, edge.source, edge.sourceHandle ?? 'next', ports);
    if (operation !== undefined) document.edit(operation);
  };

  const drag = (event: globalThis.MouseEvent | TouchEvent, node: CanvasNode): void =>
    markDropTarget('clientX' in event ? lineUnder(event, node)?.id : undefined);

  return { add, connect, connectEnd, disconnect, drop, dragOver, drag, dropCard };
}

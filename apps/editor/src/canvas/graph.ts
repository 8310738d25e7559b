import type { Flow, FlowNode, FlowTrigger, Problem } from '@nightshift/schema';
import { Position, type Edge, type Node } from '@xyflow/react';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { isTrigger, readCard, type Card, type CardReading } from './card.js';
import { CARD_WIDTH, HEADER_HEIGHT, cardHeight, portY } from './card-size.js';

export type CardNode = Node<{ card: Card; problems: readonly Problem[]; isUnreachable: boolean }, 'card'>;
export type NoteNode = Node<{ text: string; color: string }, 'note'>;
export type CanvasNode = CardNode | NoteNode;

export interface Graph {
  nodes: CanvasNode[];
  edges: Edge[];
}

type Step = FlowNode | FlowTrigger;

export interface GraphState {
  flow: Flow;
  selection: ReadonlySet<string>;
  selectedEdges: ReadonlySet<string>;
  problems: ReadonlyMap<string, readonly Problem[]>;
}

const NO_PROBLEMS: readonly Problem[] = [];

/**
 * Turns the flow into what is drawn, and gives back the very objects of the last time for whatever has not changed: of a
 * thousand cards a key press draws one.
 */
export function createGraphReader(
  catalogue: NodeCatalogue,
  reading: CardReading,
): (state: GraphState) => Graph {
  const cards = new WeakMap<Step, Card>();
  let nodes = new Map<string, CanvasNode>();
  let edges = new Map<string, Edge>();
  const cardOf = (kind: Card['kind'], step: Step): Card => {
    const known = cards.get(step);
    if (known !== undefined) return known;
    const card = readCard(kind, step, catalogue.manifest(kind, step.type), reading);
    cards.set(step, card);
    return card;
  };
  return ({ flow, selection, selectedEdges, problems }) => {
    const positions = positionsOf(flow);
    const steps = stepsOf(flow);
    const fresh = steps.map(([id, step]): CanvasNode => {
      const kind = isTrigger(step) ? 'trigger' : 'node';
      const found = problems.get(id) ?? NO_PROBLEMS;
      return sameOr(
        nodes.get(id),
        cardNode(id, cardOf(kind, step), positions.get(id) ?? [0, 0], found, selection.has(id)),
      );
    });
    const notes = (flow.notes ?? []).map((note): CanvasNode =>
      sameOr(nodes.get(note.id), noteNode(note, selection.has(note.id))),
    );
    const lines = steps.flatMap(([id, step]) => edgesOf(id, step, flow, selectedEdges));
    const all = [...notes, ...fresh];
    nodes = new Map(all.map((node) => [node.id, node]));
    const kept = lines.map((edge) => {
      const old = edges.get(edge.id);
      return old?.target === edge.target && old.selected === edge.selected ? old : edge;
    });
    edges = new Map(kept.map((edge) => [edge.id, edge]));
    return { nodes: all, edges: kept };
  };
}

/** Triggers first. */
export function stepsOf(flow: Flow): [string, Step][] {
  return [...Object.entries(flow.triggers), ...Object.entries(flow.nodes)];
}

export function edgeId(from: string, port: string): string {
  return `${from}/${port}`;
}

function cardNode(
  id: string,
  card: Card,
  [x, y]: readonly [number, number],
  problems: readonly Problem[],
  selected: boolean,
): CardNode {
  const height = cardHeight(card);
  const spot = { width: 1, height: 1 };
  return {
    id,
    type: 'card',
    position: { x, y },
    width: CARD_WIDTH,
    height,
    selected,
    data: { card, problems, isUnreachable: problems.some(({ code }) => code === 'node.unreachable') },
    // Said beforehand, so that lines to cards out of sight are drawn right.
    handles: [
      ...(card.kind === 'node'
        ? [{ type: 'target' as const, position: Position.Left, x: 0, y: HEADER_HEIGHT / 2, ...spot }]
        : []),
      ...card.ports.map((port, index) => ({
        type: 'source' as const,
        id: port.id,
        position: Position.Right,
        x: CARD_WIDTH,
        y: portY(card, index),
        ...spot,
      })),
    ],
  };
}

function noteNode(
  { id, text, position: [x, y], size, color }: NonNullable<Flow['notes']>[number],
  selected: boolean,
): NoteNode {
  const [width, height] = size ?? [200, 120];
  return {
    id,
    type: 'note',
    position: { x, y },
    width,
    height,
    selected,
    zIndex: -1,
    data: { text, color: color ?? 'warn' },
  };
}

function edgesOf(id: string, step: Step, { nodes }: Flow, selected: ReadonlySet<string>): Edge[] {
  const targets = isTrigger(step) ? { next: step.next } : step.next;
  return Object.entries(targets).flatMap(([port, target]) =>
    target === null || !Object.hasOwn(nodes, target)
      ? []
      : [
          {
            id: edgeId(id, port),
            source: id,
            sourceHandle: port,
            target,
            ...(selected.has(edgeId(id, port)) ? { selected: true } : {}),
          },
        ],
  );
}

function sameOr(old: CanvasNode | undefined, fresh: CanvasNode): CanvasNode {
  if (old?.type !== fresh.type || old.selected !== fresh.selected) return fresh;
  if (old.position.x !== fresh.position.x || old.position.y !== fresh.position.y) return fresh;
  if (old.width !== fresh.width || old.height !== fresh.height) return fresh;
  return isSameData(old.data, fresh.data) ? old : fresh;
}

function isSameData(a: CanvasNode['data'], b: CanvasNode['data']): boolean {
  if ('text' in a || 'text' in b) return JSON.stringify(a) === JSON.stringify(b);
  const isSameList =
    a.problems.length === b.problems.length && JSON.stringify(a.problems) === JSON.stringify(b.problems);
  return a.card === b.card && isSameList;
}

const COLUMN = 320;
const ROW = 200;

/** Where each card lies; what has no place yet stands in columns by its distance from a trigger. */
export function positionsOf(flow: Flow): Map<string, readonly [number, number]> {
  const positions = new Map<string, readonly [number, number]>();
  const missing: string[] = [];
  for (const [id] of stepsOf(flow)) {
    const place = flow.layout?.[id];
    if (place === undefined) missing.push(id);
    else positions.set(id, place);
  }
  if (missing.length === 0) return positions;
  const depths = depthsOf(flow);
  const rows = new Map<number, number>();
  const top = positions.size === 0 ? 0 : Math.max(...[...positions.values()].map(([, y]) => y)) + ROW;
  for (const id of missing) {
    const depth = depths.get(id) ?? 0;
    const row = rows.get(depth) ?? 0;
    rows.set(depth, row + 1);
    positions.set(id, [depth * COLUMN, top + row * ROW]);
  }
  return positions;
}

function depthsOf(flow: Flow): Map<string, number> {
  const depths = new Map<string, number>(Object.keys(flow.triggers).map((id) => [id, 0]));
  // Grows while it is walked.
  for (const [id, depth] of depths) {
    const step = flow.triggers[id] ?? flow.nodes[id];
    if (step === undefined) continue;
    const targets = isTrigger(step) ? [step.next] : Object.values(step.next);
    for (const target of targets) if (target !== null && !depths.has(target)) depths.set(target, depth + 1);
  }
  return depths;
}

import { wordingFor, type Flow } from '@nightshift/schema';
import { Position, type Edge, type Node } from '@xyflow/react';
import type { StepCount } from '../live/step-counts.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { isWrong, type SaidProblem } from '../problems/said-problem.js';
import type { Box } from './align.js';
import { isTrigger, type Card, type CardPort, type CardReading } from './card.js';
import { createCardReader } from './card-reader.js';
import { CARD_WIDTH, HEADER_HEIGHT, cardHeight, portY } from './card-size.js';
import { edgeId } from './edge-id.js';
import { positionsOf, stepsOf, type Step } from './positions.js';
import { FOLDED_PORT, foldedGroups, foldedHandles, framesOf, hiddenIn, type Frame } from './frames.js';
import { lanesOf, type Lane, type Way } from './lanes.js';
import type { Overlay, Trail } from './overlay.js';
import { inSentences } from './in-sentences.js';
import { sameEdge, sameOr } from './same-drawn.js';

export interface CardLook {
  card: Card;
  problems: readonly SaidProblem[];
  isUnreachable: boolean;
  trail?: Trail;
  count?: StepCount;
  isFound?: boolean;
}
export type CardNode = Node<CardLook & Record<string, unknown>, 'card'>;
export type NoteNode = Node<{ text: string; color: string; isFound?: boolean }, 'note'>;
/** The frame around a group. Its place is that of its members. */
export type FrameNode = Node<
  {
    title: string;
    color: string;
    count: number;
    isFolded: boolean;
    isFound?: boolean;
    /** Of a folded one: what is wrong with the steps inside. */
    troubles?: { count: number; isWrong: boolean; text: string };
  },
  'frame'
>;
export type CanvasNode = CardNode | NoteNode | FrameNode;

/** Without a lane it is a curve. */
export type LineEdge = Edge<{ lane: Lane }>;

export interface Graph {
  nodes: CanvasNode[];
  edges: LineEdge[];
}

export interface GraphState {
  flow: Flow;
  selection: ReadonlySet<string>;
  selectedEdges: ReadonlySet<string>;
  problems: ReadonlyMap<string, readonly SaidProblem[]>;
  overlay: Overlay;
}

/** What is read aloud. */
export interface Speech {
  /** What kind of thing a card, a note and a frame are. */
  step: string;
  note: string;
  frame: string;
  card(look: CardLook): string;
  line(from: Card, port: string, to: Card): string;
}

const NO_PROBLEMS: readonly SaidProblem[] = [];

/**
 * Turns the flow into what is drawn, and gives back the very objects of the last time for whatever has not changed: of a
 * thousand cards a key press draws one.
 */
export function createGraphReader(
  catalogue: NodeCatalogue,
  reading: CardReading,
  speech: Speech,
): (state: GraphState) => Graph {
  const cards = createCardReader(catalogue, reading);
  let nodes = new Map<string, CanvasNode>();
  let edges = new Map<string, LineEdge>();
  const lay = createLaying();
  const { language } = reading;
  return (state) => {
    const { flow, selection, overlay } = state;
    const cardOf = (step: Step): Card => cards(step, flow.nodes);
    const steps = stepsOf(flow);
    const current = currentStep(flow, selection);
    const positions = positionsOf(flow);
    const folded = foldedGroups(flow, selection, overlay);
    const hidden = hiddenIn(flow, folded);
    const drawn = steps.map(([id, step]): CanvasNode => {
      const look = lookOf(id, cardOf(step), state);
      const place = {
        at: positions.get(id) ?? [0, 0],
        isSelected: selection.has(id),
        isCurrent: id === current,
        isHidden: hidden.has(id),
      };
      return sameOr(nodes.get(id), cardNode(id, look, place, speech));
    });
    const notes = (flow.notes ?? []).map((note): CanvasNode =>
      sameOr(
        nodes.get(note.id),
        noteNode(note, selection.has(note.id), hidden.has(note.id), { overlay, speech, language }),
      ),
    );
    const boxes = new Map([...notes, ...drawn].map((node) => [node.id, boxOf(node)]));
    const frames = framesOf(flow, boxes, folded).map((frame): CanvasNode =>
      sameOr(
        nodes.get(frame.group.id),
        frameNode(frame, selection.has(frame.group.id), state, { speech, language }),
      ),
    );
    const parts = partsOf(flow);
    const found = steps
      .flatMap(([id, step]) => edgesOf(id, step, state, { cardOf, speech, parts }))
      .flatMap((edge) => tiedToGroups(edge, hidden));
    const laid = [...drawn.filter(({ id }) => !hidden.has(id)), ...frames.filter(isFoldedFrame)];
    const lanes = lay(
      laid,
      found,
      frames.filter((frame) => !isFoldedFrame(frame)),
    );
    const lines = found.map((edge) => {
      const lane = lanes.get(edge.id);
      return sameEdge(edges.get(edge.id), lane === undefined ? edge : { ...edge, data: { lane } });
    });
    const all = [...frames, ...notes, ...drawn];
    nodes = new Map(all.map((node) => [node.id, node]));
    edges = new Map(lines.map((edge) => [edge.id, edge]));
    return { nodes: all, edges: lines };
  };
}

/** The one card that the Tab key comes to: the last that was chosen, else the first of the flow. */
function currentStep(flow: Flow, selection: ReadonlySet<string>): string | undefined {
  return [...selection].at(-1) ?? Object.keys(flow.triggers)[0] ?? Object.keys(flow.nodes)[0];
}

function lookOf(id: string, card: Card, { problems, overlay }: GraphState): CardLook {
  const found = problems.get(id) ?? NO_PROBLEMS;
  const [trail, count] = [overlay.trails.get(id), overlay.counts.get(id)];
  return {
    card,
    problems: found,
    isUnreachable: found.some(({ code }) => code === 'node.unreachable'),
    ...(trail === undefined ? {} : { trail }),
    ...(count === undefined ? {} : { count }),
    ...(overlay.found?.has(id) === true ? { isFound: true } : {}),
  };
}

interface Placed {
  at: readonly [number, number];
  isSelected: boolean;
  isCurrent: boolean;
  isHidden: boolean;
}

function cardNode(
  id: string,
  look: CardLook,
  { at: [x, y], isSelected, isCurrent, isHidden }: Placed,
  speech: Speech,
): CardNode {
  const { card } = look;
  const height = cardHeight(card);
  const spot = { width: 1, height: 1 };
  return {
    id,
    type: 'card',
    position: { x, y },
    ...sized(CARD_WIDTH, height),
    selected: isSelected,
    focusable: isCurrent,
    ...(isHidden ? { hidden: true } : {}),
    ariaRole: 'group',
    ariaLabel: speech.card(look),
    domAttributes: { 'aria-roledescription': speech.step },
    data: { ...look },
    // Said beforehand, so that lines to cards out of sight are drawn right.
    handles: [
      ...(card.kind === 'node'
        ? [
            {
              type: 'target' as const,
              id: null,
              position: Position.Left,
              x: 0,
              y: HEADER_HEIGHT / 2,
              ...spot,
            },
          ]
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

/** Said to be measured, too, so that nothing is: a card that comes into sight costs no look at the page. */
function sized(width: number, height: number) {
  return { width, height, measured: { width, height } };
}

function noteNode(
  { id, text: wordings, position: [x, y], size, color }: NonNullable<Flow['notes']>[number],
  selected: boolean,
  isHidden: boolean,
  { overlay: { found }, speech, language }: { overlay: Overlay; speech: Speech; language: string },
): NoteNode {
  const text = wordingFor(wordings, language);
  const [width, height] = size ?? [200, 120];
  return {
    id,
    type: 'note',
    position: { x, y },
    ...sized(width, height),
    selected,
    focusable: selected,
    ariaRole: 'group',
    ariaLabel: `${speech.note}: ${text}`,
    domAttributes: { 'aria-roledescription': speech.note },
    ...(isHidden ? { hidden: true } : {}),
    zIndex: -1,
    data: { text, color: color ?? 'warn', ...(found?.has(id) === true ? { isFound: true } : {}) },
  };
}

export function boxOf({ id, position: { x, y }, width = 0, height = 0 }: CanvasNode): Box {
  return { id, x, y, width, height };
}

function frameNode(
  { group: { id, title: titles, color, members }, box: { x, y, width, height }, isFolded }: Frame,
  selected: boolean,
  { overlay: { found }, problems }: GraphState,
  { speech, language }: { speech: Speech; language: string },
): FrameNode {
  const title = wordingFor(titles, language);
  const inside = isFolded ? members.flatMap((member) => problems.get(member) ?? NO_PROBLEMS) : NO_PROBLEMS;
  const messages = inside.map(({ message }) => message);
  return {
    id,
    type: 'frame',
    position: { x, y },
    ...sized(width, height),
    selected,
    focusable: selected,
    ariaRole: 'group',
    ariaLabel: inSentences([`${speech.frame}: ${title}`, ...messages]),
    domAttributes: { 'aria-roledescription': speech.frame },
    // Only its title is to be taken: what lies in it is the canvas.
    ...(isFolded ? { handles: foldedHandles() } : { zIndex: -2, style: { pointerEvents: 'none' } }),
    data: {
      title,
      color: color ?? 'blue',
      count: members.length,
      isFolded,
      ...(found?.has(id) === true ? { isFound: true } : {}),
      ...(inside.length === 0
        ? {}
        : { troubles: { count: inside.length, isWrong: inside.some(isWrong), text: messages.join('\n') } }),
    },
  };
}

function isFoldedFrame(node: CanvasNode): boolean {
  return node.type === 'frame' && node.data.isFolded;
}

/** Lines into and out of a folded group begin and end at its card; those within it are not seen. */
function tiedToGroups(edge: LineEdge, hidden: ReadonlyMap<string, string>): LineEdge[] {
  const [from, to] = [hidden.get(edge.source), hidden.get(edge.target)];
  if (from === undefined && to === undefined) return [edge];
  if (from === to) return [];
  return [
    {
      ...edge,
      source: from ?? edge.source,
      sourceHandle: from === undefined ? (edge.sourceHandle ?? null) : FOLDED_PORT,
      target: to ?? edge.target,
      selectable: false,
    },
  ];
}

interface EdgeReading {
  cardOf: (step: Step) => Card;
  speech: Speech;
  parts: ReadonlyMap<string, string>;
}

/** Which group each step is in. */
function partsOf({ groups = [] }: Flow): Map<string, string> {
  return new Map(
    groups.flatMap(({ id, members }) => members.map((member): [string, string] => [member, id])),
  );
}

function edgesOf(
  id: string,
  step: Step,
  { flow: { nodes }, selectedEdges, overlay }: GraphState,
  { cardOf, speech, parts }: EdgeReading,
): LineEdge[] {
  const targets = isTrigger(step) ? { next: step.next } : step.next;
  const card = cardOf(step);
  return Object.entries(targets).flatMap(([port, target]): LineEdge[] => {
    const to = target !== null && Object.hasOwn(nodes, target) ? nodes[target] : undefined;
    if (target === null || to === undefined) return [];
    const edge = edgeId(id, port);
    const walked = overlay.lines.get(edge) ?? (parts.get(id) === parts.get(target) ? undefined : 'between');
    const label = card.ports.find((each) => each.id === port)?.label ?? port;
    return [
      {
        id: edge,
        source: id,
        sourceHandle: port,
        target,
        ariaLabel: speech.line(card, label, cardOf(to)),
        ...(walked === undefined ? {} : { className: `is-${walked}` }),
        // Its ends can be taken when it is chosen: two handles for each of a thousand lines would be too many.
        ...(selectedEdges.has(edge) ? { selected: true, reconnectable: true } : {}),
      },
    ];
  });
}

/** Lanes are laid anew only when a card or a line has come, gone or moved. */
function createLaying() {
  let known = '';
  let lanes = new Map<string, Lane>();
  return (
    cards: readonly CanvasNode[],
    edges: readonly LineEdge[],
    frames: readonly CanvasNode[],
  ): Map<string, Lane> => {
    const [boxes, framed] = [cards.map(boxOf), frames.map(boxOf)];
    const drawing = [
      ...[...boxes, ...framed].map(({ id, x, y, width, height }) => [id, x, y, width, height].join(' ')),
      ...edges.map(({ id, target }) => `${id} ${target}`),
    ].join('\n');
    if (drawing !== known) {
      known = drawing;
      lanes = lanesOf(waysOf(cards, edges), boxes, framed);
    }
    return lanes;
  };
}

/** Lines that go around the cards, as on the canvas that is worked on. */
export function withLanes<E extends Edge>(cards: readonly CanvasNode[], edges: readonly E[]): E[] {
  const lanes = lanesOf(waysOf(cards, edges), cards.map(boxOf));
  return edges.map((edge) => {
    const lane = lanes.get(edge.id);
    return lane === undefined ? edge : { ...edge, data: { lane } };
  });
}

/** From where to where lines lead, whether they are drawn or not. */
export function waysOf(cards: readonly CanvasNode[], edges: readonly Edge[]): Way[] {
  const byId = new Map(cards.map((node) => [node.id, node]));
  return edges.flatMap(({ id, source, sourceHandle, target }): Way[] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    const leaves = from?.handles?.find((handle) => handle.id === sourceHandle);
    const comes = to?.handles?.find(({ type }) => type === 'target');
    if (from === undefined || to === undefined || leaves === undefined || comes === undefined) return [];
    const at = ({ position }: CanvasNode, handle: { x: number; y: number }) => ({
      x: position.x + handle.x,
      y: position.y + handle.y,
    });
    const [start, end] = [at(from, leaves), at(to, comes)];
    const isPast = (y: number): boolean =>
      y !== start.y && y > Math.min(start.y, end.y) && y < Math.max(start.y, end.y);
    const ports = from.type === 'card' ? from.data.card.ports : [];
    const isPastFree = ports.some(
      (port) =>
        port.target === null &&
        from.handles?.some((handle) => handle.id === port.id && isPast(from.position.y + handle.y)) === true,
    );
    return [{ id, from: start, to: end, target, isPastFree }];
  });
}

/** The ways out that lead nowhere yet. */
export function freePorts({ data: { card } }: CardNode): readonly CardPort[] {
  return card.ports.filter(({ target }) => target === null);
}

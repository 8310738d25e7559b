import type { Edge } from '@xyflow/react';
import type { Edit, Flow, Operation } from '@nightshift/schema';
import type { Box } from './align.js';
import { isTrigger } from './card.js';
import { CARD_WIDTH, HEADER_HEIGHT, newCardHeight } from './card-size.js';
import { moveAll, regroup, targetOf, type Hook, type Place } from './edits.js';
import { boxOf, type CanvasNode, type Graph } from './graph.js';
import { COLUMN_GAP } from './straighten.js';

const GRID = 8;
const DOWN = 40;
const AIR = 8;
const MOST_TRIES = 60;

export interface Coming {
  flow: Flow;
  hook: Hook;
  /** Where the hand is. */
  at: Place;
  /** Drawn out of a way out, and let go there. */
  isDropped?: boolean | undefined;
  /** How many ways out the new card has. */
  ports: number;
}

/** Where a new card comes to lie: beside what it is hung onto, else where the hand is; in each case where nothing lies yet. */
export function placeFor({ nodes }: Graph, { flow, hook, at: [x, y], isDropped, ports }: Coming): Place {
  const free = (around: Graph['nodes'], place: Place): Place =>
    freeBelow(around, place, newCardHeight(ports));
  const from = hook.type === 'nowhere' ? undefined : nodes.find(({ id }) => id === hook.from);
  if (from === undefined || hook.type === 'nowhere')
    return free(nodes, [snap(x - CARD_WIDTH / 2), snap(y - HEADER_HEIGHT / 2)]);
  const right = from.position.x + CARD_WIDTH + COLUMN_GAP;
  if (hook.type === 'port') {
    // Drawn out to somewhere, its way in comes there; else to where its line is straight.
    if (isDropped === true) return free(nodes, [snap(x), snap(y - HEADER_HEIGHT / 2)]);
    const leaves = from.handles?.find(({ id }) => id === hook.port);
    return free(nodes, [right, from.position.y + (leaves?.y ?? HEADER_HEIGHT / 2) - HEADER_HEIGHT / 2]);
  }
  const target = targetOf(flow, hook.from, hook.port);
  const behind = nodes.find(({ id }) => id === target);
  // What follows makes room.
  const following =
    behind === undefined ? [] : followers({ flow, nodes, behind, room: roomFor(right, behind) });
  return free(
    nodes.filter((node) => !following.includes(node)),
    [right, behind?.position.y ?? from.position.y],
  );
}

function snap(at: number): number {
  return Math.round(at / GRID) * GRID;
}

function freeBelow(nodes: Graph['nodes'], [x, start]: Place, height: number): Place {
  let y = start;
  const isTaken = (): boolean =>
    nodes.filter(isSolid).some(({ position, width = 0, height: tall = 0 }) => {
      return (
        x < position.x + width + AIR &&
        x + CARD_WIDTH + AIR > position.x &&
        y < position.y + tall + AIR &&
        y + height > position.y
      );
    });
  for (let tries = 0; tries < MOST_TRIES && isTaken(); tries += 1) y += DOWN;
  return [x, y];
}

/** A card that comes between two: what follows moves on by the room it needs, and the frame around both holds it, too. */
export function comeBetween(
  operation: Operation,
  { flow, graph, id, hook, at }: { flow: Flow; graph: Graph; id: string; hook: Hook; at: Place },
): Operation {
  if (hook.type !== 'edge') return operation;
  const target = targetOf(flow, hook.from, hook.port);
  const behind = graph.nodes.find((node) => node.id === target);
  if (target === null || behind === undefined) return operation;
  const room = roomFor(at[0], behind);
  const making = { flow, nodes: graph.nodes, behind, room };
  const movers = withMet(followers(making), making);
  const moves = moveAll(
    flow,
    new Map(movers.map(({ id: each, position: { x, y } }) => [each, [x + room, y]])),
  );
  const group = flow.groups?.find(({ members }) => members.includes(hook.from) && members.includes(target));
  return {
    type: 'batch',
    edits: [
      ...editsOf(operation),
      ...(moves === undefined ? [] : editsOf(moves)),
      ...(group === undefined ? [] : regroup(flow, new Map([[id, group.id]]))),
    ],
  };
}

function editsOf(operation: Operation): readonly Edit[] {
  return operation.type === 'batch' ? operation.edits : [operation];
}

interface Making {
  flow: Flow;
  nodes: readonly CanvasNode[];
  /** What the new card comes before. */
  behind: CanvasNode;
  /** By how much that moves on; not at all where there is enough. */
  room: number;
}

function roomFor(x: number, behind: CanvasNode): number {
  return x + CARD_WIDTH + COLUMN_GAP - behind.position.x;
}

function isBefore({ position: { x } }: CanvasNode, { position: limit }: CanvasNode): boolean {
  return x < limit.x - 1;
}

/** What moves on with it. A card that leads back, further to the left, stays. */
function followers({ flow, nodes, behind, room }: Making): CanvasNode[] {
  const following = room > 0 ? reachable(flow, behind.id) : new Set<string>();
  return nodes.filter((node) => following.has(node.id) && !isBefore(node, behind));
}

/** They, and whatever they would come to lie on, which moves on as far. */
function withMet(followers: readonly CanvasNode[], { flow, nodes, behind, room }: Making): CanvasNode[] {
  const movers = new Set(followers);
  // Grows while it is walked.
  for (const mover of movers) {
    const box = boxOf(mover);
    for (const node of nodes) {
      if (movers.has(node) || isBefore(node, behind) || !isSolid(node)) continue;
      if (!overlap({ ...box, x: box.x + room }, boxOf(node))) continue;
      const members = flow.groups?.find(({ id }) => id === node.id)?.members;
      movers.add(node);
      for (const each of nodes) if (members?.includes(each.id) === true) movers.add(each);
    }
  }
  return [...movers];
}

/** What takes room; a frame that is open is only drawn around it. */
function isSolid({ type, data }: CanvasNode): boolean {
  return type !== 'frame' || data.isFolded;
}

/**
 * What came between is taken away: what follows moves back to where the card stood, as `comeBetween` has moved it on.
 * It stays when it leads back, when something lies there, or when another card leads to it that would be no longer before it.
 */
export function closeGap(
  operation: Operation,
  { flow, boxes, id }: { flow: Flow; boxes: readonly Box[]; id: string },
): Operation {
  const ends = new Set(Object.values(flow.nodes[id]?.next ?? {}).filter((to) => to !== null));
  const [end] = ends;
  const gone = boxes.find((box) => box.id === id);
  const behind = boxes.find((box) => box.id === end);
  if (gone === undefined || behind === undefined || ends.size !== 1) return operation;
  const room = behind.x - gone.x;
  const following = reachable(flow, behind.id);
  if (room <= 0 || room > CARD_WIDTH + 2 * COLUMN_GAP || following.has(id)) return operation;
  const movers = boxes.filter((box) => following.has(box.id) && box.x >= behind.x - 1);
  const stayers = boxes.filter((box) => box.id !== id && !movers.includes(box));
  const places = movers.map((box) => ({ ...box, x: box.x - room }));
  const isFree = places.every((place) => stayers.every((box) => !overlap(place, box)));
  const isAfter = places.every((place) =>
    leadingTo(flow, place.id, stayers).every((box) => box.x + box.width < place.x),
  );
  if (!isFree || !isAfter) return operation;
  const moves = places.map((box): Edit => ({ type: 'node.move', id: box.id, position: [box.x, box.y] }));
  return {
    type: 'batch',
    edits: [...editsOf(operation), ...moves],
  };
}

function leadingTo({ nodes, triggers }: Flow, id: string, boxes: readonly Box[]): Box[] {
  return boxes.filter((box) => {
    const step = nodes[box.id] ?? triggers[box.id];
    return step !== undefined && (isTrigger(step) ? step.next === id : Object.values(step.next).includes(id));
  });
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + AIR &&
    b.x < a.x + a.width + AIR &&
    a.y < b.y + b.height + AIR &&
    b.y < a.y + a.height + AIR
  );
}

function reachable({ nodes, triggers }: Flow, from: string): Set<string> {
  const found = new Set([from]);
  // Grows while it is walked.
  for (const id of found) {
    const step = nodes[id] ?? triggers[id];
    if (step === undefined) continue;
    for (const next of isTrigger(step) ? [step.next] : Object.values(step.next))
      if (next !== null) found.add(next);
  }
  return found;
}

/** The line under the pointer, if there is one. */
export function edgeAt({ x, y }: { x: number; y: number }, edges: readonly Edge[]): Edge | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    const edge = edges.find((each) => each.id === id && each.selectable !== false);
    if (edge !== undefined) return edge;
  }
  return undefined;
}

/** The topmost card at a place on the screen. */
export function cardAt({ x, y }: { x: number; y: number }): string | undefined {
  const card = document.elementFromPoint(x, y)?.closest('.react-flow__node-card');
  return card?.getAttribute('data-id') ?? undefined;
}

/** Straight on the element: it changes with every move of the mouse, and nothing else does. */
export function markDropTarget(id: string | undefined): void {
  for (const element of document.querySelectorAll('.react-flow__edge.is-drop-target'))
    element.classList.remove('is-drop-target');
  if (id !== undefined)
    document.querySelector(`.react-flow__edge[data-id="${CSS.escape(id)}"]`)?.classList.add('is-drop-target');
}

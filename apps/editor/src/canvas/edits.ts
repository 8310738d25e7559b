import type { Manifest } from '@nightshift/nodes';
import type { Edit, Flow, FlowNode, FlowTrigger, Operation } from '@nightshift/schema';
import { startConfig } from '../form/start-value.js';
import { isTrigger } from './card.js';

/** What a hand does on the canvas, as operations. Pure: the flow comes in, nothing is changed here. */

export type Place = readonly [x: number, y: number];

/** Where something new is hung in. */
export type Hook =
  | { type: 'port'; from: string; port: string }
  | { type: 'edge'; from: string; port: string }
  | { type: 'nowhere' };

/** A new node of this type; hung onto a port, or put between the two ends of a line. */
export function addStep(
  flow: Flow,
  manifest: Manifest,
  [x, y]: Place,
  hook: Hook,
): { id: string; operation: Operation } {
  const id = freshId(flow, manifest.type);
  const position: [number, number] = [Math.round(x), Math.round(y)];
  const config = startConfig(manifest.config);
  if (manifest.kind === 'trigger') {
    const trigger: FlowTrigger = { type: manifest.type, v: manifest.version, config, next: null };
    return { id, operation: { type: 'trigger.add', id, trigger, position } };
  }
  const behind = hook.type === 'edge' ? targetOf(flow, hook.from, hook.port) : null;
  const [first] = manifest.ports;
  const next: FlowNode['next'] = behind === null || first === undefined ? {} : { [first]: behind };
  const node: FlowNode = { type: manifest.type, v: manifest.version, config, next };
  const edits: Edit[] = [{ type: 'node.add', id, node, position }];
  if (hook.type !== 'nowhere') edits.push({ type: 'edge.connect', from: hook.from, port: hook.port, to: id });
  return { id, operation: { type: 'batch', edits } };
}

/** A card that is there already is dropped onto a line: it comes between, by its first free way out. */
export function putBetween(
  flow: Flow,
  id: string,
  from: string,
  port: string,
  ports: readonly string[],
): Operation | undefined {
  const node = flow.nodes[id];
  const behind = targetOf(flow, from, port);
  if (node === undefined || from === id || behind === null || behind === id) return undefined;
  const free = ports.find((each) => (node.next[each] ?? null) === null);
  return {
    type: 'batch',
    edits: [
      { type: 'edge.connect', from, port, to: id },
      ...(free === undefined ? [] : [{ type: 'edge.connect', from: id, port: free, to: behind } as const]),
    ],
  };
}

/** Takes away what is selected; lines that led through a node are joined again. A frame goes, what is in it stays. */
export function removeAll(
  flow: Flow,
  ids: Iterable<string>,
  edges: readonly { from: string; port: string }[] = [],
): Operation | undefined {
  const edits: Edit[] = edges.map(({ from, port }) => ({ type: 'edge.disconnect', from, port }));
  const chosen = [...ids];
  // Frames first: one that loses its last card would be gone before its turn.
  for (const id of chosen)
    if (flow.groups?.some((group) => group.id === id) === true) edits.push({ type: 'group.remove', id });
  for (const id of chosen) {
    if (Object.hasOwn(flow.nodes, id)) edits.push({ type: 'node.remove', id, heal: true });
    else if (Object.hasOwn(flow.triggers, id)) edits.push({ type: 'trigger.remove', id });
    else if (flow.notes?.some((note) => note.id === id) === true) edits.push({ type: 'note.remove', id });
  }
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}

export function moveAll(flow: Flow, places: ReadonlyMap<string, Place>): Operation | undefined {
  const edits = [...places].flatMap(([id, [x, y]]): Edit[] => {
    const position: [number, number] = [Math.round(x), Math.round(y)];
    const note = flow.notes?.find((each) => each.id === id);
    if (note !== undefined) return [{ type: 'note.set', note: { ...note, position } }];
    const isStep = Object.hasOwn(flow.nodes, id) || Object.hasOwn(flow.triggers, id);
    return isStep ? [{ type: 'node.move', id, position }] : [];
  });
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}

/** A frame around what is chosen; what is in another one leaves it. */
export function groupAll(
  flow: Flow,
  ids: Iterable<string>,
  title: string,
): { id: string; operation: Operation } | undefined {
  const members = membersIn(flow, ids);
  if (members.length === 0) return undefined;
  const id = freshId(flow, 'group');
  return { id, operation: { type: 'group.add', group: { id, title, members } } };
}

/** Takes away the frames that are chosen, or those around what is chosen. */
export function ungroupAll(flow: Flow, ids: ReadonlySet<string>): Operation | undefined {
  const edits = (flow.groups ?? [])
    .filter(({ id, members }) => ids.has(id) || members.some((member) => ids.has(member)))
    .map(({ id }): Edit => ({ type: 'group.remove', id }));
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}

/** Cards come into the frame they were put down in, or leave theirs; null is no frame. */
export function regroup(flow: Flow, into: ReadonlyMap<string, string | null>): Edit[] {
  const groups = flow.groups ?? [];
  return groups.flatMap((group): Edit[] => {
    const stay = group.members.filter((id) => !into.has(id) || into.get(id) === group.id);
    const come = [...into].flatMap(([id, to]) => (to === group.id && !stay.includes(id) ? [id] : []));
    if (come.length === 0 && stay.length === group.members.length) return [];
    const members = [...stay, ...come];
    if (members.length === 0) return [{ type: 'group.remove', id: group.id }];
    return [{ type: 'group.set', group: { ...group, members } }];
  });
}

/** Members of a chosen frame are meant with it. */
export function withMembers(flow: Flow, ids: Iterable<string>): Set<string> {
  const chosen = new Set(ids);
  for (const { id, members } of flow.groups ?? [])
    if (chosen.has(id)) for (const member of members) chosen.add(member);
  return chosen;
}

function membersIn(flow: Flow, ids: Iterable<string>): string[] {
  return [...withMembers(flow, ids)].filter(
    (id) =>
      Object.hasOwn(flow.nodes, id) ||
      Object.hasOwn(flow.triggers, id) ||
      flow.notes?.some((note) => note.id === id) === true,
  );
}

/**
 * `ask.email` → `ask-email-k3f9`. The end is by chance, so that two people who add at the same time do not choose the same.
 */
export function freshId(flow: Flow, type: string, taken: Set<string> = new Set()): string {
  const stem =
    type
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'node';
  const isTaken = (id: string): boolean =>
    taken.has(id) ||
    Object.hasOwn(flow.nodes, id) ||
    Object.hasOwn(flow.triggers, id) ||
    [...(flow.notes ?? []), ...(flow.groups ?? [])].some((each) => each.id === id);
  let id = `${stem}-${chance()}`;
  while (isTaken(id)) id = `${stem}-${chance()}`;
  taken.add(id);
  return id;
}

// Without those that are taken for one another when read aloud or typed.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CHANCE_LENGTH = 5;

function chance(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CHANCE_LENGTH));
  return [...bytes].map((byte) => SIGNS[byte % SIGNS.length] ?? '').join('');
}

export function targetOf(flow: Flow, from: string, port: string): string | null {
  const step = flow.nodes[from] ?? flow.triggers[from];
  if (step === undefined) return null;
  return isTrigger(step) ? step.next : (step.next[port] ?? null);
}

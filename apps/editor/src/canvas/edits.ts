import type { Manifest } from '@nightshift/nodes';
import {
  isJsonObject,
  type Edit,
  type Flow,
  type FlowNode,
  type FlowTrigger,
  type Operation,
} from '@nightshift/schema';
import { isTrigger } from './card.js';
import { positionsOf } from './graph.js';

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

/** Takes away what is selected; lines that led through a node are joined again. */
export function removeAll(
  flow: Flow,
  ids: Iterable<string>,
  edges: readonly { from: string; port: string }[] = [],
): Operation | undefined {
  const edits: Edit[] = edges.map(({ from, port }) => ({ type: 'edge.disconnect', from, port }));
  for (const id of ids) {
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
    return note === undefined
      ? [{ type: 'node.move', id, position }]
      : [{ type: 'note.set', note: { ...note, position } }];
  });
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}

/** A part of a flow, as it lies on the clipboard. */
export interface Clip {
  nightshift: 'clip';
  triggers: Flow['triggers'];
  nodes: Flow['nodes'];
  layout: Record<string, Place>;
  notes: NonNullable<Flow['notes']>;
}

export function copyAll(flow: Flow, ids: ReadonlySet<string>): Clip {
  const positions = positionsOf(flow);
  const chosen = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  return {
    nightshift: 'clip',
    triggers: chosen(flow.triggers),
    nodes: chosen(flow.nodes),
    layout: Object.fromEntries([...positions].filter(([id]) => ids.has(id))),
    notes: (flow.notes ?? []).filter(({ id }) => ids.has(id)),
  };
}

/** Undefined for a text that is something else. */
export function readClip(text: string): Clip | undefined {
  if (!text.includes('"nightshift"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // Whatever does not fit is refused or shown by the checks, as in any flow that comes from elsewhere.
    return isJsonObject(value) && value['nightshift'] === 'clip' ? (value as unknown as Clip) : undefined;
  } catch {
    return undefined;
  }
}

/** Under new ids, connected among themselves as they were; its top left corner comes to `at`. */
export function paste(
  flow: Flow,
  clip: Clip,
  at: Place,
): { ids: string[]; operation: Operation } | undefined {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { type }] of [...Object.entries(clip.triggers), ...Object.entries(clip.nodes)])
    ids.set(id, freshId(flow, type, taken));
  for (const { id } of clip.notes) ids.set(id, freshId(flow, 'note', taken));
  if (ids.size === 0) return undefined;
  const places = [...Object.values(clip.layout), ...clip.notes.map(({ position }) => position)];
  const [left, top] = [Math.min(...places.map(([x]) => x)), Math.min(...places.map(([, y]) => y))];
  const move = (place: Place | undefined): [number, number] => [
    Math.round((place?.[0] ?? left) - left + at[0]),
    Math.round((place?.[1] ?? top) - top + at[1]),
  ];
  const led = (target: string | null): string | null => (target === null ? null : (ids.get(target) ?? null));
  const edits: Edit[] = [
    ...Object.entries(clip.nodes).map(([id, node]): Edit => {
      const next = Object.fromEntries(Object.entries(node.next).map(([port, target]) => [port, led(target)]));
      return {
        type: 'node.add',
        id: ids.get(id) ?? id,
        node: { ...node, next },
        position: move(clip.layout[id]),
      };
    }),
    ...Object.entries(clip.triggers).map(([id, trigger]): Edit => {
      return {
        type: 'trigger.add',
        id: ids.get(id) ?? id,
        trigger: { ...trigger, next: led(trigger.next) },
        position: move(clip.layout[id]),
      };
    }),
    ...clip.notes.map((note): Edit => ({
      type: 'note.add',
      note: { ...note, id: ids.get(note.id) ?? note.id, position: move(note.position) },
    })),
  ];
  return { ids: [...ids.values()], operation: { type: 'batch', edits } };
}

/** `ask.email` → `ask-email`, `ask-email-2` … */
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
    flow.notes?.some((note) => note.id === id) === true;
  let id = stem;
  for (let number = 2; isTaken(id); number += 1) id = `${stem}-${String(number)}`;
  taken.add(id);
  return id;
}

export function targetOf(flow: Flow, from: string, port: string): string | null {
  const step = flow.nodes[from] ?? flow.triggers[from];
  if (step === undefined) return null;
  return isTrigger(step) ? step.next : (step.next[port] ?? null);
}

/** What must be there, filled in as the schema says or left empty to be written. */
export function startConfig(schema: unknown): Record<string, unknown> {
  const value = startValue(schema);
  return isJsonObject(value) ? value : {};
}

const EMPTY: Readonly<Record<string, unknown>> = { string: '', number: 0, integer: 0, boolean: false };

function startValue(schema: unknown): unknown {
  if (!isJsonObject(schema)) return null;
  if ('default' in schema) return schema['default'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return startValue(choices[0]);
  if (schema['type'] === 'array') return [];
  const { type, minimum } = schema;
  return typeof type === 'string' && type in EMPTY ? (minimum ?? EMPTY[type]) : startObject(schema);
}

function startObject({ properties, required }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parts = isJsonObject(properties) ? properties : {};
  const keys = Array.isArray(required) ? required.filter((key) => typeof key === 'string') : [];
  return Object.fromEntries(keys.map((key) => [key, startValue(parts[key])]));
}

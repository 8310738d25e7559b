import type { Edit, Flow, Operation } from '@nightshift/schema';
import { freshId, withMembers, type Place } from './edits.js';
import { positionsOf } from './positions.js';

/** A part of a flow, as it lies on the clipboard. */
export interface Clip {
  nightshift: 'clip';
  triggers: Flow['triggers'];
  nodes: Flow['nodes'];
  layout: NonNullable<Flow['layout']>;
  notes: NonNullable<Flow['notes']>;
  groups: NonNullable<Flow['groups']>;
}

export function copyAll(flow: Flow, selection: ReadonlySet<string>): Clip {
  const ids = withMembers(flow, selection);
  const positions = positionsOf(flow);
  const chosen = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  return {
    nightshift: 'clip',
    triggers: chosen(flow.triggers),
    nodes: chosen(flow.nodes),
    layout: Object.fromEntries([...positions].flatMap(([id, [x, y]]) => (ids.has(id) ? [[id, [x, y]]] : []))),
    notes: (flow.notes ?? []).filter(({ id }) => ids.has(id)),
    // A frame comes along when all that is in it does.
    groups: (flow.groups ?? []).filter(({ members }) => members.every((id) => ids.has(id))),
  };
}

/** Under new ids, connected among themselves as they were; moved by as much. */
export function paste(
  flow: Flow,
  clip: Clip,
  [dx, dy]: Place,
): { ids: string[]; operation: Operation } | undefined {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { type }] of [...Object.entries(clip.triggers), ...Object.entries(clip.nodes)])
    ids.set(id, freshId(flow, type, taken));
  for (const { id } of clip.notes) ids.set(id, freshId(flow, 'note', taken));
  for (const { id } of clip.groups) ids.set(id, freshId(flow, 'group', taken));
  if (ids.size === 0) return undefined;
  const positions = positionsOf({ ...flow, ...clip });
  const move = ([x, y]: Place): [number, number] => [Math.round(x + dx), Math.round(y + dy)];
  const led = (target: string | null): string | null => (target === null ? null : (ids.get(target) ?? null));
  const edits: Edit[] = [
    ...Object.entries(clip.nodes).map(([id, node]): Edit => {
      const next = Object.fromEntries(Object.entries(node.next).map(([port, target]) => [port, led(target)]));
      return {
        type: 'node.add',
        id: ids.get(id) ?? id,
        node: { ...node, next },
        position: move(positions.get(id) ?? [0, 0]),
      };
    }),
    ...Object.entries(clip.triggers).map(([id, trigger]): Edit => {
      return {
        type: 'trigger.add',
        id: ids.get(id) ?? id,
        trigger: { ...trigger, next: led(trigger.next) },
        position: move(positions.get(id) ?? [0, 0]),
      };
    }),
    ...clip.notes.map((note): Edit => ({
      type: 'note.add',
      note: { ...note, id: ids.get(note.id) ?? note.id, position: move(note.position) },
    })),
    ...clip.groups.map(({ id, members, ...group }): Edit => {
      const inside = members.flatMap((member) => ids.get(member) ?? []);
      return { type: 'group.add', group: { ...group, id: ids.get(id) ?? id, members: inside } };
    }),
  ];
  const frames = new Set(clip.groups.map(({ id }) => ids.get(id)));
  const made = [...ids.values()].filter((id) => !frames.has(id));
  return { ids: made, operation: { type: 'batch', edits } };
}

import type { Change } from './change.js';
import type { Flow } from './flow.js';
import { editProblem } from './edit-problems.js';
import { isSameJson } from './find-mismatches.js';
import { pointer } from './issue.js';
import type { Edit, EditOf } from './operation.js';
import type { Problem } from './problem.js';

/** What an edit means for this flow, as plain changes; or why it cannot be made. Changes nothing itself. */
export function changesOf(flow: Flow, edit: Edit): Change[] | Problem {
  switch (edit.type) {
    case 'node.add':
      return addStep(flow, 'nodes', edit, edit.node);
    case 'trigger.add':
      return addStep(flow, 'triggers', edit, edit.trigger);
    case 'node.remove':
      return removeNode(flow, edit);
    case 'trigger.remove':
      return removeTrigger(flow, edit);
    case 'node.set-config':
      return setConfig(flow, 'nodes', edit);
    case 'trigger.set-config':
      return setConfig(flow, 'triggers', edit);
    case 'node.set-field':
      return setField(flow, 'nodes', edit);
    case 'trigger.set-field':
      return setField(flow, 'triggers', edit);
    case 'node.rename':
      return inStep(flow, edit.id, (path, step) => setOrRemove([...path, 'name'], edit.name, step));
    case 'node.move':
      return inStep(flow, edit.id, () => place(flow, edit.id, edit.position));
    case 'edge.connect':
      return connect(flow, edit);
    case 'edge.disconnect':
      return disconnect(flow, edit);
    case 'trigger.set-rules': {
      const trigger = own(flow.triggers, edit.id);
      return trigger === undefined
        ? unknown('trigger', edit.id)
        : setOrRemove(['triggers', edit.id, 'rules'], edit.rules, trigger);
    }
    case 'restore':
      return edit.changes;
    case 'note.add':
    case 'note.set':
    case 'note.remove':
      return changeNote(flow, edit);
    case 'group.add':
    case 'group.set':
    case 'group.remove':
      return changeGroup(flow, edit);
    case 'variable.set':
      return reserved('variable', edit.name) ?? [set(['variables', edit.name], edit.variable, edit.at)];
    case 'variable.remove':
      return own(flow.variables, edit.name) === undefined
        ? unknown('variable', edit.name)
        : [remove(['variables', edit.name])];
    case 'language.add':
    case 'language.remove':
    case 'language.move':
      return changeLanguages(flow, edit);
    case 'flow.rename':
      return [set(['name'], edit.name)];
    case 'flow.describe':
      return setOrRemove(['description'], edit.description, flow);
    case 'burst.set':
      return setOrRemove(['burst'], edit.burst, flow);
    case 'value.set':
      return reserved('value', edit.key) ?? setValue(flow, edit);
    case 'value.remove':
      return Object.hasOwn(flow.values ?? {}, edit.key)
        ? [remove(['values', edit.key])]
        : unknown('value', edit.key);
  }
}

function setValue(flow: Flow, { key, value }: EditOf<'value.set'>): Change[] {
  return [...(flow.values === undefined ? [set(['values'], {})] : []), set(['values', key], value)];
}

type Part = 'nodes' | 'triggers';
type AddStep = EditOf<'node.add' | 'trigger.add'>;

function addStep(flow: Flow, part: Part, { id, position, at }: AddStep, step: object): Change[] | Problem {
  const bad = reserved(part === 'nodes' ? 'node' : 'trigger', id);
  if (bad !== undefined) return bad;
  if (own(flow.nodes, id) !== undefined || own(flow.triggers, id) !== undefined) {
    return editProblem('edit.taken', { path: pointer(`/${part}`, id) }, { id });
  }
  return [set([part, id], step, at), ...(position === undefined ? [] : place(flow, id, position))];
}

function removeNode(flow: Flow, { id, heal }: EditOf<'node.remove'>): Change[] | Problem {
  const node = own(flow.nodes, id);
  if (node === undefined) return unknown('node', id);
  const targets = [...new Set(Object.values(node.next).filter((target) => target !== null && target !== id))];
  const [only] = heal === true && targets.length === 1 ? targets : [];
  const relinked = edgesInto(flow, id).map(({ path, isTrigger }) => {
    if (only !== undefined) return set(path, only);
    return isTrigger ? set(path, null) : remove(path);
  });
  return [...relinked, remove(['nodes', id]), ...place(flow, id, null), ...leaveGroups(flow, [id])];
}

function edgesInto(flow: Flow, id: string): { path: string[]; isTrigger: boolean }[] {
  const fromTriggers = Object.entries(flow.triggers).filter(([, { next }]) => next === id);
  const fromNodes = Object.entries(flow.nodes).filter(([from]) => from !== id);
  return [
    ...fromTriggers.map(([from]) => ({ path: ['triggers', from, 'next'], isTrigger: true })),
    ...fromNodes.flatMap(([from, { next }]) =>
      Object.entries(next)
        .filter(([, target]) => target === id)
        .map(([port]) => ({ path: ['nodes', from, 'next', port], isTrigger: false })),
    ),
  ];
}

function removeTrigger(flow: Flow, { id }: EditOf<'trigger.remove'>): Change[] | Problem {
  return own(flow.triggers, id) === undefined
    ? unknown('trigger', id)
    : [remove(['triggers', id]), ...place(flow, id, null), ...leaveGroups(flow, [id])];
}

/** Field by field, so that undoing it leaves alone what somebody else changed in another field meanwhile. */
function setConfig(
  flow: Flow,
  part: Part,
  edit: EditOf<'node.set-config' | 'trigger.set-config'>,
): Change[] | Problem {
  const step = own<{ v: number; config: Record<string, unknown> }>(flow[part], edit.id);
  if (step === undefined) return unknown(part === 'nodes' ? 'node' : 'trigger', edit.id);
  const path = [part, edit.id, 'config'];
  const gone = Object.keys(step.config).filter((key) => !Object.hasOwn(edit.config, key));
  const changed = Object.entries(edit.config).filter(
    ([key, value]) => !Object.hasOwn(step.config, key) || !isSameJson(step.config[key], value),
  );
  return [
    ...(edit.v === undefined || edit.v === step.v ? [] : [set([part, edit.id, 'v'], edit.v)]),
    ...gone.map((key) => remove([...path, key])),
    ...changed.map(([key, value]) => set([...path, key], value)),
  ];
}

function setField(
  flow: Flow,
  part: Part,
  edit: EditOf<'node.set-field' | 'trigger.set-field'>,
): Change[] | Problem {
  const step = own<{ config: Record<string, unknown> }>(flow[part], edit.id);
  if (step === undefined) return unknown(part === 'nodes' ? 'node' : 'trigger', edit.id);
  const path = [part, edit.id, 'config', edit.field];
  if ('value' in edit) return [set(path, edit.value)];
  return Object.hasOwn(step.config, edit.field) ? [remove(path)] : [];
}

function inStep(
  flow: Flow,
  id: string,
  change: (path: string[], step: object) => Change[],
): Change[] | Problem {
  const node = own(flow.nodes, id);
  if (node !== undefined) return change(['nodes', id], node);
  const trigger = own(flow.triggers, id);
  return trigger === undefined ? unknown('node', id) : change(['triggers', id], trigger);
}

function place(flow: Flow, id: string, position: [number, number] | null): Change[] {
  if (position === null) return own(flow.layout ?? {}, id) === undefined ? [] : [remove(['layout', id])];
  return [...(flow.layout === undefined ? [set(['layout'], {})] : []), set(['layout', id], position)];
}

function connect(flow: Flow, { from, port, to }: EditOf<'edge.connect'>): Change[] | Problem {
  if (to !== null && own(flow.nodes, to) === undefined) return unknown('node', to);
  return inPort(flow, from, port, (path) => [set(path, to)]);
}

function disconnect(flow: Flow, { from, port }: EditOf<'edge.disconnect'>): Change[] | Problem {
  return inPort(flow, from, port, (path, isTrigger, isThere) =>
    isTrigger ? [set(path, null)] : isThere ? [remove(path)] : [],
  );
}

function inPort(
  flow: Flow,
  from: string,
  port: string,
  change: (path: string[], isTrigger: boolean, isThere: boolean) => Change[],
): Change[] | Problem {
  const node = own(flow.nodes, from);
  if (node !== undefined)
    return (
      reserved('port', port) ?? change(['nodes', from, 'next', port], false, Object.hasOwn(node.next, port))
    );
  if (own(flow.triggers, from) === undefined) return unknown('node', from);
  return port === 'next' ? change(['triggers', from, 'next'], true, true) : unknown('port', port);
}

function changeNote(flow: Flow, edit: EditOf<'note.add' | 'note.set' | 'note.remove'>): Change[] | Problem {
  const id = edit.type === 'note.remove' ? edit.id : edit.note.id;
  const isThere = (flow.notes ?? []).some((note) => note.id === id);
  if (edit.type !== 'note.add' && !isThere) return unknown('note', id);
  if (edit.type === 'note.remove') return [remove(['notes', id]), ...leaveGroups(flow, [id])];
  if (edit.type === 'note.set') return [set(['notes', id], edit.note)];
  if (isThere) return editProblem('edit.taken', { path: '/notes' }, { id });
  return [...(flow.notes === undefined ? [set(['notes'], [])] : []), set(['notes', id], edit.note, edit.at)];
}

function changeGroup(
  flow: Flow,
  edit: EditOf<'group.add' | 'group.set' | 'group.remove'>,
): Change[] | Problem {
  const id = edit.type === 'group.remove' ? edit.id : edit.group.id;
  const isThere = (flow.groups ?? []).some((group) => group.id === id);
  if (edit.type !== 'group.add' && !isThere) return unknown('group', id);
  if (edit.type === 'group.remove') return [remove(['groups', id])];
  const left = leaveGroups(flow, edit.group.members, id);
  if (edit.type === 'group.set') return [...left, set(['groups', id], edit.group)];
  if (isThere) return editProblem('edit.taken', { path: '/groups' }, { id });
  return [
    ...(flow.groups === undefined ? [set(['groups'], [])] : []),
    ...left,
    set(['groups', id], edit.group, edit.at),
  ];
}

function leaveGroups(flow: Flow, ids: readonly string[], except?: string): Change[] {
  const leaving = new Set(ids);
  return (flow.groups ?? []).flatMap((group): Change[] => {
    if (group.id === except) return [];
    const members = group.members.filter((id) => !leaving.has(id));
    if (members.length === group.members.length) return [];
    return [
      members.length === 0 ? remove(['groups', group.id]) : set(['groups', group.id, 'members'], members),
    ];
  });
}

function changeLanguages(
  flow: Flow,
  edit: EditOf<'language.add' | 'language.remove' | 'language.move'>,
): Change[] | Problem {
  const { language } = edit;
  const others = flow.languages.filter((tag) => tag !== language);
  const isThere = others.length < flow.languages.length;
  if (edit.type === 'language.add' && isThere)
    return editProblem('edit.taken', { path: '/languages' }, { id: language });
  if (edit.type !== 'language.add' && !isThere) return unknown('language', language);
  if (edit.type !== 'language.remove')
    return [set(['languages'], others.toSpliced(edit.at ?? others.length, 0, language))];
  return others.length === 0
    ? editProblem('edit.last-language', { path: '/languages' })
    : [set(['languages'], others)];
}

function set(path: string[], value: unknown, at?: number): Change {
  return at === undefined ? { path, value } : { path, value, at };
}

function remove(path: string[]): Change {
  return { path };
}

function setOrRemove(path: string[], value: unknown, parent: object): Change[] {
  if (value !== null) return [set(path, value)];
  return Object.hasOwn(parent, path.at(-1) ?? '') ? [remove(path)] : [];
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function unknown(kind: string, id: string): Problem {
  return editProblem('edit.unknown', { path: '' }, { kind, id });
}

function reserved(kind: string, id: string): Problem | undefined {
  return id in {}
    ? editProblem('edit.bad-name', { path: '' }, { kind, id, pattern: '"welcome" or "ask-2"' })
    : undefined;
}

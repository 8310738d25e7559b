import type { Manifest } from '@nightshift/nodes';
import {
  isJsonObject,
  isReply,
  pickText,
  repliesIn,
  walkConfig,
  type ConfigPlace,
  type Edit,
  type Flow,
  type FlowGroup,
  type FlowNode,
  type Problem,
} from '@nightshift/schema';
import { startConfig } from '../form/start-value.js';
import { freshWay } from '../form/fields/ways.js';
import { asSchema } from '../form/schema.js';
import { editAt } from './edit-at.js';
import { editFix, type Fix, type FixContext } from './fix.js';

/** Buttons that nobody waits for: the step asks with them, or they go. */
export function askWithButtons(problem: Problem, context: FixContext): Fix[] {
  const { flow, catalogue, language } = context;
  const { nodeId: id = '' } = problem;
  const node = Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined;
  const manifest = node === undefined ? undefined : catalogue.manifest('node', node.type);
  if (node === undefined || manifest === undefined) return [];
  const places = walkConfig(manifest.config, node.config, '');
  const choice = catalogue.manifests.flatMap((each) => readChoice(each) ?? [])[0];
  const question = choice && asQuestion(node, manifest, places, choice);
  return [
    ...(choice === undefined || question === undefined
      ? []
      : editFix(
          'askInstead',
          { type: 'batch', edits: replace(flow, id, question) },
          { step: pickText(choice.manifest.title, language, ['en']) },
          id,
        )),
    ...removeReplies(flow, id, places),
  ];
}

interface ChoiceQuestion {
  manifest: Manifest;
  /** Where the config holds what is asked. */
  asks: string;
  /** Where it holds the list of choices. */
  list: string;
}

/** A node that asks one text and whose choices, each with a label, are ways out. */
function readChoice(manifest: Manifest): ChoiceQuestion | undefined {
  const { kind, comesBack, portsFrom: list, config } = manifest;
  if (kind !== 'node' || !comesBack || list === undefined) return undefined;
  const schema = asSchema(config);
  const properties = asSchema(schema['properties']);
  const entry = asSchema(asSchema(asSchema(properties[list])['items'])['properties']);
  const needed: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const [asks, ...more] = needed.filter(
    (key) => typeof key === 'string' && asSchema(asSchema(properties[key])['ui'])['widget'] === 'texts',
  );
  const isFit = Object.hasOwn(entry, 'label') && Object.hasOwn(entry, 'value') && more.length === 0;
  return isFit && typeof asks === 'string' ? { manifest, asks, list } : undefined;
}

/** The same text and labels as a question; undefined when the step shows more than a question can. */
function asQuestion(
  node: FlowNode,
  { ports }: Manifest,
  places: readonly ConfigPlace[],
  { manifest, asks, list }: ChoiceQuestion,
): FlowNode | undefined {
  const [said, offered, ...more] = places
    .filter(({ path }) => /^\/[^/]+$/.test(path))
    .sort((a, b) => Number(b.kind === 'text') - Number(a.kind === 'text'));
  const [way, ...ways] = ports;
  if (said?.kind !== 'text' || offered === undefined || way === undefined) return undefined;
  const replies = repliesIn(offered);
  const isAll = Array.isArray(offered.value) && replies.length === offered.value.length;
  if (!isAll || more.length + ways.length > 0) return undefined;
  const choices = replies.reduce<Record<string, unknown>[]>((before, { label, value }) => {
    const id = freshWay(before, 'cases');
    return [...before, { id, label, ...(value === undefined || value === '' ? {} : { value }) }];
  }, []);
  const to = node.next[way] ?? null;
  const outs = [...choices.map(({ id }) => String(id)), ...manifest.ports].filter(
    (port) => manifest.quietPorts?.includes(port) !== true,
  );
  return {
    ...node,
    type: manifest.type,
    v: manifest.version,
    config: { ...startConfig(manifest.config), [asks]: said.value, [list]: choices },
    next: Object.fromEntries(outs.map((port) => [port, to])),
  };
}

/** Another node in its place, under its id: whatever leads or jumps to it, its frame and its position stay. */
function replace(flow: Flow, id: string, node: FlowNode): Edit[] {
  const position = flow.layout?.[id];
  const frame = flow.groups?.findIndex(({ members }) => members.includes(id)) ?? -1;
  const group = flow.groups?.[frame];
  const at = Object.keys(flow.nodes).indexOf(id);
  const leading = [
    ...Object.entries(flow.triggers).map(([from, { next }]) => ({ from, port: 'next', to: next })),
    ...Object.entries(flow.nodes).flatMap(([from, { next }]) =>
      Object.entries(next).map(([port, to]) => ({ from, port, to })),
    ),
  ].filter(({ from, to }) => to === id && from !== id);
  return [
    { type: 'node.remove', id },
    { type: 'node.add', id, node, at, ...(position === undefined ? {} : { position }) },
    ...leading.map(({ from, port }): Edit => ({ type: 'edge.connect', from, port, to: id })),
    ...(group === undefined ? [] : [backIntoFrame(group, frame)]),
  ];
}

/** A frame is gone with the last step in it. */
function backIntoFrame(group: FlowGroup, at: number): Edit {
  return group.members.length === 1 ? { type: 'group.add', group, at } : { type: 'group.set', group };
}

/** Those with an address stay: they open it whoever waits. */
function removeReplies(flow: Flow, id: string, places: readonly ConfigPlace[]): Fix[] {
  const edits: Edit[] = [];
  let here = flow;
  for (const { path } of places.filter((place) => repliesIn(place).length > 0)) {
    const edit = editAt(here, `/nodes/${id}/config${path}`, withoutReplies);
    const node = here.nodes[id];
    if (edit?.type !== 'node.set-field' || node === undefined) continue;
    edits.push(edit);
    const config = { ...node.config, [edit.field]: edit.value };
    here = { ...here, nodes: { ...here.nodes, [id]: { ...node, config } } };
  }
  return edits.length === 0 ? [] : editFix('removeButtons', { type: 'batch', edits }, {}, id);
}

function withoutReplies(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  const rest = list.filter((item: unknown) => !isJsonObject(item) || !isReply(item));
  return rest.length === 0 ? undefined : rest;
}

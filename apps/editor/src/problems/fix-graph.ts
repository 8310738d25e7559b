import type { Manifest } from '@nightshift/nodes';
import { pickText, pointerKeys, type Edit, type Flow, type Problem } from '@nightshift/schema';
import { addStep } from '../canvas/edits.js';
import { positionsOf } from '../canvas/positions.js';
import { closestName } from './closest-name.js';
import { editAt } from './edit-at.js';
import { editFix, type Fix, type FixContext } from './fix.js';
import { stepTitle } from './step-title.js';

const BESIDE = 352;

/** Lead a way out that ends in silence to people: to the step that does so already, or to a new one. */
export function leadToPeople(problem: Problem, context: FixContext): Fix[] {
  const { flow, catalogue } = context;
  const [, from = '', , port = ''] = pointerKeys(problem.path);
  const there = Object.keys(flow.nodes).find(
    (id) => id !== from && catalogue.manifest('node', flow.nodes[id]?.type ?? '')?.announces !== undefined,
  );
  if (there !== undefined) {
    const edit: Edit = { type: 'edge.connect', from, port, to: there };
    return editFix('connectTo', edit, { step: stepTitle(there, context) }, from);
  }
  const manifest = catalogue.manifests.find(
    ({ kind, announces }) => kind === 'node' && announces !== undefined,
  );
  if (manifest === undefined) return [];
  const { id, operation } = addStep(flow, manifest, beside(flow, from), { type: 'port', from, port });
  if (operation.type === 'batch' && manifest.announces !== undefined) {
    const value = announcementIn(flow);
    operation.edits.push({ type: 'node.set-field', id, field: manifest.announces, value });
  }
  return editFix('addPeople', operation, { step: titleOf(manifest, context) }, id);
}

/** Hand over with a sentence: the usual one in each language that has one. */
export function announce(problem: Problem, { flow }: FixContext): Fix[] {
  const text = announcementIn(flow);
  return editFix(
    'announce',
    editAt(flow, problem.path, () => text),
    {},
    problem.nodeId,
  );
}

function announcementIn({ languages }: Flow): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [language, pickText(ANNOUNCEMENT, language, ['en'])]),
  );
}

const ANNOUNCEMENT = {
  en: 'I am passing you on to one of my colleagues. You will hear from us here.',
  'zh-CN': '我请同事来为您处理，请留意这里的回复。',
  'zh-TW': '我請同事來為您處理，請留意這裡的回覆。',
};

export function removeStep(problem: Problem, { flow }: FixContext): Fix[] {
  const { nodeId: id = '' } = problem;
  if (Object.hasOwn(flow.triggers, id)) return editFix('removeTrigger', { type: 'trigger.remove', id });
  return Object.hasOwn(flow.nodes, id) ? editFix('removeStep', { type: 'node.remove', id }) : [];
}

/** To a step that nothing leads to yet: most likely the one that was drawn for it. */
export function connectTrigger(problem: Problem, context: FixContext): Fix[] {
  const { flow } = context;
  const led = new Set([
    ...Object.values(flow.triggers).map(({ next }) => next),
    ...Object.values(flow.nodes).flatMap(({ next }) => Object.values(next)),
  ]);
  const [first] = Object.keys(flow.nodes).filter((id) => !led.has(id));
  const { nodeId: from = '' } = problem;
  const edit: Edit | undefined =
    first === undefined ? undefined : { type: 'edge.connect', from, port: 'next', to: first };
  const details = { step: first === undefined ? '' : stepTitle(first, context) };
  return [...editFix('connectTo', edit, details, from), ...removeStep(problem, context)];
}

export function disconnect({ path }: Problem): Fix[] {
  const [part, from = '', , port = 'next'] = pointerKeys(path);
  return editFix(
    'disconnect',
    { type: 'edge.disconnect', from, port: part === 'triggers' ? 'next' : port },
    {},
    from,
  );
}

/** To what the trigger leads to. */
export function connectBehindTrigger(problem: Problem, context: FixContext): Fix[] {
  const [part, from = '', , port = 'next'] = pointerKeys(problem.path);
  const to = context.flow.triggers[String(problem.params?.['target'] ?? '')]?.next ?? null;
  if (to === null) return disconnect(problem);
  const edit: Edit = { type: 'edge.connect', from, port: part === 'triggers' ? 'next' : port, to };
  return editFix('connectTo', edit, { step: stepTitle(to, context) }, from);
}

export function jumpToClosest(problem: Problem, context: FixContext): Fix[] {
  const { flow } = context;
  const to = closestName(String(problem.params?.['target'] ?? ''), Object.keys(flow.nodes));
  if (to === undefined) return [];
  return editFix(
    'connectTo',
    editAt(flow, problem.path, () => to),
    { step: stepTitle(to, context) },
    problem.nodeId,
  );
}

/** A pause in the circle: the step that only waits, put in front of the first of its cards. */
export function addWait(problem: Problem, context: FixContext): Fix[] {
  const edge = backEdge(context.flow, problem.nodeId ?? '');
  if (edge === undefined) return [];
  return [
    ...waitOn(edge, context),
    ...editFix('disconnect', { type: 'edge.disconnect', ...edge }, {}, edge.from),
  ];
}

/** A pause in front of the step that is one too many at one go. */
export function addWaitBefore({ params = {} }: Problem, context: FixContext): Fix[] {
  const { from, port } = params;
  return typeof from === 'string' && typeof port === 'string' ? waitOn({ from, port }, context) : [];
}

function waitOn({ from, port }: { from: string; port: string }, context: FixContext): Fix[] {
  const { flow, catalogue } = context;
  const manifest = catalogue.manifests.find(
    ({ kind, waits, category, ports, portsFrom }) =>
      kind === 'node' && waits && category === 'time' && ports.length === 1 && portsFrom === undefined,
  );
  if (manifest === undefined) return [];
  const { id, operation } = addStep(flow, manifest, beside(flow, from), { type: 'edge', from, port });
  return editFix('addWait', operation, { step: titleOf(manifest, context) }, id);
}

/** The connection that closes the circle through this node: the last one on the way back to it. */
function backEdge(flow: Flow, first: string): { from: string; port: string } | undefined {
  const waiting = [first];
  const seen = new Set(waiting);
  for (const from of waiting) {
    for (const [port, target] of Object.entries(flow.nodes[from]?.next ?? {})) {
      if (target === first) return { from, port };
      if (target === null || seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return undefined;
}

function beside(flow: Flow, from: string): [number, number] {
  const [x, y] = positionsOf(flow).get(from) ?? [0, 0];
  return [x + BESIDE, y];
}

function titleOf({ title }: Manifest, { language }: FixContext): string {
  return pickText(title, language, ['en']);
}

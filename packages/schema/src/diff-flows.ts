import { isSameJson } from './find-mismatches.js';
import type { Flow, FlowNode, FlowTrigger } from './flow.js';
import { isJsonObject } from './json.js';

/** One value that is another one now. Absent: there is none on that side. */
export interface FieldDiff {
  /** Keys from the step, or from the flow for its settings; an entry of a list by its id. */
  path: readonly string[];
  before?: unknown;
  after?: unknown;
}

export interface StepDiff {
  id: string;
  kind: 'trigger' | 'node';
  what: 'added' | 'removed' | 'changed';
  before?: FlowNode | FlowTrigger;
  after?: FlowNode | FlowTrigger;
  /** Of a changed step: its settings, name, rules. Where it leads is in `edges`. */
  fields: readonly FieldDiff[];
}

/** A way out that leads elsewhere. Null: it ends there. */
export interface EdgeDiff {
  from: string;
  /** `next` for a trigger. */
  port: string;
  before: string | null;
  after: string | null;
}

export interface FlowDiff {
  steps: readonly StepDiff[];
  /** Those of added and removed steps included. */
  edges: readonly EdgeDiff[];
  /** Name, description, languages, variables, values, bursts, notes and the titles of groups. */
  settings: readonly FieldDiff[];
}

type Step = FlowNode | FlowTrigger;

/**
 * What it means for customers and for readers that one flow became the other. Where cards lie and in which order they
 * are written down means nothing.
 */
export function diffFlows(before: Flow, after: Flow): FlowDiff {
  return {
    steps: [
      ...diffSteps('trigger', before.triggers, after.triggers),
      ...diffSteps('node', before.nodes, after.nodes),
    ],
    edges: diffEdges(before, after),
    settings: SETTINGS.flatMap((key) => diffValues(settingOf(before, key), settingOf(after, key), [key])),
  };
}

/** How many steps and settings differ. Notes and groups are for colleagues: with them customers get what they got. */
export function countChanges({ steps, edges, settings }: FlowDiff): number {
  // Connections that come, go or change with their step are one change with it.
  const own = new Set(steps.map(({ id }) => id));
  const rewired = new Set(edges.map(({ from }) => from).filter((from) => !own.has(from)));
  const felt = settings.filter(({ path: [key] }) => key !== 'notes' && key !== 'groups');
  return steps.length + rewired.size + felt.length;
}

const SETTINGS = [
  'name',
  'description',
  'languages',
  'variables',
  'values',
  'burst',
  'notes',
  'groups',
] as const;

/** What is not written down is nothing, so that an empty list is no change. */
function settingOf(flow: Flow, key: (typeof SETTINGS)[number]): unknown {
  if (key === 'notes') return Object.fromEntries((flow.notes ?? []).map(({ id, text }) => [id, text]));
  if (key === 'groups') return Object.fromEntries((flow.groups ?? []).map(({ id, title }) => [id, title]));
  return key === 'values' ? (flow.values ?? {}) : flow[key];
}

function diffSteps<S extends Step>(
  kind: StepDiff['kind'],
  before: Readonly<Record<string, S>>,
  after: Readonly<Record<string, S>>,
): StepDiff[] {
  const ids = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...ids].flatMap((id): StepDiff[] => {
    const [from, to] = [own(before, id), own(after, id)];
    if (from === undefined)
      return to === undefined ? [] : [{ id, kind, what: 'added', after: to, fields: [] }];
    if (to === undefined) return [{ id, kind, what: 'removed', before: from, fields: [] }];
    const fields = diffValues(withoutNext(from), withoutNext(to), []);
    return fields.length === 0 ? [] : [{ id, kind, what: 'changed', before: from, after: to, fields }];
  });
}

function withoutNext({ next: _next, ...rest }: Step): object {
  return rest;
}

function diffEdges(before: Flow, after: Flow): EdgeDiff[] {
  const ids = new Set(
    [after, before].flatMap(({ triggers, nodes }) => [...Object.keys(triggers), ...Object.keys(nodes)]),
  );
  return [...ids].flatMap((from) => {
    const [old, now] = [waysOf(before, from), waysOf(after, from)];
    return [...new Set([...Object.keys(now), ...Object.keys(old)])].flatMap((port): EdgeDiff[] => {
      const edge = { from, port, before: own(old, port) ?? null, after: own(now, port) ?? null };
      return edge.before === edge.after ? [] : [edge];
    });
  });
}

/** Where each port of a step leads; nothing when there is no such step. */
function waysOf(flow: Flow, id: string): Readonly<Record<string, string | null>> {
  const trigger = own(flow.triggers, id);
  return trigger === undefined ? (own(flow.nodes, id)?.next ?? {}) : { next: trigger.next };
}

/** Every place that differs, as deep as both sides have keys: down to one language of one text. */
function diffValues(before: unknown, after: unknown, path: readonly string[]): FieldDiff[] {
  if (isSameJson(before, after)) return [];
  const [from, to] = [keyed(before), keyed(after)];
  if (from === undefined || to === undefined) return [fieldDiff(path, before, after)];
  const keys = new Set([...Object.keys(to), ...Object.keys(from)]);
  const inside = [...keys].flatMap((key) => diffValues(own(from, key), own(to, key), [...path, key]));
  // The same entries in another order: as a whole, or nothing could be seen.
  return inside.length === 0 ? [fieldDiff(path, before, after)] : inside;
}

function fieldDiff(path: readonly string[], before: unknown, after: unknown): FieldDiff {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** A list whose entries are told apart by an id is read by it; any other list is one value. */
function keyed(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (isJsonObject(value)) return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const ids = value.map((item: unknown) => (isJsonObject(item) ? item['id'] : undefined));
  const isTold = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
  return isTold
    ? Object.fromEntries(value.map((item: unknown, index) => [String(ids[index]), item]))
    : undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

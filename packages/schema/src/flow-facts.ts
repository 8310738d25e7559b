import type { Catalogue, CatalogueManifest, CatalogueNode } from './catalogue.js';
import type { EventType } from './event.js';
import type { Flow } from './flow.js';
import { isJsonObject } from './json.js';
import { pointer, type Issue, type Validate } from './issue.js';
import { defaultAt } from './json-schema.js';
import { walkConfig, type ConfigPlace } from './walk-config.js';
import { stepName } from './step-name.js';
import type { Text } from './text.js';

/** A trigger or node of a flow with all that its type says about it: what the checks read. */
export interface Step {
  kind: 'trigger' | 'node';
  id: string;
  /** `/nodes/email` */
  path: string;
  /** What people call it: its own name, or its id. */
  label: string;
  type: string;
  v: number;
  config: Record<string, unknown>;
  /** Undefined when the type is not installed. */
  entry: CatalogueNode | undefined;
  /** Starts when the customer writes. */
  isStartedByMessage: boolean;
  /** Of a trigger: what it hears; undefined when its type is not installed. */
  events?: readonly EventType[];
  /** How the config departs from its schema; while it does, `places` is empty. */
  issues: readonly Pick<Issue, 'path' | 'message' | 'fault' | 'rule'>[];
  places: readonly ConfigPlace[];
  /** Ways out, those from the config first. */
  ports: readonly string[];
  /** How many of `ports`, counted from the first, come from the config. */
  portsFromConfig: number;
  next: Readonly<Record<string, string | null>>;
  /** Nodes it may jump to. */
  jumps: readonly string[];
  /** Variables it sets. */
  writes: readonly string[];
}

export interface FlowFacts {
  flow: Flow;
  /** Triggers first. */
  steps: readonly Step[];
  byId: ReadonlyMap<string, Step>;
  /** The types that there are of a kind; empty where nobody can list them. */
  types: Readonly<Record<Step['kind'], readonly string[]>>;
}

export function gatherFacts(flow: Flow, catalogue: Catalogue, validate: Validate): FlowFacts {
  const triggers = Object.entries(flow.triggers).map(([id, trigger]): Step => {
    const entry = catalogue.trigger(trigger.type);
    const step = readStep('trigger', id, trigger, entry, validate);
    return {
      ...step,
      next: { next: trigger.next },
      isStartedByMessage: entry?.events.includes('message.received') ?? true,
      ...(entry === undefined ? {} : { events: entry.events }),
    };
  });
  const nodes = Object.entries(flow.nodes).map(([id, node]): Step => {
    const step = readStep('node', id, node, catalogue.node(node.type), validate);
    return { ...step, next: node.next, isStartedByMessage: false };
  });
  const manifests = catalogue.manifests?.() ?? [];
  const typesOf = (kind: Step['kind']): string[] =>
    manifests.filter((each) => each.kind === kind).map(({ type }) => type);
  return {
    flow,
    steps: [...triggers, ...nodes],
    byId: new Map(nodes.map((node) => [node.id, node])),
    types: { trigger: typesOf('trigger'), node: typesOf('node') },
  };
}

interface Placed {
  type: string;
  v: number;
  name?: Text;
  config: Record<string, unknown>;
}

function readStep(
  kind: Step['kind'],
  id: string,
  { type, v, name, config }: Placed,
  entry: CatalogueNode | undefined,
  validate: Validate,
): Omit<Step, 'next' | 'isStartedByMessage' | 'events'> {
  const path = pointer(`/${kind}s`, id);
  const isReadable = entry !== undefined && v <= entry.manifest.version;
  const issues = isReadable
    ? validate(entry.manifest.config, config).map((found) => withoutMessagePath(found))
    : [];
  const places =
    isReadable && issues.length === 0 ? walkConfig(entry.manifest.config, config, '/config') : [];
  const fromConfig = entry === undefined ? [] : configPorts(entry.manifest, config);
  return {
    kind,
    id,
    path,
    label: stepName({ name }, 'en') ?? id,
    type,
    v,
    config,
    entry,
    issues,
    places,
    ports: [...fromConfig, ...(entry?.manifest.ports ?? [])],
    portsFromConfig: fromConfig.length,
    jumps: places
      .filter(({ widget }) => widget === 'node')
      .flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    writes:
      entry === undefined ? [] : entry.manifest.writes.flatMap((where) => written(entry, config, where)),
  };
}

function withoutMessagePath({ path, expected, fault, rule }: Issue): Step['issues'][number] {
  const message = `${path === '' ? 'the settings' : path} ${expected}`;
  return {
    path: `/config${path}`,
    message,
    ...(fault === undefined ? {} : { fault }),
    ...(rule === undefined ? {} : { rule }),
  };
}

function configPorts({ portsFrom }: CatalogueManifest, config: Record<string, unknown>): string[] {
  const list = portsFrom === undefined ? undefined : config[portsFrom];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) =>
    isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
}

/** The variables named at a path, or the one that the node writes when none is named there. */
function written({ manifest }: CatalogueNode, config: Record<string, unknown>, where: string): string[] {
  const named = namesAt(config, where.split('.'));
  const usual = named.length > 0 ? undefined : defaultAt(manifest.config, where);
  return typeof usual === 'string' ? [usual] : named;
}

/** The texts at a path in which `*` stands for every entry: `save.*.variable`. */
function namesAt(value: unknown, keys: readonly string[]): string[] {
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === 'string' && value !== '' ? [value] : [];
  if (key === '*')
    return Array.isArray(value) || isJsonObject(value)
      ? Object.values(value).flatMap((item) => namesAt(item, rest))
      : [];
  return isJsonObject(value) && Object.hasOwn(value, key) ? namesAt(value[key], rest) : [];
}

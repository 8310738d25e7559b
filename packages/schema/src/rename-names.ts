import type { CatalogueManifest } from './catalogue.js';
import type { Condition } from './condition.js';
import type { Flow, FlowTrigger } from './flow.js';
import { pointerKeys } from './issue.js';
import { isJsonObject } from './json.js';
import { walkConfig, type ConfigPlace } from './walk-config.js';

/** Of every node and trigger, the schema of its settings. */
export interface StepSchemas {
  node(type: string): { readonly manifest: Settings } | undefined;
  trigger(type: string): { readonly manifest: Settings } | undefined;
}
type Settings = Pick<CatalogueManifest, 'config'>;

/** Names that a flow uses, and what they are called here. */
export interface NameMap {
  teams?: Readonly<Record<string, string>>;
  calendars?: Readonly<Record<string, string>>;
  tags?: Readonly<Record<string, string>>;
  knowledge?: Readonly<Record<string, string>>;
}

export interface NamesUsed {
  teams: string[];
  calendars: string[];
  tags: string[];
  knowledge: string[];
}

const LISTS: Readonly<Record<string, keyof NamesUsed>> = {
  team: 'teams',
  calendar: 'calendars',
  tags: 'tags',
  knowledge: 'knowledge',
};

/** The flow with teams, calendars and tags under other names. Which settings hold such names, their schemas say. */
export function renameNames(flow: Flow, map: NameMap, schemas: StepSchemas): Flow {
  const { teams, calendars, tags, knowledge } = map;
  const isSame = [teams, calendars, tags, knowledge].every((names = {}) => Object.keys(names).length === 0);
  if (isSame) return flow;
  const configOf = (step: Placed, kind: 'node' | 'trigger'): Record<string, unknown> => {
    const changed = placesOf(step, kind, schemas).reduce<unknown>(
      (config, place) => setAt(config, pointerKeys(place.path), renamedPlace(place, map)),
      step.config,
    );
    const filled = renameHours(changed, map);
    return isJsonObject(filled) ? filled : step.config;
  };
  return {
    ...flow,
    triggers: mapValues(flow.triggers, (trigger) => ({
      ...trigger,
      config: configOf(trigger, 'trigger'),
      ...rulesOf(trigger, map),
    })),
    nodes: mapValues(flow.nodes, (node) => ({ ...node, config: configOf(node, 'node') })),
  };
}

/** Written out, without what is filled in when the flow runs. In the order in which they come. */
export function namesUsed(flows: readonly Flow[], schemas: StepSchemas): NamesUsed {
  const used: Record<keyof NamesUsed, Set<string>> = {
    teams: new Set(),
    calendars: new Set(),
    tags: new Set(),
    knowledge: new Set(),
  };
  for (const { triggers, nodes } of flows) {
    const places = [
      ...Object.values(triggers).flatMap((trigger) => placesOf(trigger, 'trigger', schemas)),
      ...Object.values(nodes).flatMap((node) => placesOf(node, 'node', schemas)),
    ];
    for (const { widget, value } of places) {
      const list = widget === undefined || !Object.hasOwn(LISTS, widget) ? undefined : LISTS[widget];
      if (list !== undefined && typeof value === 'string' && value !== '' && !value.includes('{{'))
        used[list].add(value);
    }
  }
  const { teams, calendars, tags, knowledge } = used;
  return { teams: [...teams], calendars: [...calendars], tags: [...tags], knowledge: [...knowledge] };
}

type Placed = Pick<FlowTrigger, 'type' | 'config'>;

function placesOf({ type, config }: Placed, kind: 'node' | 'trigger', schemas: StepSchemas): ConfigPlace[] {
  const definition = kind === 'node' ? schemas.node(type) : schemas.trigger(type);
  return definition === undefined ? [] : walkConfig(definition.manifest.config, config, '');
}

function renamedPlace({ kind, widget, value }: ConfigPlace, map: NameMap): unknown {
  // The flow has been read, so a condition here is one.
  if (kind === 'condition') return renameInCondition(value as Condition, map);
  const list = widget === undefined || !Object.hasOwn(LISTS, widget) ? undefined : LISTS[widget];
  return list === undefined || typeof value !== 'string' ? value : named(value, map[list]);
}

function rulesOf({ rules }: FlowTrigger, map: NameMap): Pick<FlowTrigger, 'rules'> {
  if (rules === undefined) return {};
  if (rules.when === undefined) return { rules };
  return { rules: { ...rules, when: renameInCondition(rules.when, map) } };
}

function renameInCondition(condition: Condition, map: NameMap): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renameInCondition(part, map)) };
  if ('any' in condition) return { any: condition.any.map((part) => renameInCondition(part, map)) };
  if ('not' in condition) return { not: renameInCondition(condition.not, map) };
  const isOfTags = condition.field === 'contact.tags';
  const value = isOfTags ? renameEach(condition.value, map.tags) : condition.value;
  // Renaming keeps the shape.
  return renameHours({ ...condition, value }, map) as Condition;
}

function renameEach(value: unknown, names: NameMap['tags']): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renameEach(item, names));
  return typeof value === 'string' ? named(value, names) : value;
}

/** Calendars are also read by path: `hours.default.isOpen`, in conditions and in texts. */
function renameHours(value: unknown, map: NameMap): unknown {
  if (typeof value === 'string')
    return value.includes('hours.')
      ? value.replaceAll(
          /\bhours\.([\w-]+)/g,
          (_whole, name: string) => `hours.${named(name, map.calendars)}`,
        )
      : value;
  if (Array.isArray(value)) return value.map((item: unknown) => renameHours(item, map));
  return isJsonObject(value) ? mapValues(value, (item) => renameHours(item, map)) : value;
}

function named(name: string, names: Readonly<Record<string, string>> = {}): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

function setAt(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target))
    return target.map((item: unknown, index) => (String(index) === key ? setAt(item, rest, value) : item));
  return isJsonObject(target) ? { ...target, [key]: setAt(target[key], rest, value) } : target;
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out) {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]): [string, Out] => [key, change(value)]),
  );
}

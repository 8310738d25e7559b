import {
  defaultAt,
  isJsonObject,
  isSameJson,
  pointerKeys,
  walkConfig,
  type CatalogueManifest,
  type ConfigPlace,
  type Edit,
  type Flow,
} from '@nightshift/schema';
import { setAt, valueAt, type Path } from '../form/set-at.js';

interface Manifests {
  manifest: (kind: 'node' | 'trigger', type: string) => CatalogueManifest | undefined;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/**
 * Calls a variable otherwise wherever the flow declares, sets or reads it: in texts, conditions, rules and in what steps
 * write. No edits when the new name is none or is taken.
 */
export function renameVariable(flow: Flow, catalogue: Manifests, from: string, to: string): Edit[] {
  const variable = Object.hasOwn(flow.variables, from) ? flow.variables[from] : undefined;
  if (variable === undefined || !NAME.test(to) || Object.hasOwn(flow.variables, to)) return [];
  const at = Object.keys(flow.variables).indexOf(from);
  const renamed = (kind: 'node' | 'trigger', step: { type: string; config: Config }): Config =>
    renamedConfig(step.config, catalogue.manifest(kind, step.type), from, to);
  const nodes = Object.entries(flow.nodes).flatMap(([id, node]): Edit[] => {
    const config = renamed('node', node);
    return isSameJson(config, node.config) ? [] : [{ type: 'node.set-config', id, config }];
  });
  const triggers = Object.entries(flow.triggers).flatMap(([id, trigger]): Edit[] => {
    const config = renamed('trigger', trigger);
    const { rules } = trigger;
    const when = inReads(rules?.when, from, to);
    return [
      ...(isSameJson(config, trigger.config) ? [] : [{ type: 'trigger.set-config', id, config } as const]),
      ...(rules?.when === undefined || isSameJson(when, rules.when)
        ? []
        : [{ type: 'trigger.set-rules', id, rules: { ...rules, when: when as typeof rules.when } } as const]),
    ];
  });
  return [
    { type: 'variable.remove', name: from },
    { type: 'variable.set', name: to, variable, at },
    ...nodes,
    ...triggers,
  ];
}

type Config = Record<string, unknown>;

function renamedConfig(
  config: Config,
  manifest: CatalogueManifest | undefined,
  from: string,
  to: string,
): Config {
  if (manifest === undefined) return config;
  const places = walkConfig(manifest.config, config, '').flatMap((place) => {
    const value = renamedAt(place, from, to);
    return isSameJson(value, place.value) ? [] : [{ keys: pointerKeys(place.path), value }];
  });
  const written = manifest.writes.flatMap((where) => {
    const named = writtenAt(config, where.split('.'), from);
    // Where none is named the step writes its usual one, and has to be told of the new name.
    const isUsual =
      valueAt(config, where.split('.')) === undefined && defaultAt(manifest.config, where) === from;
    return isUsual ? [...named, where.split('.')] : named;
  });
  return [...places, ...written.map((keys) => ({ keys, value: to }))].reduce<Config>(
    (before, { keys, value }) => {
      const after = setAt(before, pathIn(before, keys), value);
      return isJsonObject(after) ? after : before;
    },
    config,
  );
}

/** With numbers where a list is meant. */
function pathIn(config: unknown, keys: readonly string[]): Path {
  return keys.map((key, depth) => (Array.isArray(valueAt(config, keys.slice(0, depth))) ? Number(key) : key));
}

function renamedAt({ kind, value, widget, isTemplated }: ConfigPlace, from: string, to: string): unknown {
  if (kind !== 'plain') return inReads(value, from, to);
  if (typeof value !== 'string') return value;
  if (widget === 'variable') return value === from ? to : value;
  if (widget === 'field') return inReads({ field: value }, from, to).field;
  return isTemplated ? inReads(value, from, to) : value;
}

/** Places of names that the step writes. `*` stands for every entry. */
function writtenAt(config: Config, where: readonly string[], from: string): string[][] {
  const star = where.indexOf('*');
  if (star === -1) return valueAt(config, where) === from ? [[...where]] : [];
  const list = valueAt(config, where.slice(0, star));
  const keys = Array.isArray(list) || isJsonObject(list) ? Object.keys(list) : [];
  return keys.flatMap((key) =>
    writtenAt(config, [...where.slice(0, star), key, ...where.slice(star + 1)], from),
  );
}

/** In placeholders and, where a condition names what it compares, in its `field`; however deep. */
function inReads<T>(value: T, from: string, to: string): T {
  const path = new RegExp(`^vars\\.${from}(?=$|\\.)`);
  const placeholder = new RegExp(`(?<!\\\\)(\\{\\{\\s*)vars\\.${from}(?![\\p{L}\\p{N}_-])`, 'gu');
  const visit = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string')
      return key === 'field'
        ? inner.replace(path, `vars.${to}`)
        : inner.replaceAll(placeholder, `$1vars.${to}`);
    if (Array.isArray(inner)) return inner.map((each) => visit(each, key));
    if (!isJsonObject(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, visit(each, name)]));
  };
  return visit(value, '') as T;
}

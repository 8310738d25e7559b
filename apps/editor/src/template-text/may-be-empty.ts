import { isJsonObject, type Flow } from '@nightshift/schema';
import type { NodeCatalogue } from '../open-flow/catalogue.js';

/** What a customer may never have told. */
const UNTOLD = /^contact\.(name|email|phone|fields\.[^.]+)$/;

/**
 * May nothing stand at the path when the step is come to? Of a variable: there is a way to the step on which nobody
 * sets it. A step that sets one does so where it is left by a way of its own settings or by its first one: who gives
 * up or does not answer has said nothing.
 */
export function mayBeEmpty(flow: Flow, stepId: string, path: string, catalogue: NodeCatalogue): boolean {
  if (UNTOLD.test(path)) return true;
  const name = /^vars\.(\w+)$/.exec(path)?.[1];
  if (name === undefined || isFilled(flow.variables[name]?.initial)) return false;
  const seen = new Set<string>();
  const open = Object.values(flow.triggers).flatMap(({ type, config, next }) =>
    next === null || writes(catalogue.manifest('trigger', type)?.writes, config, name) ? [] : [next],
  );
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = flow.nodes[id];
    if (node === undefined || seen.has(id)) continue;
    if (id === stepId) return true;
    seen.add(id);
    const manifest = catalogue.manifest('node', node.type);
    const isSetHere = writes(manifest?.writes, node.config, name);
    const [first] = manifest?.ports ?? [];
    const unset = manifest?.ports.filter((port) => port !== first) ?? [];
    for (const [port, target] of Object.entries(node.next))
      if (target !== null && (!isSetHere || unset.includes(port))) open.push(target);
  }
  return false;
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function writes(places: readonly string[] | undefined, config: unknown, name: string): boolean {
  return (places ?? []).some((place) => namesAt(config, place.split('.')).includes(name));
}

/** The texts at a path in which `*` stands for every entry: `save.*.variable`. */
function namesAt(value: unknown, keys: readonly string[]): string[] {
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  if (!isJsonObject(value) && !Array.isArray(value)) return [];
  if (key === '*') return Object.values(value).flatMap((item) => namesAt(item, rest));
  return isJsonObject(value) && Object.hasOwn(value, key) ? namesAt(value[key], rest) : [];
}

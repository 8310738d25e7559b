import type { Registry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';

const MAX = 3;

/** What a customer may say to set the flow off: the first words of its triggers, as far as they listen to words. */
export function firstWords(flow: Flow, registry: Registry): string[] {
  const found = Object.values(flow.triggers).flatMap(({ type, config, next }) =>
    next === null ? [] : (registry.trigger(type)?.keywords(config)?.any?.slice(0, 1) ?? []),
  );
  return [...new Set(found)].slice(0, MAX);
}

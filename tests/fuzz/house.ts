import { checkTemplate, checkWords, templatePaths } from '@nightshift/interpreter';
import { createBuiltinRegistry, type NodeDefinition, type TriggerDefinition } from '@nightshift/nodes';
import { findMismatches, validate, type CheckContext } from '@nightshift/schema';

/** Everything that ships, and how the engine checks flows made of it. */
export const registry = createBuiltinRegistry();

export const context: CheckContext = {
  registry,
  validate,
  templates: { checkTemplate, templatePaths },
  checkWords: (flow) => checkWords(flow, registry),
};

/** As a browser checks that may not generate code. */
export const browserContext: CheckContext = { ...context, validate: findMismatches };

const types = (kind: 'node' | 'trigger'): string[] =>
  registry
    .manifests()
    .filter((manifest) => manifest.kind === kind)
    .map(({ type }) => type);

export const nodes: readonly NodeDefinition[] = types('node').flatMap((type) => registry.node(type) ?? []);
export const triggers: readonly TriggerDefinition[] = types('trigger').flatMap(
  (type) => registry.trigger(type) ?? [],
);

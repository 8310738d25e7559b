import type { NodeDefinition } from './define-node.js';
import type { TriggerDefinition } from './define-trigger.js';
import type { Manifest } from './manifest.js';

/** The list of what exists (invariant 8): nobody else knows a node by name. */
export interface Registry {
  node(type: string): NodeDefinition | undefined;
  trigger(type: string): TriggerDefinition | undefined;
  manifests(): Manifest[];
}

export function createRegistry(nodes: readonly NodeDefinition[], triggers: readonly TriggerDefinition[]): Registry {
  const nodeByType = new Map(nodes.map((node) => [node.manifest.type, node]));
  const triggerByType = new Map(triggers.map((trigger) => [trigger.manifest.type, trigger]));
  const all = [...triggers, ...nodes].map(({ manifest }) => manifest);
  const twice = all.find((manifest, index) => all.findIndex(({ type }) => type === manifest.type) !== index);
  if (twice !== undefined) throw new Error(`two nodes are called ${twice.type}; rename one of them`);
  return {
    node: (type) => nodeByType.get(type),
    trigger: (type) => triggerByType.get(type),
    manifests: () => all,
  };
}

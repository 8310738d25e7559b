import type { CallDefinition } from './calls.js';
import type { NodeDefinition } from './define-node.js';
import type { TriggerDefinition } from './define-trigger.js';
import type { Manifest } from './manifest.js';

/** The list of what exists (invariant 8): nobody else knows a node by name. */
export interface Registry {
  node(type: string): NodeDefinition | undefined;
  trigger(type: string): TriggerDefinition | undefined;
  manifests(): Manifest[];
}

export function createRegistry(
  nodes: readonly NodeDefinition[],
  triggers: readonly TriggerDefinition[],
): Registry {
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

/**
 * The name of a node's call: the type of the node for its first one, `type/name` for any other.
 * `defineNode({ type: 'http.request', calls: { request: … } })` is called `http.request`.
 */
export function callName(node: NodeDefinition, call: string): string {
  return Object.keys(node.calls)[0] === call ? node.manifest.type : `${node.manifest.type}/${call}`;
}

/** Who performs a call, by the name that `callName` gave it. */
export function findCall(registry: Registry, name: string): CallDefinition | undefined {
  const [type = '', call] = name.split('/', 2);
  const calls = registry.node(type)?.calls ?? {};
  return call === undefined ? Object.values(calls)[0] : calls[call];
}

import type { NodeDefinition } from '../sdk/define-node.js';
import { createRegistry, type Registry } from '../sdk/registry.js';
import { builtinActions } from './actions/index.js';
import { builtinConditions } from './conditions/index.js';
import { builtinTriggers } from './triggers/index.js';

export { formWord } from './form-words.js';
export { builtinTriggers };

/** All nodes that ship with the engine, in the order of the palette. Plugins come in beside them. */
export const builtinNodes: readonly NodeDefinition[] = [...builtinConditions, ...builtinActions];

export function createBuiltinRegistry(): Registry {
  return createRegistry(builtinNodes, builtinTriggers);
}

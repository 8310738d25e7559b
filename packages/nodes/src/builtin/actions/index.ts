import type { NodeDefinition } from '../../sdk/define-node.js';

/** In the order of the palette. */
export const builtinActions: readonly NodeDefinition[] = [];

export { builtinNodes, builtinTriggers, createBuiltinRegistry, formWord } from './builtin/index.js';
export {
  CallError,
  type AbortSignalLike,
  type CallDefinition,
  type CallIo,
  type HttpRequest,
  type HttpResponse,
} from './sdk/calls.js';
export { defineNode, type ConfigProblem, type NodeDefinition, type NodeSpec } from './sdk/define-node.js';
export {
  defineTrigger,
  no,
  yes,
  type TriggerDefinition,
  type TriggerMatch,
  type TriggerSpec,
} from './sdk/define-trigger.js';
export { CATEGORIES, type Category, type ExplainClause, type Manifest, type UiHint } from './sdk/manifest.js';
export { go, type Next, type NodeEffect, type Outcome, type Wake } from './sdk/outcome.js';
export { callName, createRegistry, findCall, type Registry } from './sdk/registry.js';
export type { View } from './sdk/view.js';
export { testView, type TestViewOverrides } from './sdk/test-view.js';
export { wayOut, type WayOutReading } from './way-out.js';

export { compileFlow, type CompiledFlow, type CompiledNode, type CompiledTrigger } from './compile-flow.js';
export { overlapProblems } from './overlap-problems.js';
export { checkWords } from './check-words.js';
export { decide } from './decide.js';
export { hearText } from './hear-text.js';
export { listens } from './listens.js';
export { goLive, type LiveFlows } from './live-flows.js';
export type { ConversationState, Decision, World } from './world.js';
export {
  checkKeywordConfig,
  compileKeywords,
  explainKeywords,
  matchKeywords,
  matchesPattern,
  normalizeText,
  type KeywordHit,
  type KeywordIndex,
  type KeywordReason,
  type KeywordRule,
} from './keywords/index.js';
export { readShopValue } from './read-value.js';
export { checkTemplate, compileTemplate, renderTemplate, templatePaths } from './render.js';
export { conditionPaths, explainCondition } from './condition.js';

export { checkKeywordConfig } from './check-keyword-config.js';
export { compileKeywords, type KeywordRule } from './compile-keywords.js';
export type { KeywordIndex } from './keyword-index.js';
export { findPattern, matchesPattern } from './keyword-pattern.js';
export { explainKeywords, matchKeywords, type KeywordHit, type KeywordReason } from './match-keywords.js';
export { normalizeText } from './normalize-text.js';

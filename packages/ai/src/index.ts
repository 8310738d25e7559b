export { answer, answerOffline } from './answer/answer.js';
export { toldByTool } from './answer/told-by-tool.js';
export { askedParts, isAsked } from './answer/asked-parts.js';
export { mostTokens } from './answer/most-tokens.js';
export { inDollars } from './answer/reasons.js';
export { MOST_QUESTIONS } from './answer/answer-input.js';
export { fitsLimits, type ValueSpec } from './extract/value-kinds.js';
export type { AnswerInput, AnswerResult, ToolSpec } from './answer/answer-input.js';
export type { AiIo, RunTool } from './model/io.js';
export { withoutReasoning } from './model/reasoning.js';
export {
  EUROPE,
  WORLDWIDE,
  inUnion,
  isOfEurope,
  isOnlyOutsideEurope,
  EUROPEAN,
  regionsIn,
  regionsNamed,
  strangeRegions,
} from './text/regions.js';
export { retrievalAnswer } from './answer/retrieval-answer.js';
export { defaultsOf, type Style, type StyleRule } from './answer/style.js';
export { asksNothing } from './text/asks-nothing.js';
export { wantsHuman } from './answer/wants-human.js';
export {
  classify,
  classifyByLikeness,
  type ClassifyInput,
  type ClassifyResult,
} from './classify/classify.js';
export { isOtherLanguage } from './text/languages.js';
export { judgeMood, type JudgedMood, type JudgeMoodInput } from './classify/judge-mood.js';
export { currencyIn } from './extract/currency-in.js';
export { extract, extractByRule, type ExtractInput, type ExtractResult } from './extract/extract.js';
export { excerpt, summarise, type SummariseInput, type SummariseResult } from './rewrite/summarise.js';
export { translate, untranslated, type TranslateInput, type TranslateResult } from './rewrite/translate.js';
export { wishesIn, wishesOf } from './classify/wishes.js';

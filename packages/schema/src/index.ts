export type { Json, JsonObject } from './json.js';
export { isJsonObject } from './json.js';
export { ID_PREFIXES, hash32, type IdKind } from './id.js';
export { baseLanguage, closestLanguage, isReadAlike, isText, pickText } from './pick-text.js';
export {
  CountryInputSchema,
  LanguageInputSchema,
  LanguageTagSchema,
  StepNameSchema,
  TextSchema,
  type Text,
} from './text.js';
export { renamed, reworded, stepName, wordingFor } from './step-name.js';
export { isKnownLanguage, isKnownMarket, readCountry, readLanguage } from './locale.js';
export { EUROPEAN_UNION, marketsOf } from './markets.js';
export {
  ButtonSchema,
  ButtonTemplateSchema,
  CardSchema,
  INPUT_KINDS,
  PartSchema,
  SourceSchema,
  type Author,
  type Button,
  type ButtonTemplate,
  type Card,
  type Message,
  type Part,
  type Source,
} from './message.js';
export {
  CONTACT_PROPERTIES,
  isContactProperty,
  newContact,
  type Consent,
  type Contact,
  type ContactProperty,
  type Mark,
} from './contact.js';
export {
  CONVERSATION_STATUSES,
  PRIORITIES,
  newConversation,
  type Conversation,
  type ConversationStatus,
  type NewConversation,
  type Priority,
} from './conversation.js';
export type { AgentSeat } from './agent.js';
export type {
  AgentHandedBack,
  AgentReplied,
  AgentTookOver,
  CallFinished,
  CallOutcome,
  ChatOpened,
  ContactIdentified,
  ContactTagged,
  ConversationAssigned,
  ConversationClosed,
  Event,
  EventReceived,
  EventType,
  MessageReceived,
  PageVisited,
  RunsHandedOver,
  RunsMoved,
  ScheduleFired,
  TimerFired,
} from './event.js';
export { traceSteps, type TraceStep } from './trace-steps.js';
export type { Effect, EffectType, KeyedEffect, ReopenReason, TraceItem, Why } from './effect.js';
export type { Frame, Run, Wait } from './run.js';
export type { Problem } from './problem.js';
export {
  byOtherFlow,
  countProblems,
  isSettled,
  lackingLanguages,
  problemRows,
  type LackingTexts,
  type OtherFlow,
  type ProblemCounts,
} from './problem-rows.js';
export { isToFillIn } from './to-fill-in.js';
export { ConditionSchema, OPERATORS, valuePath, type Condition, type Operator } from './condition.js';
export { withoutNot } from './without-not.js';
export { decidingPart } from './deciding-part.js';
export {
  BurstSchema,
  FLOW_SCHEMA_VERSION,
  FlowNodeSchema,
  FlowNoteSchema,
  FlowSchema,
  FlowTriggerSchema,
  FlowVariableSchema,
  TriggerRulesSchema,
  VARIABLE_TYPES,
  type Burst,
  type Flow,
  type FlowGroup,
  type FlowNode,
  type FlowTrigger,
  type TriggerRules,
} from './flow.js';
export type { KeywordConfig } from './keyword.js';
export {
  isTableFile,
  questionsInJson,
  questionsInTable,
  repeatedIn,
  type QuestionsFault,
} from './questions-in.js';
export {
  EVALUATION_OUTCOMES,
  EVALUATION_VERDICTS,
  EvaluationGateSchema,
  EvaluationQuestionSchema,
  EvaluationResultSchema,
  EvaluationSetSchema,
  EvaluationSummarySchema,
  ExpectedSchema,
  type EvaluationGate,
  type EvaluationQuestion,
  type EvaluationResult,
  type EvaluationSet,
  type EvaluationSummary,
  type Expected,
  type ExpectedAnswer,
} from './evaluation.js';
export type { KnowledgeQuery, KnowledgeResult, KnowledgeVerdict, Passage } from './knowledge.js';
export {
  RETRIEVAL,
  type ModelAnswer,
  type ModelBudget,
  type ModelMessage,
  type ModelReply,
  type ModelRequest,
  type ModelTool,
  type ModelToolCall,
  type ModelUsage,
  type Said,
} from './model.js';
export { oneOf } from './one-of.js';
export type { Catalogue, CatalogueManifest, CatalogueNode, CatalogueTrigger } from './catalogue.js';
export {
  checkFlow,
  checkFlowDocument,
  checkFlowText,
  fieldsFilledIn,
  shownSecrets,
  type CheckContext,
  type CheckedFlow,
} from './check-flow.js';
export { MAX_VISITS } from './check-length.js';
export { EVENT_TYPES, READABLE } from './readable-paths.js';
export { copiedLanguages } from './copied-languages.js';
export { isReply, repliesIn } from './check-buttons.js';
export type { ChannelShows, KnownChannel } from './check-channels.js';
export { valuePaths, type KnownNames, type KnownTrigger } from './check-names.js';
export type { TemplateReader } from './check-texts.js';
export { namesUsed, renameNames, type NameMap, type NamesUsed, type StepSchemas } from './rename-names.js';
export { walkConfig, type ConfigPlace } from './walk-config.js';
export { findMismatches, isSameJson } from './find-mismatches.js';
export { defaultAt } from './json-schema.js';
export { nearestWord } from './nearest-word.js';
export { type ProblemPlace } from './fill-problem.js';
export { FLOW_PROBLEMS, flowProblem, sortProblems, type FlowProblemCode } from './flow-problems.js';
export { durationParts, isDateTime, isDuration, type DurationParts } from './format.js';
export { pointer, pointerKeys, type Issue, type Validate } from './issue.js';
export { findJsonMistake, type JsonMistake } from './json-mistake.js';
export { parseFlow, readFlow, type ParsedFlow } from './parse-flow.js';
export { missingUpgrades, upgradeConfigs, upgradeFlow } from './upgrade-flow.js';
export { createValidator, validate } from './validate.js';
export { applyOp, type Applied } from './apply-op.js';
export { settleOverlap, type OverlapLike, type Settlement, type SettleRequest } from './settle-overlap.js';
export type { Change } from './change.js';
export {
  countChanges,
  diffFlows,
  type EdgeDiff,
  type FieldDiff,
  type FlowDiff,
  type StepDiff,
} from './diff-flows.js';
export { diffWords, type WordDiff } from './diff-words.js';
export { restoreFlow } from './restore-flow.js';
export { EditSchema, OperationSchema, type Edit, type EditOf, type Operation } from './operation.js';
export {
  SCRIPT_START,
  ScriptAgentSchema,
  ScriptCallSchema,
  ScriptContactSchema,
  ScriptSchema,
  ScriptStepSchema,
  type Script,
  type ScriptCall,
  type ScriptKnowledge,
  type ScriptSetting,
  type ScriptStep,
} from './script.js';
export {
  ConversationTestSchema,
  EndExpectationSchema,
  ExpectationSchema,
  TextExpectationSchema,
  type ConversationTest,
  type EndExpectation,
  type Expectation,
  type TestStep,
  type TextExpectation,
} from './conversation-test.js';
export { durationInWords, explainConfig, type ExplainOptions, type Explained } from './explain.js';
export {
  SETTING_TYPES,
  TemplateSchema,
  checkTemplateFile,
  fillSettings,
  flowInLanguage,
  knownSettings,
  type SettingType,
  type Template,
  type TemplateSetting,
} from './template.js';
export {
  checkTemplateEntries,
  type TemplateBase,
  type TemplateEntries,
  type TemplateEntry,
} from './template-knowledge.js';
export { WHY_CODES, andAlso, because, failureOf, ownWords, readWhy, sayWhy } from './say-why.js';
export { displayName, sayCalendar, sayCountry, sayLanguage, sayZone, zoneCalled } from './world-names.js';
export { sayCondition, sayField } from './say-condition.js';
export { SecretNameSchema } from './secret-name.js';
export { mayBeShownTo, SecretHostSchema } from './secret-host.js';
export { fillSecrets, maskHeaders, secretIn, secretMark, secretsIn } from './secret.js';
export { sayIssue, sayProblem, type SaidProblem } from './say-problem.js';
export { sayFrom, type SentenceDetails, type Sentences } from './sentences.js';
export { sayTrace, type TraceNames } from './say-trace.js';
export { visibleText } from './visible-text.js';

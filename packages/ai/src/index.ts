export { answer } from './answer.js';
export type { AnswerInput, AnswerResult, ToolParameter, ToolSpec } from './answer-input.js';
export type { AiIo, RunTool } from './io.js';
export { retrievalAnswer } from './retrieval-answer.js';
export type { Style } from './style.js';
export { wantsHuman } from './wants-human.js';

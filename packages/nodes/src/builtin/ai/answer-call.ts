import { answer, answerOffline, type AnswerInput, type AnswerResult } from '@nightshift/ai';
import {
  because,
  isJsonObject,
  type Json,
  type ModelMessage,
  ownWords,
  readWhy,
  type Source,
} from '@nightshift/schema';
import { CallError, type CallDefinition } from '../../sdk/calls.js';
import { askTool, type ToolRequest } from './http-tools.js';

/** What the outbox stores and performs. */
export type AnswerCallInput = AnswerInput & { requests: ToolRequest[] };

/**
 * The call of `ai.answer`: the knowledge bases and, where one is set up, a model. It outlasts the slowest provider and
 * its fall-back, so that somebody who waits hears something from here, not from a time-out.
 */
export const answerCall: CallDefinition = {
  timeoutMs: 60_000,
  maxAttempts: 3,
  looksUp: true,
  asksModel: true,
  // Where there is no world there is no model, and no knowledge but what a script brings along.
  offline: (input, world) => answerOffline(readInput(input), (query) => world?.search(query) ?? null),
  perform: async ({ input, key, io }) => {
    const { requests, ...asked } = readInput(input);
    let uses = asked.steps.length;
    return answer(asked, io, (call) => {
      uses += 1;
      return askTool(requests, call, `${key}/${uses}`, io);
    });
  },
};

/** The input was stored by this node. */
function readInput(input: unknown): AnswerCallInput {
  if (!isJsonObject(input) || typeof input['question'] !== 'string' || !Array.isArray(input['steps']))
    throw new CallError('terminal', 'ai.input', 'the stored question is not readable');
  const { isChecked, ...rest } = input;
  // All of it was written by this node, perhaps by the one before.
  return { ...rest, ...(isChecked === true ? { check: 'always' } : {}) } as unknown as AnswerCallInput;
}

/**
 * What came back. A script may answer for the call by hand, and then says no more than it must:
 * `{ "answered": false }`, or `{ "answered": true, "text": "…" }`.
 */
export function readAnswer(value: Json): AnswerResult {
  const nothing = { language: '', cost: 0, why: because('answer.none') };
  if (!isJsonObject(value)) return { verdict: 'unsure', ...nothing };
  const { verdict } = value;
  const rest = { ...nothing, why: readWhy(value['why']) ?? ownWords('') };
  if (verdict === 'unsure' || verdict === 'wants-human' || verdict === 'out-of-scope' || verdict === 'error')
    return { verdict, ...rest };
  if (verdict === 'asks' && textIn(value, 'text') !== '')
    return { verdict, ...rest, text: textIn(value, 'text') };
  if (verdict === 'tool')
    return readTool(value) ?? { verdict: 'error', ...nothing, why: because('tool.unreadable') };
  const text = textIn(value, 'text') || textIn(value, 'answer');
  if ((verdict !== 'answered' && value['answered'] !== true) || text === '')
    return { verdict: 'unsure', ...nothing };
  return {
    verdict: 'answered',
    ...rest,
    text,
    sources: readSources(value['sources']),
    confidence: 1,
    by: 'retrieval',
  };
}

function textIn(value: Readonly<Record<string, Json | undefined>>, key: string): string {
  const found = value[key];
  return typeof found === 'string' ? found : '';
}

function readSources(value: Json | undefined): Source[] {
  return (Array.isArray(value) ? value : []).flatMap((source) => {
    if (!isJsonObject(source) || typeof source['id'] !== 'string' || typeof source['title'] !== 'string')
      return [];
    const { id, title, url } = source;
    return [{ id, title, ...(typeof url === 'string' ? { url } : {}) }];
  });
}

function readTool(
  value: Readonly<Record<string, Json | undefined>>,
): Extract<AnswerResult, { verdict: 'tool' }> | undefined {
  const { call, steps } = value;
  if (!isJsonObject(call) || !Array.isArray(steps)) return undefined;
  const { id, name } = call;
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  const messages = steps.filter(
    (step) => isJsonObject(step) && typeof step['role'] === 'string' && typeof step['text'] === 'string',
  );
  // Each has just been found to be a message.
  return {
    verdict: 'tool',
    call: { id, name, arguments: call['arguments'] ?? {} },
    steps: messages as unknown as ModelMessage[],
    cost: 0,
  };
}

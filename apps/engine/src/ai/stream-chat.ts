import {
  isJsonObject,
  type Json,
  type JsonObject,
  type ModelAnswer,
  type ModelRequest,
} from '@nightshift/schema';
import { openGuardedFetch, type GuardedFetch } from '../outbox/guarded-fetch.js';
import {
  MAX_ANSWER_BYTES,
  MAX_ANSWER_LENGTH,
  ProviderError,
  estimateInput,
  estimateTokens,
  type ModelProvider,
} from './provider.js';
import { asProviderError, failureOf } from './provider-failures.js';
import { readSse, type SseEvent } from './sse.js';

/** A service that takes one JSON and answers with a stream of events. */
export interface ChatProtocol {
  url: string;
  apiKey: string;
  allowedHosts: readonly string[];
  bodyOf(request: ModelRequest): JsonObject;
  /** What an event says. Throws ProviderError for one that reports a failure. */
  read(event: SseEvent, data: JsonObject): ChatNews;
  /** Services that answer 200 with an error in it. */
  readRefusal?(body: JsonObject): ProviderError;
}

export interface ChatNews {
  text?: string;
  usage?: { inputTokens: number; outputTokens: number };
  isDone?: true;
  /** Whether the model that wrote last had to stop for length; of services that do not say, nothing is known. */
  isCut?: boolean;
}

export function createChatProvider(protocol: ChatProtocol): ModelProvider {
  let opening: Promise<GuardedFetch> | undefined;
  const open = (): Promise<GuardedFetch> =>
    (opening ??= openGuardedFetch({ allowedHosts: protocol.allowedHosts, maxBytes: MAX_ANSWER_BYTES }));
  return {
    complete: async (request, { signal, onText }) => {
      try {
        const { fetch } = await open();
        const answer = await fetch(protocol.url, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${protocol.apiKey}`,
            'content-type': 'application/json',
            accept: 'text/event-stream',
          },
          body: JSON.stringify(protocol.bodyOf(request)),
          signal,
        });
        return await readAnswer(protocol, request, answer, onText);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
    takesLimit: false,
    callsTools: false,
    close: () => void opening?.then((guarded) => guarded.close()),
  };
}

async function readAnswer(
  protocol: ChatProtocol,
  request: ModelRequest,
  answer: Response,
  onText: ((written: string) => void) | undefined,
): Promise<ModelAnswer> {
  if (!answer.ok) throw failureOf(answer.status, answer.headers);
  if (!(answer.headers.get('content-type') ?? '').includes('text/event-stream'))
    throw await refusalIn(protocol, answer);
  let text = '';
  let usage: ModelAnswer['usage'] | undefined;
  let isDone = false;
  let isCut = false;
  for await (const event of readSse(answer.body ?? new ReadableStream())) {
    if (event.data.trim() === '[DONE]') break;
    const news = protocol.read(event, objectIn(event.data));
    if (news.text !== undefined && news.text !== '') {
      text += news.text;
      if (text.length > MAX_ANSWER_LENGTH)
        throw new ProviderError('terminal', 'ai.too-large', 'the answer is too long');
      onText?.(text);
    }
    usage = news.usage ?? usage;
    isCut = news.isCut ?? isCut;
    isDone = news.isDone === true;
    if (isDone) break;
  }
  if (!isDone) throw new ProviderError('retryable', 'ai.cut-off', 'the answer broke off');
  return {
    text,
    toolCalls: [],
    usage: usage ?? { inputTokens: estimateInput(request), outputTokens: estimateTokens(text) },
    finish: isCut ? 'length' : 'stop',
  };
}

async function refusalIn({ readRefusal }: ChatProtocol, answer: Response): Promise<ProviderError> {
  const text = await answer.text();
  const garbage = new ProviderError('retryable', 'ai.garbage', 'what the provider answered cannot be read');
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) && readRefusal !== undefined ? readRefusal(body) : garbage;
  } catch {
    return garbage;
  }
}

function objectIn(data: string): JsonObject {
  const value = JSON.parse(data) as Json;
  if (!isJsonObject(value)) throw new SyntaxError('not an object');
  return value;
}

/** Everything in one text, for services that take one question only. */
export function asOneText({ system, messages, schema }: ModelRequest): string {
  const said = messages.map((message) =>
    message.role === 'user' ? message.text : `${message.role}: ${message.text}`,
  );
  return [
    system,
    ...(schema === undefined ? [] : [`Answer with JSON of this schema only: ${JSON.stringify(schema)}`]),
    ...said,
  ].join('\n\n');
}

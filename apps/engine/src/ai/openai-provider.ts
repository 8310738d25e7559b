import type { Json, ModelAnswer, ModelMessage, ModelRequest, ModelToolCall } from '@nightshift/schema';
import type OpenAI from 'openai';
import { openGuardedFetch, type GuardedFetch } from '../outbox/guarded-fetch.js';
import {
  MAX_ANSWER_BYTES,
  MAX_ANSWER_LENGTH,
  ProviderError,
  estimateInput,
  estimateTokens,
  type ModelProvider,
  type ProviderSettings,
} from './provider.js';
import { asProviderError, failureOf } from './provider-failures.js';

type Body = OpenAI.ChatCompletionCreateParamsStreaming;
type Chunk = OpenAI.ChatCompletionChunk;

interface Connection {
  client: OpenAI;
  hasKey: boolean;
  guarded: GuardedFetch;
  isApiError(error: unknown): error is InstanceType<typeof OpenAI.APIError>;
}

/** OpenAI's chat completions, and every server that speaks them. The library is read when the first question comes. */
export function createOpenAiProvider(settings: ProviderSettings): ModelProvider {
  let connecting: Promise<Connection> | undefined;
  const connect = (): Promise<Connection> => (connecting ??= openConnection(settings));
  /** What this server does not know; learnt by asking. */
  const unknown = new Set<string>();
  return {
    complete: async (request, { signal, onText }) => {
      try {
        const connection = await connect();
        const stream = await start(connection, bodyOf(request, settings), unknown, signal);
        return await gather(stream, request, onText);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
    takesLimit: true,
    callsTools: true,
    listModels: async ({ signal }) => {
      try {
        return await namesOfModels(await connect(), signal);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
    close: () => void connecting?.then(({ guarded }) => guarded.close()),
  };
}

async function openConnection({ apiKey, baseUrl, allowedHosts }: ProviderSettings): Promise<Connection> {
  const [{ OpenAI: Client, APIError }, guarded] = await Promise.all([
    import('openai'),
    openGuardedFetch({ allowedHosts, maxBytes: MAX_ANSWER_BYTES }),
  ]);
  // Tries and time are counted by whoever asks; its log would hold what customers write. It wants a key, and would
  // else take the one of the environment, which is meant for another server: it is given one that it does not send.
  const client = new Client({
    ...(apiKey === '' ? { apiKey: 'none', defaultHeaders: { authorization: null } } : { apiKey }),
    baseURL: baseUrl,
    fetch: guarded.fetch,
    maxRetries: 0,
    timeout: 300_000,
    logLevel: 'off',
  });
  return {
    client,
    hasKey: apiKey !== '',
    guarded,
    isApiError: (error): error is InstanceType<typeof APIError> =>
      error instanceof APIError && error.status !== undefined,
  };
}

/** In the order of their names. */
async function namesOfModels(
  { client, hasKey, isApiError }: Connection,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    const { data } = await client.models.list({ signal });
    return data.flatMap(nameOf).sort((left, right) => left.localeCompare(right, 'en'));
  } catch (error) {
    if (!isApiError(error) || error.status === undefined) throw error;
    throw failureOf(error.status, error.headers, hasKey);
  }
}

const nameOf = (model: { id?: unknown } | null): string[] =>
  typeof model?.id === 'string' && model.id !== '' ? [model.id] : [];

const OPTIONAL = [
  'stream_options',
  'temperature',
  'response_format',
  'max_tokens',
  'max_completion_tokens',
] as const;

/** Servers differ in what they take: an optional parameter that one complains about is left out from then on. */
async function start(connection: Connection, body: Body, unknown: Set<string>, signal: AbortSignal) {
  for (;;) {
    const known = Object.fromEntries(
      Object.entries(body).filter(([key]) => !unknown.has(key)),
    ) as unknown as Body;
    try {
      return await connection.client.chat.completions.create(known, { signal });
    } catch (error) {
      if (!connection.isApiError(error) || error.status === undefined) throw error;
      const culprit = OPTIONAL.find(
        (key) => key in known && (error.param === key || (error.param ?? '').startsWith(`${key}.`)),
      );
      if (error.status !== 400 || culprit === undefined)
        throw failureOf(error.status, error.headers, connection.hasKey);
      unknown.add(culprit);
    }
  }
}

function bodyOf(request: ModelRequest, { model, baseUrl }: ProviderSettings): Body {
  const { system, messages, tools = [], temperature, schema, maxTokens } = request;
  const isOwn = new URL(baseUrl).hostname === 'api.openai.com';
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'system', content: system }, ...messages.map(toMessage)],
    ...lengthLimit(isOwn, maxTokens),
    ...(temperature === undefined ? {} : { temperature }),
    ...(schema === undefined ? {} : { response_format: { type: 'json_object' as const } }),
    ...(tools.length === 0
      ? {}
      : {
          parallel_tool_calls: false,
          tools: tools.map(({ name, description, parameters }) => ({
            type: 'function' as const,
            function: { name, description, parameters: { ...parameters } },
          })),
        }),
  };
}

/** OpenAI's own newer models refuse the old name, compatible servers do not know the new one. */
function lengthLimit(isOwn: boolean, maxTokens: number): Partial<Body> {
  return { [isOwn ? 'max_completion_tokens' : 'max_tokens']: maxTokens };
}

function toMessage(message: ModelMessage): OpenAI.ChatCompletionMessageParam {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: message.text };
    case 'tool':
      return { role: 'tool', tool_call_id: message.callId, content: message.text };
    case 'assistant': {
      const calls = message.toolCalls ?? [];
      if (calls.length === 0) return { role: 'assistant', content: message.text };
      const asked = calls.map(({ id, name, arguments: args }) => ({
        id,
        type: 'function' as const,
        function: { name, arguments: JSON.stringify(args) },
      }));
      return { role: 'assistant', content: message.text === '' ? null : message.text, tool_calls: asked };
    }
  }
}

async function gather(
  stream: AsyncIterable<Chunk>,
  request: ModelRequest,
  onText: ((written: string) => void) | undefined,
): Promise<ModelAnswer> {
  let text = '';
  let finish: string | null = null;
  let usage: ModelAnswer['usage'] | undefined;
  const calls = new Map<number, { id: string; name: string; args: string }>();
  for await (const { choices, usage: counted } of stream) {
    // A server that only nearly speaks the protocol leaves things out that the types promise.
    const [choice] = (choices as Chunk['choices'] | undefined) ?? [];
    if (counted != null) usage = usageOf(counted);
    if (choice === undefined) continue;
    finish = choice.finish_reason ?? finish;
    const delta = choice.delta as Chunk['choices'][number]['delta'] | undefined;
    for (const part of delta?.tool_calls ?? []) collect(calls, part);
    if (typeof delta?.content !== 'string' || delta.content === '') continue;
    text += delta.content;
    if (text.length > MAX_ANSWER_LENGTH)
      throw new ProviderError('terminal', 'ai.too-large', 'the answer is too long');
    onText?.(text);
  }
  if (finish === null) throw new ProviderError('retryable', 'ai.cut-off', 'the answer broke off');
  return {
    text,
    toolCalls: [...calls.values()].map(toCall),
    usage: usage ?? { inputTokens: estimateInput(request), outputTokens: estimateTokens(text) },
    finish:
      calls.size > 0
        ? 'tool-calls'
        : finish === 'length'
          ? 'length'
          : finish === 'content_filter'
            ? 'filtered'
            : 'stop',
  };
}

function usageOf({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  completion_tokens_details: details,
}: OpenAI.CompletionUsage): ModelAnswer['usage'] {
  const reasoningTokens = details?.reasoning_tokens ?? 0;
  return { inputTokens, outputTokens, ...(reasoningTokens === 0 ? {} : { reasoningTokens }) };
}

type CallPart = NonNullable<Chunk['choices'][number]['delta']['tool_calls']>[number];

function collect(calls: Map<number, { id: string; name: string; args: string }>, part: CallPart): void {
  const known = calls.get(part.index) ?? { id: '', name: '', args: '' };
  const { name = '', arguments: args = '' } = part.function ?? {};
  calls.set(part.index, {
    id: known.id || (part.id ?? `call_${part.index}`),
    name: known.name + name,
    args: known.args + args,
  });
  if (known.args.length > MAX_ANSWER_LENGTH)
    throw new ProviderError('terminal', 'ai.too-large', 'the answer is too long');
}

function toCall({ id, name, args }: { id: string; name: string; args: string }): ModelToolCall {
  try {
    // JSON.parse gives nothing but JSON.
    return { id, name, arguments: JSON.parse(args === '' ? '{}' : args) as Json };
  } catch {
    return { id, name, arguments: {} };
  }
}

import { isJsonObject, type Json } from '@nightshift/schema';
import { ProviderError, type ModelProvider, type ProviderSettings } from './provider.js';
import { failureOf } from './provider-failures.js';
import { asOneText, createChatProvider } from './stream-chat.js';

/**
 * Dify's chat API (`POST /chat-messages`, streaming). Its app brings model and prompt; ours stands before the question.
 * It takes no tools.
 */
export function createDifyProvider({ baseUrl, apiKey, allowedHosts }: ProviderSettings): ModelProvider {
  return createChatProvider({
    url: `${baseUrl.replace(/\/+$/, '')}/chat-messages`,
    apiKey,
    allowedHosts,
    // Who asks is nobody's business there; each question is a conversation of its own.
    bodyOf: (request) => ({
      inputs: {},
      query: asOneText(request),
      response_mode: 'streaming',
      user: 'nightshift',
    }),
    read: (_event, data) => {
      const { event } = data;
      if (event === 'message' || event === 'agent_message') return { text: textOf(data['answer']) };
      if (event === 'message_end') return { isDone: true, ...usageIn(data['metadata']) };
      if (event === 'message_replace')
        throw new ProviderError('terminal', 'ai.filtered', 'the provider took its answer back');
      if (event === 'node_finished') return cutIn(data['data']);
      if (event === 'error')
        throw failureOf(typeof data['status'] === 'number' ? data['status'] : 500, undefined);
      return {};
    },
  });
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** An app that is a workflow tells of each of its models why it stopped; any other app tells nothing. */
function cutIn(node: Json | undefined): { isCut?: boolean } {
  const outputs = isJsonObject(node) ? node['outputs'] : undefined;
  const reason = isJsonObject(outputs) ? outputs['finish_reason'] : undefined;
  return typeof reason === 'string' ? { isCut: reason === 'length' } : {};
}

function usageIn(metadata: Json | undefined) {
  const usage = isJsonObject(metadata) ? metadata['usage'] : undefined;
  if (!isJsonObject(usage)) return {};
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = usage;
  return typeof inputTokens === 'number' && typeof outputTokens === 'number'
    ? { usage: { inputTokens, outputTokens } }
    : {};
}

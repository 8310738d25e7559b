import { isJsonObject, type JsonObject } from '@nightshift/schema';
import { ProviderError, type ModelProvider, type ProviderSettings } from './provider.js';
import { failureOf } from './provider-failures.js';
import { asOneText, createChatProvider } from './stream-chat.js';

/**
 * Coze's chat API, version 3, streaming; `model` is the id of the bot. Our own client, for Coze's brings an SDK for
 * calls with a licence of its own, and goes past the guard. It takes no tools of ours.
 */
export function createCozeProvider({
  baseUrl,
  apiKey,
  model,
  allowedHosts,
}: ProviderSettings): ModelProvider {
  return createChatProvider({
    url: `${baseUrl.replace(/\/+$/, '')}/v3/chat`,
    apiKey,
    allowedHosts,
    bodyOf: (request) => ({
      bot_id: model,
      user_id: 'nightshift',
      stream: true,
      auto_save_history: false,
      additional_messages: [
        { role: 'user', type: 'question', content: asOneText(request), content_type: 'text' },
      ],
    }),
    read: ({ event }, data) => {
      switch (event) {
        case 'conversation.message.delta':
          return data['type'] === 'answer' && typeof data['content'] === 'string'
            ? { text: data['content'] }
            : {};
        case 'conversation.chat.completed':
          return { isDone: true, ...usageIn(data) };
        case 'conversation.chat.failed': {
          const { last_error: error } = data;
          throw refusalOf(isJsonObject(error) ? error : {});
        }
        case 'error':
          throw refusalOf(data);
        default:
          return {};
      }
    },
    readRefusal: refusalOf,
  });
}

const RATE_LIMITS = new Set([4013, 4024, 720_702_091]);
const BAD_KEYS = new Set([4100, 4101, 700_012_006]);

/** Coze answers 200 and says in a code what is wrong. */
function refusalOf({ code }: JsonObject): ProviderError {
  const number = typeof code === 'number' ? code : 0;
  if (BAD_KEYS.has(number)) return failureOf(401, undefined);
  if (RATE_LIMITS.has(number)) return failureOf(429, undefined);
  if (number === 4200 || number === 4000) return failureOf(404, undefined);
  return new ProviderError('retryable', 'ai.provider-down', `the provider reports the error ${number}`);
}

function usageIn({ usage }: JsonObject) {
  if (!isJsonObject(usage)) return {};
  const { input_count: inputTokens, output_count: outputTokens } = usage;
  return typeof inputTokens === 'number' && typeof outputTokens === 'number'
    ? { usage: { inputTokens, outputTokens } }
    : {};
}

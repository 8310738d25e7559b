import { Type } from 'typebox';
import { SendError, defineChannel } from '../sdk/define-channel.js';

const TIMEOUT_MS = 10_000;

/**
 * Your own system over HTTP. Replies come with the answer (`Prefer: wait`), are read from the conversation,
 * or, with a `webhookUrl`, are posted there one after another in the order they were said.
 *
 * The post: JSON `{ type: 'message.sent', message }`, headers `Idempotency-Key` (the same on every repeat) and, with
 * a `webhookSecret`, `X-Nightshift-Signature: sha256=<hex>` over the raw body. 2xx means taken; 408, 425, 429 and 5xx
 * are tried again (`Retry-After` in seconds is honoured); any other answer is final.
 */
export const apiChannel = defineChannel({
  type: 'api',
  title: { en: 'API', 'zh-CN': 'API', 'zh-TW': 'API' },
  description: {
    en: 'Messages from and to your own system, by HTTP.',
    'zh-CN': '通过 HTTP 与您自己的系统收发消息。',
    'zh-TW': '透過 HTTP 與您自己的系統收發訊息。',
  },
  config: Type.Object(
    {
      webhookUrl: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 2000 })),
      webhookSecret: Type.Optional(Type.String({ minLength: 8, maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  secrets: ['webhookSecret'],
  delivery: (config) => (config.webhookUrl === undefined ? 'stored' : 'sent'),
  unknownSend: 'repeat',
  send: async ({ message, config, key, io }) => {
    const body = JSON.stringify({ type: 'message.sent', message });
    const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': key };
    if (config.webhookSecret !== undefined) {
      headers['x-nightshift-signature'] = `sha256=${io.hmacSha256(config.webhookSecret, body)}`;
    }
    const url = config.webhookUrl ?? '';
    const answer = await io.fetch({ url, method: 'POST', headers, body, timeoutMs: TIMEOUT_MS });
    if (answer.status >= 200 && answer.status < 300) return;
    const kind = isPassing(answer.status) ? 'retryable' : 'terminal';
    const code = `http.${answer.status}`;
    throw new SendError(
      kind,
      code,
      `the webhook answered ${answer.status}`,
      retryAfterMs(answer.headers['retry-after']),
    );
  },
});

function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function retryAfterMs(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header === undefined || !Number.isFinite(seconds) || seconds < 0 ? undefined : seconds * 1000;
}

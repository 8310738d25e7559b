import { FetchError } from '../outbox/safe-fetch.js';
import { ProviderError } from './provider.js';

/** What a status means for whoever asked. */
export function failureOf(status: number, headers: Headers | undefined, hasKey = true): ProviderError {
  if (status === 401 || status === 403)
    return new ProviderError(
      'terminal',
      'ai.key-refused',
      hasKey
        ? `the provider refuses the key (${status}); enter another one`
        : `the provider answers nobody without a key (${status}); enter one`,
    );
  if (status === 404)
    return new ProviderError(
      'terminal',
      'ai.not-found',
      'the provider knows no such address or model (404); check both',
    );
  if (status === 429)
    return new ProviderError(
      'retryable',
      'ai.rate-limited',
      'the provider asks to wait (429)',
      retryAfterMs(headers),
    );
  if (status >= 500 || status === 408)
    return new ProviderError(
      'retryable',
      'ai.provider-down',
      `the provider answered ${status}`,
      retryAfterMs(headers),
    );
  return new ProviderError('terminal', 'ai.refused', `the provider does not take the request (${status})`);
}

/** Seconds or a date, as RFC 9110 has it. */
function retryAfterMs(headers: Headers | undefined): number | undefined {
  const text = headers?.get('retry-after') ?? undefined;
  if (text === undefined) return undefined;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

/** Whatever was thrown on the way, as one of ours. `signal` tells whether we had stopped waiting. */
export function asProviderError(error: unknown, signal: AbortSignal): ProviderError {
  // A library may end a stream quietly when we stop listening; to us it then looks cut off.
  if (error instanceof ProviderError && !(error.code === 'ai.cut-off' && signal.aborted)) return error;
  const refused = causeOf(error);
  if (refused !== undefined)
    return new ProviderError(
      refused.kind === 'refused' ? 'terminal' : 'retryable',
      refused.code,
      refused.message,
    );
  if (codeOf(error) === TOO_LARGE)
    return new ProviderError('terminal', 'ai.too-large', 'the answer is too long');
  if (signal.aborted) return new ProviderError('retryable', 'ai.timeout', 'the provider took too long');
  if (error instanceof SyntaxError)
    return new ProviderError('retryable', 'ai.garbage', 'what the provider answered cannot be read');
  return new ProviderError('retryable', 'ai.unreachable', `the provider cannot be reached: ${codeOf(error)}`);
}

/** Of undici, when an answer grows beyond `maxResponseSize`. */
const TOO_LARGE = 'UND_ERR_RES_EXCEEDED_MAX_SIZE';

/** A fetch hides what really happened in causes of causes. */
function causeOf(error: unknown, depth = 0): FetchError | undefined {
  if (error instanceof FetchError) return error;
  return error instanceof Error && depth < 5 ? causeOf(error.cause, depth + 1) : undefined;
}

/** Of a system error its code: a message may repeat what was sent. Of others one that is plain words, such as "bad port". */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return 'no answer';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (depth < 5 && error.cause !== undefined) return codeOf(error.cause, depth + 1);
  return PLAIN_WORDS.test(error.message) ? error.message : error.name;
}

const PLAIN_WORDS = /^[a-z]+(?: [a-z]+){0,4}$/;

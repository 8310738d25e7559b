import { isRecord } from '../protocol.js';

export type Outcome =
  | { readonly type: 'ok'; readonly body: unknown }
  /** It will never be accepted as it is. `detail` is the server's sentence, or empty. */
  | { readonly type: 'refused'; readonly status: number; readonly detail: string }
  /** Later, and not before `afterMs`; 0 when the server did not say. */
  | { readonly type: 'retry'; readonly afterMs: number };

export interface Call {
  readonly path: string;
  readonly token?: string;
  /** Sent as JSON by POST; without it the call is a GET. */
  readonly body?: unknown;
  /** Let the call outlive the page. */
  readonly keepalive?: boolean;
}

const TIMEOUT_MS = 20_000;
const RETRYABLE: readonly number[] = [408, 409, 425, 429];

// Browsers refuse more than 64 kB of keepalive bodies at a time; a letter may take three bytes.
const MAX_KEEPALIVE_LENGTH = 20_000;

export async function callEngine(baseUrl: string, call: Call): Promise<Outcome> {
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  try {
    const response = await fetch(`${baseUrl}${call.path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(call.token !== undefined && { authorization: `Bearer ${call.token}` }),
      },
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      keepalive: call.keepalive === true && body !== undefined && body.length < MAX_KEEPALIVE_LENGTH,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await judge(response);
  } catch {
    return { type: 'retry', afterMs: 0 };
  }
}

async function judge(response: Response): Promise<Outcome> {
  const { status } = response;
  if (status >= 500 || RETRYABLE.includes(status))
    return { type: 'retry', afterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()) };
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { type: 'ok', body };
  return { type: 'refused', status, detail: problemSentence(body) };
}

/** Retry-After is a number of seconds or a date; ten minutes are the most we take. */
export function retryAfterMs(header: string | null, nowMs: number): number {
  const seconds = Number(header ?? 0);
  const afterMs = Number.isNaN(seconds) ? Date.parse(header ?? '') - nowMs : seconds * 1000;
  return Math.min(Math.max(afterMs || 0, 0), 600_000);
}

function problemSentence(body: unknown): string {
  if (!isRecord(body)) return '';
  const sentence = body['detail'] ?? body['title'];
  return typeof sentence === 'string' ? sentence.slice(0, 300) : '';
}

import { because, isJsonObject, type Json, readWhy, type Why } from '@nightshift/schema';
import { CallError, type CallDefinition, type HttpResponse } from '../../sdk/calls.js';

/** What the outbox stores and performs. A type, not an interface: it has to be JSON. */
export type HttpCallInput = {
  url: string;
  method: string;
  headers: Record<string, string>;
  timeoutMs: number;
  body?: string;
};

export interface HttpAnswer {
  status: number;
  /** Parsed when it is JSON, text otherwise. */
  body: Json;
  note?: Why;
}

const MAX_BYTES = 1_000_000;
const RETRYABLE = new Set([429, 502, 503, 504]);
const LONGEST_RETRY_MS = 3_600_000;

/** The request of `http.request`: what is sent again after a crash carries the same `Idempotency-Key`. */
export const requestCall: CallDefinition = {
  timeoutMs: 35_000,
  maxAttempts: 4,
  offline: (input) => {
    const { method, url } = readInput(input);
    return { status: 200, headers: {}, body: {}, note: because('http.offline', { method, url }) };
  },
  perform: async ({ input, key, io }) => {
    const request = readInput(input);
    const headers =
      request.method === 'GET' ? request.headers : { ...request.headers, 'idempotency-key': key };
    const response = await io.fetch({ ...request, headers, maxBytes: MAX_BYTES });
    if (RETRYABLE.has(response.status)) {
      throw new CallError(
        'retryable',
        `http.${response.status}`,
        `the server answered ${response.status}`,
        retryAfterMs(response),
      );
    }
    return { status: response.status, headers: response.headers, body: parsedBody(response) };
  },
};

export function readHttpAnswer(value: Json): HttpAnswer {
  if (!isJsonObject(value)) return { status: 0, body: null };
  const { status, body } = value;
  const note = readWhy(value['note']);
  return {
    status: typeof status === 'number' ? status : 0,
    body: body ?? null,
    ...(note === undefined ? {} : { note }),
  };
}

/** The input was stored by this node; whatever else is in the row is a bug worth stopping for. */
function readInput(input: Json): HttpCallInput {
  if (!isJsonObject(input))
    throw new CallError('terminal', 'http.input', 'the stored request is not readable');
  const { url, method, headers, timeoutMs, body } = input;
  if (typeof url !== 'string' || typeof method !== 'string' || typeof timeoutMs !== 'number') {
    throw new CallError('terminal', 'http.input', 'the stored request is not readable');
  }
  const texts = Object.entries(isJsonObject(headers) ? headers : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    url,
    method,
    timeoutMs,
    headers: Object.fromEntries(texts),
    ...(typeof body === 'string' ? { body } : {}),
  };
}

/** Seconds only: a date would need a clock. */
function retryAfterMs({ headers }: HttpResponse): number | undefined {
  const seconds = Number(Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1]);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, LONGEST_RETRY_MS) : undefined;
}

function parsedBody({ body }: HttpResponse): Json {
  try {
    // JSON.parse gives nothing but JSON.
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

import { isJsonObject, type Problem } from '@nightshift/schema';

/** What the engine (or the way to it) has against a request: what is wrong, and what to do about it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Stable: `flow.invalid`, `precondition.failed`. `offline` when nobody answered. */
  readonly code: string;
  /** One short sentence in the language of the screen. */
  readonly title: string;
  /** What to do. */
  readonly detail: string;
  /** Of a flow, with places. */
  readonly problems: readonly Problem[];
  /** Of fields of the body: JSON pointers. */
  readonly errors: readonly { pointer: string; message: string }[];
  /** Of a text that was not expected to be in it: BCP 47; empty otherwise. */
  readonly language: string;
  /** To name when asking for help. */
  readonly requestId: string | undefined;

  constructor(status: number, body: unknown) {
    const fields = isJsonObject(body) ? body : {};
    const text = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
    super(text('title') === '' ? `HTTP ${String(status)}` : text('title'));
    this.status = status;
    this.code = text('code') === '' ? 'server.error' : text('code');
    this.title = this.message;
    this.detail = text('detail');
    this.language = text('language');
    const list = (key: string): unknown => (Array.isArray(fields[key]) ? fields[key] : []);
    // The engine wrote them in these shapes.
    this.problems = list('problems') as readonly Problem[];
    this.errors = list('errors') as readonly { pointer: string; message: string }[];
    this.requestId = text('requestId') === '' ? undefined : text('requestId');
  }

  get isOffline(): boolean {
    return this.code === 'offline';
  }
}

export function offlineError(): ApiError {
  return new ApiError(0, { code: 'offline', title: 'offline' });
}

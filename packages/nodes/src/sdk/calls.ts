import type {
  Json,
  KnowledgeQuery,
  KnowledgeResult,
  ModelReply,
  ModelRequest,
  Said,
} from '@nightshift/schema';

/** What a call may do in the world. The engine passes one in; nothing else is reachable. */
export interface CallIo {
  /** HTTP to public addresses (and hosts an admin allowed): names are resolved once and checked (SSRF). */
  fetch(request: HttpRequest): Promise<HttpResponse>;
  /**
   * Looks in the workspace's knowledge bases. Without any, or with nothing near, the verdict is `out-of-scope`.
   * Throws a terminal `CallError` when a base that is named does not exist.
   */
  search(query: KnowledgeQuery): Promise<KnowledgeResult>;
  /**
   * Asks a language model: the workspace's providers in turn, within its budget. Never throws for their sake: what went
   * wrong is in the reply. Asked again with the same request after a crash, it gives the answer that was paid for.
   * `onText` is given all that is written so far, whenever there is more; it may begin anew.
   */
  model(request: ModelRequest, onText?: (written: string) => void): Promise<ModelReply>;
  /** What was said last in the conversation, oldest first, at most `limit`. */
  history(limit: number): Promise<Said[]>;
  /** The customer sees this text while the call goes on, where the channel can; an empty one takes it away. Replaces what was shown. */
  show(text: string): void;
  /** Fires when the call has run out of time. */
  readonly signal: AbortSignalLike;
}

export interface HttpRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  timeoutMs: number;
  /** Answers longer than this fail. */
  maxBytes: number;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The part of the platform's AbortSignal that a call needs; packages compile without a platform. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

export interface CallDefinition {
  /**
   * Performs the call. `key` is the effect id: send it as an idempotency key where the other side takes one,
   * because after a crash the same call is made again with the same key.
   * Throws `CallError`; anything else counts as terminal.
   */
  perform(context: { input: Json; key: string; io: CallIo }): Promise<Json>;
  /** What the call gives where there is no world: in `flow run`, in tests, in the simulator. */
  offline(input: Json, world?: OfflineWorld): Json;
  /** It answers from knowledge bases, which costs nothing: whoever tries a flow wants to see what it finds. */
  looksUp?: true;
  /** It asks language models where some are set up. */
  asksModel?: true;
  timeoutMs: number;
  /** Tries altogether, the first included. */
  maxAttempts: number;
}

/** What little there is where there is no world. */
export interface OfflineWorld {
  /** Looks in the bases that a script brings along; null when it brings none of those that are asked. */
  search(query: KnowledgeQuery): KnowledgeResult | null;
}

/** `retryable`: try again (not before `retryAfterMs`). `terminal`: give up; the node leaves by its error port. */
export class CallError extends Error {
  constructor(
    readonly kind: 'retryable' | 'terminal',
    readonly code: string,
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
    this.name = 'CallError';
  }
}

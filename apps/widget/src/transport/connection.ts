// Who this visitor is to the engine, and the line to it.
// 1. A session is opened once per page; after a 401 it is opened again, and never faster than the backoff allows.
// 2. Tabs open their sessions one after the other, so the first visit makes one visitor, not one per tab.
// 3. Calls go out only while there is a token; without one the caller waits for `onSession`.
import type { Clock } from '../clock.js';
import { readSession, type Session } from '../protocol.js';
import { backoffMs } from './backoff.js';
import { callEngine, type Call, type Outcome } from './http.js';
import { Pump, type Step } from './pump.js';
import type { ServerEvent } from './sse-parser.js';
import { Stream, type LineState } from './stream.js';

export interface ConnectionPorts {
  /** …/api/v1/web/{channelId} */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly readToken: () => string | null;
  /** What the engine is told about this browser and page when the session opens. */
  readonly describe: () => Record<string, unknown>;
  readonly onSession: (session: Session) => void;
  /** The engine has no such channel. */
  readonly onGone: () => void;
  readonly onUnreachable: () => void;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onState: (state: LineState) => void;
}

export class Connection {
  readonly #ports: ConnectionPorts;
  readonly #opening: Pump;
  readonly #stream: Stream;
  #token: string | null = null;
  #reopened = 0;

  constructor(ports: ConnectionPorts) {
    this.#ports = ports;
    this.#opening = new Pump(() => inTurn(`${ports.baseUrl}/session`, () => this.#open()), ports.clock);
    this.#stream = new Stream({
      clock: ports.clock,
      open: (cursor, signal) => this.#openLine(cursor, signal),
      onEvent: ports.onEvent,
      onState: (state) => {
        if (state === 'live') this.#reopened = 0;
        ports.onState(state);
      },
      onUnknownVisitor: () => {
        this.#reopen(this.#token);
      },
    });
  }

  get isOpen(): boolean {
    return this.#token !== null;
  }

  open(): void {
    this.#opening.wake();
  }

  /** The network or the person came back. */
  refresh(): void {
    if (this.#token === null) this.#opening.retryNow();
    else this.#stream.refresh();
  }

  pause(): void {
    this.#stream.stop();
  }

  async call(call: Call): Promise<Outcome> {
    const token = this.#token;
    if (token === null) return { type: 'retry', afterMs: 0 };
    const outcome = await callEngine(this.#ports.baseUrl, { ...call, token });
    if (outcome.type !== 'refused' || outcome.status !== 401) return outcome;
    this.#reopen(token);
    return { type: 'retry', afterMs: 0 };
  }

  async loadBefore(seq: number): Promise<Outcome> {
    const query = new URLSearchParams({ token: this.#token ?? '', before: String(seq), limit: '50' });
    return this.call({ path: `/messages?${query.toString()}` });
  }

  async #open(): Promise<Step> {
    if (this.#token !== null) return { type: 'idle' };
    const token = this.#ports.readToken();
    const outcome = await callEngine(this.#ports.baseUrl, {
      path: '/session',
      body: { ...(token !== null && { token }), ...this.#ports.describe() },
    });
    if (outcome.type === 'refused' && outcome.status === 404) {
      this.#ports.onGone();
      return { type: 'idle' };
    }
    const session = outcome.type === 'ok' ? readSession(outcome.body) : null;
    if (session === null) {
      this.#ports.onUnreachable();
      return outcome.type === 'retry' ? outcome : { type: 'retry', afterMs: 0 };
    }
    this.#token = session.token;
    this.#ports.onSession(session);
    this.#stream.start(session.cursor);
    return { type: 'idle' };
  }

  #reopen(refusedToken: string | null): void {
    if (this.#token !== refusedToken || refusedToken === null) return;
    this.#token = null;
    this.#stream.stop();
    const waitMs = this.#reopened === 0 ? 0 : backoffMs(this.#reopened, this.#ports.clock.random());
    this.#reopened += 1;
    this.#ports.clock.after(waitMs, () => {
      this.#opening.wake();
    });
  }

  async #openLine(
    cursor: string,
    signal: AbortSignal,
  ): Promise<{ status: number; pieces?: AsyncIterable<string> }> {
    const query = new URLSearchParams({ token: this.#token ?? '', cursor });
    const response = await fetch(`${this.#ports.baseUrl}/stream?${query.toString()}`, {
      headers: { accept: 'text/event-stream' },
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
    const { status, body } = response;
    return body === null ? { status } : { status, pieces: textPieces(body) };
  }
}

async function* textPieces(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    yield decoder.decode(read.value, { stream: true });
}

/** Runs `work` while no other tab of this site runs work of the same name. Browsers hide locks from pages without https. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as { locks?: LockManager };
  return locks === undefined ? work() : locks.request(name, work);
}

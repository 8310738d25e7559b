// The line on which the engine speaks to this page.
// 1. It is always resumed after the last event that was handed on: nothing is lost, and what comes twice has the same id.
// 2. Silence for 45 seconds, or a clock that jumped (the machine slept), is a dead line and is replaced.
import type { Clock } from '../clock.js';
import { backoffMs } from './backoff.js';
import { createSseParser, type ServerEvent } from './sse-parser.js';

export type LineState = 'live' | 'lost';

export interface StreamPorts {
  readonly clock: Clock;
  /** Opens the line after `cursor`; resolves with the status and, when that is 200, the text. */
  readonly open: (
    cursor: string,
    signal: AbortSignal,
  ) => Promise<{ status: number; pieces?: AsyncIterable<string> }>;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onState: (state: LineState) => void;
  readonly onUnknownVisitor: () => void;
}

const SILENCE_MS = 45_000;
const LOOK_MS = 5000;
const JUMP_MS = 20_000;

export class Stream {
  readonly #ports: StreamPorts;
  #cursor = '';
  #line: AbortController | null = null;
  #failures = 0;
  #heardAtMs = 0;
  #cancelRetry: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;

  constructor(ports: StreamPorts) {
    this.#ports = ports;
  }

  start(cursor: string): void {
    this.stop();
    this.#cursor = cursor;
    this.resume();
  }

  stop(): void {
    this.#line?.abort();
    this.#line = null;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#cancelLook?.();
    this.#cancelLook = null;
  }

  /** Goes on where it stopped; a line that is up stays up. */
  resume(): void {
    if (this.#line !== null) return;
    this.stop();
    const line = new AbortController();
    this.#line = line;
    this.#heardAtMs = this.#ports.clock.now();
    this.#watch(line, this.#heardAtMs);
    void this.#listen(line);
  }

  /** The network or the person came back: a line that waits, or has been silent for a while, is replaced at once. */
  refresh(): void {
    if (this.#line !== null && this.#ports.clock.now() - this.#heardAtMs < SILENCE_MS / 2) return;
    this.#failures = 0;
    this.stop();
    this.resume();
  }

  async #listen(line: AbortController): Promise<void> {
    const status = await this.#read(line).catch(() => 0);
    if (this.#line !== line) return;
    this.stop();
    this.#ports.onState('lost');
    if (status === 401 || status === 404) this.#ports.onUnknownVisitor();
    else this.#retryLater();
  }

  async #read(line: AbortController): Promise<number> {
    const { status, pieces } = await this.#ports.open(this.#cursor, line.signal);
    if (status !== 200 || pieces === undefined || this.#line !== line) return status;
    this.#ports.onState('live');
    const parser = createSseParser();
    for await (const piece of pieces) {
      if (this.#line !== line) return 0;
      this.#heardAtMs = this.#ports.clock.now();
      this.#failures = 0;
      for (const event of parser.feed(piece)) this.#take(event);
    }
    return 0;
  }

  #take(event: ServerEvent): void {
    if (event.type !== 'ping') this.#ports.onEvent(event);
    if (event.id !== undefined && event.id !== '') this.#cursor = event.id;
  }

  #retryLater(): void {
    this.#failures += 1;
    const waitMs = backoffMs(this.#failures, this.#ports.clock.random());
    this.#cancelRetry = this.#ports.clock.after(waitMs, () => {
      this.resume();
    });
  }

  #watch(line: AbortController, lookedAtMs: number): void {
    this.#cancelLook = this.#ports.clock.after(LOOK_MS, () => {
      if (this.#line !== line) return;
      const nowMs = this.#ports.clock.now();
      if (nowMs - this.#heardAtMs > SILENCE_MS || nowMs - lookedAtMs > JUMP_MS) {
        this.stop();
        this.resume();
      } else {
        this.#watch(line, nowMs);
      }
    });
  }
}

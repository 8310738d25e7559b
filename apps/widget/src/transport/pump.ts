// Repeats a step of work until there is nothing left, and waits longer after every failure.
// 1. One step at a time. 2. A wake-up during a step is not lost. 3. A step never throws; failing is a way to return.
import type { Clock } from '../clock.js';
import { backoffMs } from './backoff.js';

export type Step =
  | { readonly type: 'idle' }
  | { readonly type: 'again' }
  /** Try again later, and not before `afterMs`. */
  | { readonly type: 'retry'; readonly afterMs: number };

export class Pump {
  readonly #step: () => Promise<Step>;
  readonly #clock: Clock;
  readonly #onWait: (retryAtMs: number | null) => void;
  #isRunning = false;
  #isAwaited = false;
  #failures = 0;
  #cancel: (() => void) | null = null;

  constructor(
    step: () => Promise<Step>,
    clock: Clock,
    onWait: (retryAtMs: number | null) => void = () => undefined,
  ) {
    this.#step = step;
    this.#clock = clock;
    this.#onWait = onWait;
  }

  /** There is new work. It does not shorten a wait after a failure. */
  wake(): void {
    if (this.#isRunning) this.#isAwaited = true;
    else if (this.#cancel === null) void this.#run();
  }

  /** The network is back, or the person asked: no more waiting. */
  retryNow(): void {
    this.#stopWaiting();
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    let step: Step;
    do {
      this.#isAwaited = false;
      step = await this.#step();
      if (step.type !== 'retry') this.#failures = 0;
    } while (step.type === 'again' || (step.type === 'idle' && this.#hasMore()));
    this.#isRunning = false;
    if (step.type === 'retry') this.#wait(step.afterMs);
  }

  #hasMore(): boolean {
    return this.#isAwaited;
  }

  #wait(atLeastMs: number): void {
    this.#failures += 1;
    const waitMs = Math.max(atLeastMs, backoffMs(this.#failures, this.#clock.random()));
    this.#onWait(this.#clock.now() + waitMs);
    this.#cancel = this.#clock.after(waitMs, () => {
      this.retryNow();
    });
  }

  #stopWaiting(): void {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#cancel = null;
    this.#onWait(null);
  }
}

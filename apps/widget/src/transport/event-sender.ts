import type { Clock } from '../clock.js';
import type { WidgetEvent } from '../protocol.js';
import type { EventQueue } from './event-queue.js';
import type { Caller } from './message-sender.js';
import { Pump, type Step } from './pump.js';

/** Tells the engine what happened on the page. Calls outlive the page, so a `track` just before leaving arrives. */
export class EventSender {
  readonly #queue: EventQueue;
  readonly #caller: Caller;
  readonly #isAllowed: () => boolean;
  readonly #pump: Pump;
  /** After a refused batch events go one by one, so that a bad one takes no good one with it. */
  #isOneByOne = false;

  constructor(queue: EventQueue, caller: Caller, clock: Clock, isAllowed: () => boolean) {
    this.#queue = queue;
    this.#caller = caller;
    this.#isAllowed = isAllowed;
    this.#pump = new Pump(() => this.#sendBatch(), clock);
  }

  send(event: WidgetEvent): void {
    this.#queue.add(event);
    this.wake();
  }

  wake(): void {
    this.#pump.wake();
  }

  retryNow(): void {
    this.#pump.retryNow();
  }

  async #sendBatch(): Promise<Step> {
    const batch = this.#queue.batch(this.#isOneByOne ? 1 : undefined);
    if (batch.length === 0) this.#isOneByOne = false;
    if (batch.length === 0 || !this.#caller.isOpen || !this.#isAllowed()) return { type: 'idle' };
    const outcome = await this.#caller.call({ path: '/events', body: { events: batch }, keepalive: true });
    switch (outcome.type) {
      case 'ok':
        this.#queue.remove(batch);
        return { type: 'again' };
      case 'refused':
        if (batch.length === 1) {
          console.warn(`[nightshift] event refused: ${outcome.detail}`, batch[0]);
          this.#queue.remove(batch);
        }
        this.#isOneByOne = true;
        return { type: 'again' };
      case 'retry':
        return outcome;
    }
  }
}

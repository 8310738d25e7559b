import type { Clock } from '../clock.js';
import { inTurn } from './connection.js';
import type { Call, Outcome } from './http.js';
import { Pump, type Step } from './pump.js';
import type { QueuedMessage, SendQueue } from './send-queue.js';

export interface Caller {
  readonly isOpen: boolean;
  call(call: Call): Promise<Outcome>;
}

export interface MessageSenderPorts {
  /** The queue, or which message is under way, has changed. */
  readonly onChange: () => void;
  readonly onWait: (retryAtMs: number | null) => void;
}

/** Sends the queue from its head, one at a time, until the engine has everything; tabs take turns. */
export class MessageSender {
  readonly #queue: SendQueue;
  readonly #caller: Caller;
  readonly #ports: MessageSenderPorts;
  readonly #pump: Pump;
  sendingId: string | null = null;

  constructor(queue: SendQueue, caller: Caller, clock: Clock, ports: MessageSenderPorts) {
    this.#queue = queue;
    this.#caller = caller;
    this.#ports = ports;
    this.#pump = new Pump(() => inTurn('nightshift:send', () => this.#sendHead()), clock, ports.onWait);
  }

  wake(): void {
    this.#pump.wake();
  }

  retryNow(): void {
    this.#pump.retryNow();
  }

  async #sendHead(): Promise<Step> {
    const message = this.#queue.head();
    if (message === undefined || !this.#caller.isOpen) return { type: 'idle' };
    this.#setSending(message.externalId);
    const outcome = await this.#caller.call({ path: '/messages', body: toBody(message), keepalive: true });
    const step = this.#settle(message, outcome);
    this.#setSending(null);
    return step;
  }

  #settle({ externalId }: QueuedMessage, outcome: Outcome): Step {
    switch (outcome.type) {
      case 'ok':
        this.#queue.remove(externalId);
        return { type: 'again' };
      case 'refused':
        this.#queue.refuse(externalId, outcome.detail);
        return { type: 'again' };
      case 'retry':
        return outcome;
    }
  }

  #setSending(externalId: string | null): void {
    this.sendingId = externalId;
    this.#ports.onChange();
  }
}

function toBody({ externalId, text, choice, at }: QueuedMessage): Omit<QueuedMessage, 'refusal'> {
  return { externalId, text, at, ...(choice && { choice }) };
}

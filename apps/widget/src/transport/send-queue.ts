// Messages that the visitor has written and the engine has not yet acknowledged, kept across reloads.
// 1. One storage key per message, so two tabs never overwrite each other's messages.
// 2. Keys sort in the order of writing, also when the clock was set back meanwhile.
// 3. A message keeps its externalId until it is acknowledged: sent twice, it is still one message.
import { isRecord, type Choice } from '../protocol.js';
import { readJson, type Shelf } from '../storage.js';

export interface QueuedMessage {
  readonly externalId: string;
  readonly text: string;
  readonly choice?: Choice;
  readonly at: string;
  /** Why the engine will not take it; it stays to be seen until the visitor removes it. */
  readonly refusal?: string;
}

export class SendQueue {
  readonly #shelf: Shelf;
  readonly #prefix: string;

  constructor(shelf: Shelf, prefix: string) {
    this.#shelf = shelf;
    this.#prefix = prefix;
  }

  add(message: QueuedMessage): void {
    const last = Number.parseInt(this.#keys().at(-1)?.slice(this.#prefix.length) ?? '0', 36);
    const order = Math.max(Date.parse(message.at), last + 1);
    this.#shelf.set(
      `${this.#prefix}${order.toString(36).padStart(9, '0')}.${message.externalId}`,
      JSON.stringify(message),
    );
  }

  list(): QueuedMessage[] {
    return this.#keys().flatMap((key) => this.#read(key) ?? []);
  }

  /** The next message to send. */
  head(): QueuedMessage | undefined {
    return this.list().find((message) => message.refusal === undefined);
  }

  remove(externalId: string): void {
    const key = this.#find(externalId);
    if (key !== undefined) this.#shelf.remove(key);
  }

  refuse(externalId: string, refusal: string): void {
    const key = this.#find(externalId);
    const message = key === undefined ? null : this.#read(key);
    if (key !== undefined && message !== null) this.#shelf.set(key, JSON.stringify({ ...message, refusal }));
  }

  #keys(): string[] {
    return this.#shelf.keys(this.#prefix);
  }

  #find(externalId: string): string | undefined {
    return this.#keys().find((key) => key.endsWith(externalId));
  }

  #read(key: string): QueuedMessage | null {
    const value = readJson(this.#shelf, key);
    if (
      !isRecord(value) ||
      typeof value['externalId'] !== 'string' ||
      typeof value['text'] !== 'string' ||
      typeof value['at'] !== 'string'
    ) {
      return null;
    }
    const { externalId, text, at, refusal } = value;
    const choice = readChoice(value['choice']);
    return {
      externalId,
      text,
      at,
      ...(choice && { choice }),
      ...(typeof refusal === 'string' && { refusal }),
    };
  }
}

function readChoice(value: unknown): Choice | undefined {
  if (!isRecord(value) || typeof value['messageId'] !== 'string' || typeof value['value'] !== 'string')
    return undefined;
  return { messageId: value['messageId'], value: value['value'] };
}

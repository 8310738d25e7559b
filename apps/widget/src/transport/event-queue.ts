// Events on their way to the engine, in order, in batches.
// 1. A visit or an opened window that cannot be told now is forgotten with the page: told an hour late it would fire a trigger for nobody.
// 2. Everything else (identify, cart.abandoned …) is kept across reloads for a day.
import { isRecord, type WidgetEvent } from '../protocol.js';
import { readJson, type Shelf } from '../storage.js';

const FLEETING: readonly string[] = ['page.visited', 'chat.opened'];
const KEPT_FOR_MS = 24 * 3_600_000;
const MAX_WAITING = 200;
const MAX_BATCH = 20;

export class EventQueue {
  readonly #shelf: Shelf;
  readonly #key: string;
  #waiting: WidgetEvent[];

  constructor(shelf: Shelf, key: string, nowMs: number) {
    this.#shelf = shelf;
    this.#key = key;
    this.#waiting = this.#readKept().filter((event) => nowMs - Date.parse(event.at) < KEPT_FOR_MS);
  }

  add(event: WidgetEvent): void {
    this.#waiting = [...this.#waiting, event].slice(-MAX_WAITING);
    if (!FLEETING.includes(event.type)) this.#keep([...this.#readKept(), event].slice(-MAX_WAITING));
  }

  batch(size = MAX_BATCH): WidgetEvent[] {
    return this.#waiting.slice(0, size);
  }

  remove(batch: readonly WidgetEvent[]): void {
    const done = new Set(batch.map((event) => event.externalId));
    const isLeft = (event: WidgetEvent) => !done.has(event.externalId);
    this.#waiting = this.#waiting.filter(isLeft);
    this.#keep(this.#readKept().filter(isLeft));
  }

  #keep(events: readonly WidgetEvent[]): void {
    if (events.length > 0) this.#shelf.set(this.#key, JSON.stringify(events));
    else if (this.#shelf.get(this.#key) !== null) this.#shelf.remove(this.#key);
  }

  #readKept(): WidgetEvent[] {
    const value = readJson(this.#shelf, this.#key);
    return Array.isArray(value) ? value.flatMap((item: unknown) => readEvent(item) ?? []) : [];
  }
}

function readEvent(value: unknown): WidgetEvent | null {
  if (!isRecord(value)) return null;
  const { externalId, type, at, data } = value;
  if (typeof externalId !== 'string' || typeof type !== 'string' || typeof at !== 'string' || !isRecord(data))
    return null;
  return { externalId, type, at, data };
}

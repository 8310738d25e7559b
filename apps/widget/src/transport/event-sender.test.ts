import { describe, expect, test } from '@jest/globals';
import { memoryShelf } from '../memory-shelf.js';
import { isRecord, type WidgetEvent } from '../protocol.js';
import { turnedClock } from '../turned-clock.js';
import { EventQueue } from './event-queue.js';
import { EventSender } from './event-sender.js';
import type { Call, Outcome } from './http.js';

const AT = '2027-02-06T03:00:00.000Z';
const NOW_MS = Date.parse(AT);

function event(externalId: string, type = 'cart.abandoned'): WidgetEvent {
  return { externalId, type, data: {}, at: AT };
}

function engine(answer: (ids: string[]) => Outcome) {
  const batches: string[][] = [];
  return {
    isOpen: true,
    batches,
    call: async ({ body }: Call): Promise<Outcome> => {
      const events: unknown = isRecord(body) ? body['events'] : [];
      const ids = Array.isArray(events)
        ? events.map((item: unknown) => (isRecord(item) ? String(item['externalId']) : ''))
        : [];
      batches.push(ids);
      return answer(ids);
    },
  };
}

const accept = (): Outcome => ({ type: 'ok', body: {} });

describe('EventSender', () => {
  test('sends what has gathered as one batch', async () => {
    const clock = turnedClock();
    const caller = { ...engine(accept), isOpen: false };
    const sender = new EventSender(new EventQueue(memoryShelf(), 'e', NOW_MS), caller, clock, () => true);
    for (const id of ['a', 'b', 'c']) sender.send(event(id));
    caller.isOpen = true;
    sender.wake();
    await clock.pass(10);
    expect(caller.batches).toEqual([['a', 'b', 'c']]);
  });

  test('a bad event takes no good one with it', async () => {
    const clock = turnedClock();
    const caller = {
      ...engine((ids) => (ids.includes('bad') ? { type: 'refused', status: 422, detail: 'no' } : accept())),
      isOpen: false,
    };
    const sender = new EventSender(new EventQueue(memoryShelf(), 'e', NOW_MS), caller, clock, () => true);
    for (const id of ['a', 'bad', 'b']) sender.send(event(id));
    caller.isOpen = true;
    sender.wake();
    await clock.pass(10);
    expect(caller.batches).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  });

  test('nothing leaves before it is allowed', async () => {
    const clock = turnedClock();
    const caller = engine(accept);
    let isAllowed = false;
    const sender = new EventSender(
      new EventQueue(memoryShelf(), 'e', NOW_MS),
      caller,
      clock,
      () => isAllowed,
    );
    sender.send(event('a'));
    await clock.pass(10);
    expect(caller.batches).toEqual([]);
    isAllowed = true;
    sender.wake();
    await clock.pass(10);
    expect(caller.batches).toEqual([['a']]);
  });
});

describe('EventQueue', () => {
  test('keeps what the shop said across a reload, and forgets visits with their page', () => {
    const shelf = memoryShelf();
    const queue = new EventQueue(shelf, 'e', NOW_MS);
    queue.add(event('visit', 'page.visited'));
    queue.add(event('cart'));
    expect(queue.batch()).toHaveLength(2);
    expect(new EventQueue(shelf, 'e', NOW_MS).batch().map(({ externalId }) => externalId)).toEqual(['cart']);
  });

  test('what is older than a day is old news', () => {
    const shelf = memoryShelf();
    new EventQueue(shelf, 'e', NOW_MS).add(event('cart'));
    expect(new EventQueue(shelf, 'e', NOW_MS + 24 * 3_600_000).batch()).toEqual([]);
  });

  test('what is accepted is gone from the other tab’s store as well', () => {
    const shelf = memoryShelf();
    const queue = new EventQueue(shelf, 'e', NOW_MS);
    queue.add(event('cart'));
    queue.remove(queue.batch());
    expect(new EventQueue(shelf, 'e', NOW_MS).batch()).toEqual([]);
  });
});

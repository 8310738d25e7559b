import { describe, expect, test } from '@jest/globals';
import { memoryShelf } from '../memory-shelf.js';
import { turnedClock } from '../turned-clock.js';
import type { Call, Outcome } from './http.js';
import { MessageSender } from './message-sender.js';
import { SendQueue } from './send-queue.js';

const OK: Outcome = { type: 'ok', body: {} };
const DOWN: Outcome = { type: 'retry', afterMs: 0 };

/** An engine that gives the outcomes in turn, then accepts everything. */
function engine(outcomes: Outcome[]) {
  const bodies: unknown[] = [];
  return {
    isOpen: true,
    bodies,
    call: async ({ body }: Call): Promise<Outcome> => {
      bodies.push(body);
      return outcomes.shift() ?? OK;
    },
  };
}

function senderTo(caller: ReturnType<typeof engine>, texts: readonly string[]) {
  const clock = turnedClock();
  const queue = new SendQueue(memoryShelf(), 'q:');
  for (const text of texts) queue.add({ externalId: `id-${text}`, text, at: '2027-02-06T03:00:00.000Z' });
  const sender = new MessageSender(queue, caller, clock, {
    onChange: () => undefined,
    onWait: () => undefined,
  });
  return { sender, clock, queue };
}

const sent = (caller: ReturnType<typeof engine>) =>
  caller.bodies.map((body) => JSON.stringify(body).match(/id-\w+/)?.[0]);

describe('MessageSender', () => {
  test('sends in order and empties the queue', async () => {
    const caller = engine([]);
    const { sender, clock, queue } = senderTo(caller, ['a', 'b', 'c']);
    sender.wake();
    await clock.pass(50);
    expect(sent(caller)).toEqual(['id-a', 'id-b', 'id-c']);
    expect(queue.list()).toEqual([]);
  });

  test('repeats a message with the same id until it is accepted, and no other goes first', async () => {
    const caller = engine([DOWN, DOWN, OK]);
    const { sender, clock, queue } = senderTo(caller, ['a', 'b']);
    sender.wake();
    await clock.pass(10_000);
    expect(sent(caller)).toEqual(['id-a', 'id-a', 'id-a', 'id-b']);
    expect(queue.list()).toEqual([]);
  });

  test('a message is in the queue until the engine has it', async () => {
    const caller = engine([DOWN]);
    const { sender, clock, queue } = senderTo(caller, ['a']);
    sender.wake();
    await clock.pass(100);
    expect(queue.head()?.externalId).toBe('id-a');
  });

  test('a refused message is not repeated and the next one goes', async () => {
    const caller = engine([{ type: 'refused', status: 422, detail: 'Too long.' }]);
    const { sender, clock, queue } = senderTo(caller, ['a', 'b']);
    sender.wake();
    await clock.pass(60_000);
    expect(sent(caller)).toEqual(['id-a', 'id-b']);
    expect(queue.list().map(({ refusal }) => refusal)).toEqual(['Too long.']);
  });

  test('waits for a session', async () => {
    const caller = { ...engine([]), isOpen: false };
    const { sender, clock } = senderTo(caller, ['a']);
    sender.wake();
    await clock.pass(60_000);
    expect(caller.bodies).toEqual([]);
    caller.isOpen = true;
    sender.wake();
    await clock.pass(50);
    expect(sent(caller)).toEqual(['id-a']);
  });
});

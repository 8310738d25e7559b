import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Message } from '../protocol.js';
import type { QueuedMessage } from '../transport/send-queue.js';
import {
  currentAnswerer,
  isAnswered,
  layOut,
  mergeMessages,
  outgoingFrom,
  unreadMessages,
} from './messages.js';

function message(seq: number, fields: Partial<Message> = {}): Message {
  const at = `2027-02-06T03:${String(seq).padStart(2, '0')}:00Z`;
  return {
    id: `msg_${String(seq)}`,
    seq,
    direction: 'out',
    author: { type: 'bot' },
    text: `text ${String(seq)}`,
    parts: [],
    at,
    ...fields,
  };
}

function own(seq: number, externalId?: string): Message {
  return message(seq, {
    direction: 'in',
    author: { type: 'customer' },
    ...(externalId !== undefined && { externalId }),
  });
}

function queued(externalId: string, refusal?: string): QueuedMessage {
  return {
    externalId,
    text: externalId,
    at: '2027-02-06T03:00:00Z',
    ...(refusal !== undefined && { refusal }),
  };
}

describe('mergeMessages', () => {
  test('whatever comes, however often and in whatever order, is shown once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(30))), (replays) => {
        const merged = replays.reduce<readonly Message[]>(
          (list, seqs) =>
            mergeMessages(
              list,
              seqs.map((seq) => message(seq)),
            ),
          [],
        );
        const expected = [...new Set(replays.flat())].sort((a, b) => a - b);
        expect(merged.map(({ seq }) => seq)).toEqual(expected);
      }),
    );
  });
});

describe('outgoingFrom', () => {
  test('shows what is under way, what waits and what was refused', () => {
    const shown = outgoingFrom([queued('a'), queued('b'), queued('c', 'no')], [], 'a', []);
    expect(shown.map(({ status }) => status)).toEqual(['sending', 'waiting', 'refused']);
  });

  test('a message that left the queue counts as sent until it comes back', () => {
    const before = outgoingFrom([queued('a')], [], 'a', []);
    const accepted = outgoingFrom([], before, null, []);
    expect(accepted.map(({ status }) => status)).toEqual(['sent']);
    expect(outgoingFrom([], accepted, null, [own(1, 'a')])).toEqual([]);
  });

  test('a refused message that was removed is gone', () => {
    const before = outgoingFrom([queued('a', 'no')], [], null, []);
    expect(outgoingFrom([], before, null, [])).toEqual([]);
  });

  test('an echo that is faster than the acknowledgement leaves one bubble', () => {
    expect(outgoingFrom([queued('a')], [], 'a', [own(1, 'a')])).toEqual([]);
  });
});

describe('the conversation', () => {
  test('counts what bot and people wrote since it was read, not what the system noted', () => {
    const messages = [message(1), own(2), message(3), message(4, { author: { type: 'system' } }), message(5)];
    expect(unreadMessages(messages, 1).map(({ seq }) => seq)).toEqual([3, 5]);
  });

  test('the one who wrote last speaks for the shop', () => {
    const agent = { type: 'agent', name: 'Li Na' } as const;
    expect(currentAnswerer([message(1), message(2, { author: agent }), own(3)])).toEqual(agent);
    expect(currentAnswerer([])).toBeUndefined();
  });

  test('buttons are history once the visitor has written', () => {
    expect(isAnswered(message(1), [message(1), message(2)], [])).toBe(false);
    expect(isAnswered(message(1), [message(1), own(2)], [])).toBe(true);
    expect(isAnswered(message(3), [own(2), message(3)], [])).toBe(false);
    expect(isAnswered(message(1), [message(1)], [{ ...queued('a'), status: 'waiting' }])).toBe(true);
    expect(isAnswered(message(1), [message(1)], [{ ...queued('a'), status: 'refused' }])).toBe(false);
  });

  test('a time stands where the conversation rested', () => {
    const rows = layOut([message(1), message(2), message(50), own(51)]);
    expect(rows.map((row) => (row.type === 'time' ? 'time' : row.isFirst))).toEqual([
      'time',
      true,
      false,
      'time',
      true,
      true,
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { turnedClock } from '../turned-clock.js';
import type { ServerEvent } from './sse-parser.js';
import { Stream } from './stream.js';

/** A line that the test speaks on; it ends when it is hung up or let go. */
function line() {
  const pieces: string[] = [];
  let ring: (() => void) | undefined;
  let isOver = false;
  const poke = () => ring?.();
  return {
    say(piece: string) {
      pieces.push(piece);
      poke();
    },
    hangUp() {
      isOver = true;
      poke();
    },
    async *read(signal: AbortSignal) {
      signal.addEventListener('abort', () => {
        isOver = true;
        poke();
      });
      while (!isOver || pieces.length > 0) {
        const piece = pieces.shift();
        if (piece !== undefined) yield piece;
        else await new Promise<void>((resolve) => (ring = resolve));
      }
    },
  };
}

function setUp(statuses: number[] = []) {
  const clock = turnedClock();
  const lines: ReturnType<typeof line>[] = [];
  const cursors: string[] = [];
  const events: ServerEvent[] = [];
  const states: string[] = [];
  let strangers = 0;
  const stream = new Stream({
    clock,
    open: async (cursor, signal) => {
      cursors.push(cursor);
      const status = statuses.shift() ?? 200;
      if (status === 0) throw new Error('network');
      const made = line();
      lines.push(made);
      return { status, pieces: made.read(signal) };
    },
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    onUnknownVisitor: () => (strangers += 1),
  });
  return { clock, lines, cursors, events, states, stream, strangers: () => strangers };
}

describe('Stream', () => {
  test('goes on after the last event when the line breaks', async () => {
    const { clock, lines, cursors, events, stream } = setUp();
    stream.start('3');
    await clock.pass(0);
    lines[0]?.say('event: message\nid: 4\ndata: a\n\n');
    await clock.pass(0);
    lines[0]?.hangUp();
    await clock.pass(1000);
    expect(cursors).toEqual(['3', '4']);
    expect(events.map(({ data }) => data)).toEqual(['a']);
  });

  test('replaces a line that has been silent for 45 seconds', async () => {
    const { clock, lines, cursors, stream } = setUp();
    stream.start('1');
    for (let beat = 0; beat < 6; beat += 1) {
      await clock.pass(20_000);
      lines[0]?.say('event: ping\ndata: {}\n\n');
    }
    expect(cursors).toHaveLength(1);
    await clock.pass(51_000);
    expect(cursors).toHaveLength(2);
  });

  test('replaces the line at once when the machine has slept', async () => {
    const { clock, cursors, stream } = setUp();
    stream.start('1');
    await clock.pass(6000);
    clock.jump(30_000);
    await clock.pass(5000);
    expect(cursors).toHaveLength(2);
  });

  test('waits longer while the engine is away, and not at all when the network is back', async () => {
    const { clock, cursors, stream } = setUp([0, 0, 0, 0, 0, 0]);
    stream.start('1');
    await clock.pass(3500);
    expect(cursors).toHaveLength(4);
    stream.refresh();
    await clock.pass(0);
    expect(cursors).toHaveLength(5);
  });

  test('a line that is up is not replaced because the window came to the front', async () => {
    const { clock, cursors, stream } = setUp();
    stream.start('1');
    await clock.pass(4000);
    stream.refresh();
    await clock.pass(0);
    expect(cursors).toHaveLength(1);
  });

  test('asks for a new session when the visitor is unknown, and does not knock again', async () => {
    const { clock, cursors, stream, strangers } = setUp([401]);
    stream.start('1');
    await clock.pass(120_000);
    expect(strangers()).toBe(1);
    expect(cursors).toHaveLength(1);
  });

  test('a stopped line says nothing more and goes on from there when it is resumed', async () => {
    const { clock, lines, cursors, events, stream } = setUp();
    stream.start('1');
    await clock.pass(0);
    lines[0]?.say('event: message\nid: 2\ndata: a\n\n');
    await clock.pass(0);
    stream.stop();
    lines[0]?.say('event: message\nid: 3\ndata: b\n\n');
    await clock.pass(60_000);
    expect(events).toHaveLength(1);
    stream.resume();
    await clock.pass(0);
    expect(cursors).toEqual(['1', '2']);
  });
});

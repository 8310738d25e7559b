import type { Clock } from './clock.js';

export interface TurnedClock extends Clock {
  /** Lets time pass, calling what falls due, in order; everything that was promised meanwhile is settled. */
  pass(ms: number): Promise<void>;
  /** Moves the hands without a timer firing, as a machine that sleeps does. */
  jump(ms: number): void;
}

/** A clock for tests: it stands still until it is turned. */
export function turnedClock(startMs = 1_000_000): TurnedClock {
  let nowMs = startMs;
  let timers: { atMs: number; call: () => void }[] = [];
  return {
    now: () => nowMs,
    random: () => 1,
    after(delayMs, call) {
      const timer = { atMs: nowMs + delayMs, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const endMs = nowMs + ms;
      await settle();
      for (let due = nextDue(timers, endMs); due !== undefined; due = nextDue(timers, endMs)) {
        const timer = due;
        timers = timers.filter((other) => other !== timer);
        nowMs = Math.max(nowMs, timer.atMs);
        timer.call();
        await settle();
      }
      nowMs = endMs;
    },
    jump(ms) {
      nowMs += ms;
    },
  };
}

function nextDue<Timer extends { atMs: number }>(timers: readonly Timer[], endMs: number): Timer | undefined {
  return timers.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

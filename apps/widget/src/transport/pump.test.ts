import { describe, expect, test } from '@jest/globals';
import { turnedClock } from '../turned-clock.js';
import { Pump, type Step } from './pump.js';

function pumpOf(steps: Step[], clock = turnedClock()) {
  const waits: (number | null)[] = [];
  let count = 0;
  const step = async (): Promise<Step> => {
    count += 1;
    return steps.shift() ?? { type: 'idle' };
  };
  const pump = new Pump(step, clock, (retryAtMs) =>
    waits.push(retryAtMs === null ? null : retryAtMs - clock.now()),
  );
  return { pump, clock, waits, count: () => count };
}

describe('Pump', () => {
  test('goes on until there is nothing left', async () => {
    const { pump, clock, count } = pumpOf([{ type: 'again' }, { type: 'again' }, { type: 'idle' }]);
    pump.wake();
    await clock.pass(0);
    expect(count()).toBe(3);
  });

  test('waits longer after each failure, and starts over after a success', async () => {
    const retry: Step = { type: 'retry', afterMs: 0 };
    const { pump, clock, waits } = pumpOf([retry, retry, retry, { type: 'again' }, retry]);
    pump.wake();
    await clock.pass(10_000);
    expect(waits.filter((wait) => wait !== null)).toEqual([500, 1000, 2000, 500]);
  });

  test('waits as long as the server asks', async () => {
    const { pump, clock, count } = pumpOf([{ type: 'retry', afterMs: 7000 }]);
    pump.wake();
    await clock.pass(6999);
    expect(count()).toBe(1);
    await clock.pass(1);
    expect(count()).toBe(2);
  });

  test('new work does not shorten a wait, the network coming back does', async () => {
    const { pump, clock, count, waits } = pumpOf([{ type: 'retry', afterMs: 60_000 }]);
    pump.wake();
    await clock.pass(10);
    pump.wake();
    await clock.pass(10);
    expect(count()).toBe(1);
    pump.retryNow();
    await clock.pass(10);
    expect(count()).toBe(2);
    expect(waits.at(-1)).toBeNull();
  });

  test('a wake-up during a step is not lost', async () => {
    const clock = turnedClock();
    let count = 0;
    const pump: Pump = new Pump(async () => {
      count += 1;
      if (count === 1) pump.wake();
      return { type: 'idle' };
    }, clock);
    pump.wake();
    await clock.pass(0);
    expect(count).toBe(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import { createRightOfWay } from './right-of-way.js';

describe('right of way', () => {
  test('pieces begin one at a time, in rounds of their own, in their order', async () => {
    const way = createRightOfWay();
    const seen: string[] = [];
    let rounds = 0;
    let isOver = false;
    const count = (): void => {
      rounds += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        await way.giveWay();
        seen.push(`${name} ${rounds}`);
      }),
    );
    isOver = true;
    expect(seen.map((one) => one.charAt(0))).toEqual(['a', 'b', 'c']);
    expect(new Set(seen.map((one) => one.slice(2))).size).toBe(3);
  });

  test('while a turn is under way a second piece waits for its end, or until time has passed', async () => {
    let nowMs = 0;
    const way = createRightOfWay(() => nowMs);
    let endTurn = (): void => {};
    const turn = way.during(new Promise<void>((resolve) => (endTurn = resolve)));
    const seen: string[] = [];
    const pieces = ['a', 'b'].map(async (name) => {
      await way.giveWay();
      seen.push(name);
    });
    await rounds(3);
    expect(seen).toEqual(['a']);
    endTurn();
    await Promise.all([turn, ...pieces]);
    expect(seen).toEqual(['a', 'b']);

    const endless = way.during(new Promise<void>((resolve) => (endTurn = resolve)));
    let passed = 0;
    await rounds(3);
    nowMs = 1000;
    const more = [1, 2].map(async () => {
      await way.giveWay();
      passed += 1;
    });
    await rounds(30);
    expect(passed).toBe(1);
    nowMs = 2000;
    await Promise.all(more);
    endTurn();
    await endless;
  });

  test('the more wait the shorter is the pause between two, while turns never end', async () => {
    let nowMs = 0;
    const way = createRightOfWay(() => nowMs);
    let endTurn = (): void => {};
    const endless = way.during(new Promise<void>((resolve) => (endTurn = resolve)));
    let passed = 0;
    const pieces = Array.from({ length: 90 }, async () => {
      await way.giveWay();
      passed += 1;
    });
    await rounds(3);
    expect(passed).toBe(1);
    nowMs = 2;
    // A timer of two milliseconds is under way.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(passed).toBeGreaterThan(1);
    expect(passed).toBeLessThan(90);
    endTurn();
    await Promise.all([endless, ...pieces]);
  });

  test('a turn that fails leaves the way free, and its failure is told', async () => {
    const way = createRightOfWay();
    await expect(way.during(Promise.reject(new Error('no')))).rejects.toThrow('no');
    await way.giveWay();
    await way.giveWay();
  });
});

async function rounds(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

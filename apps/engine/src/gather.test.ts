import { describe, expect, test } from '@jest/globals';
import { gather } from './gather.js';

describe('gather', () => {
  test('what is asked at once, or while an answer is on its way, shares a question; each gets its own answer', async () => {
    const asked: number[][] = [];
    const double = gather(async (keys: readonly number[]) => {
      asked.push([...keys]);
      await new Promise((resolve) => setImmediate(resolve));
      return keys.map((key) => key * 2);
    });
    const first = Promise.all([double(1), double(2)]);
    const later = first.then(() => Promise.all([double(3), double(4), double(5)]));
    expect(await first).toEqual([2, 4]);
    expect(await later).toEqual([6, 8, 10]);
    expect(asked).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  test('a failure is told to those who shared it, and to nobody after them', async () => {
    let isBroken = true;
    const echo = gather(async (keys: readonly string[]) => {
      if (isBroken) throw new Error('no');
      return keys;
    });
    const both = await Promise.allSettled([echo('a'), echo('b')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isBroken = false;
    expect(await echo('c')).toBe('c');
  });

  test('more than fit are asked for in several questions', async () => {
    const sizes: number[] = [];
    const same = gather(async (keys: readonly number[]) => {
      sizes.push(keys.length);
      return keys;
    });
    await Promise.all(Array.from({ length: 600 }, (_, at) => same(at)));
    expect(sizes).toEqual([256, 256, 88]);
  });
});

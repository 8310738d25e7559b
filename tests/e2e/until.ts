import { expect } from '@jest/globals';

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 50;

/** Reads again and again until the value is as expected; after a long while it fails with the difference. */
export async function until<Value>(read: () => Promise<Value>, expected: unknown): Promise<Value> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    try {
      expect(value).toEqual(expected);
      return value;
    } catch (difference) {
      if (performance.now() > deadline) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

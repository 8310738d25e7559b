import { describe, expect, test } from '@jest/globals';
import { createVectorShelf, searchVectors, toBytes } from './vectors.js';

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x3fffffff - 1;
  };
}

function vector(next: () => number, dimensions = 256): Float32Array {
  const values = Float32Array.from({ length: dimensions }, next);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

describe('of 5,000 vectors', () => {
  const next = numbers(7);
  const all = Array.from({ length: 5000 }, (_, index) => ({ id: `p${index}`, vector: vector(next) }));
  const shelf = createVectorShelf(all.map(({ id, vector: of }) => ({ id, bytes: toBytes(of) })));
  const everything = { limit: 3, accepts: () => true };

  test('the one that is nearly the question comes first, with a high score', () => {
    for (const at of [0, 1234, 4999]) {
      const question =
        all[at]?.vector.map((value, place) => value + (place % 2 === 0 ? 0.02 : -0.02)) ?? new Float32Array();
      const [first, ...others] = searchVectors([shelf], question, everything);
      expect(first?.id).toBe(`p${at}`);
      expect(first?.score).toBeGreaterThan(0.9);
      for (const { score } of others) expect(score).toBeLessThan(0.3);
    }
  });

  test('what is not accepted is not found', () => {
    const question = all[5]?.vector ?? new Float32Array();
    expect(searchVectors([shelf], question, { limit: 1, accepts: (id) => id !== 'p5' })[0]?.id).not.toBe(
      'p5',
    );
  });

  test('a question of another model finds nothing', () =>
    expect(searchVectors([shelf], vector(next, 64), everything)).toEqual([]));
});

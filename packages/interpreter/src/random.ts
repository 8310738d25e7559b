/** The `draw`-th number of a seed, 0 ≤ n < 1 (mulberry32). The sequence must never change: runs depend on it. */
export function randomAt(seed: number, draw: number): number {
  let state = (seed + Math.imul(draw + 1, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}

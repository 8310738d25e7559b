/** Never longer than this between two tries. */
const LONGEST_MS = 600_000;

/**
 * How long to wait before the next try: doubling from one second, with half of it left to chance so that many
 * failures at once do not come back at once. `retryAfterMs`, when the other side named one, is the least.
 */
export function backoffMs(attempts: number, chance: number, retryAfterMs = 0): number {
  const ceiling = Math.min(LONGEST_MS, 1000 * 2 ** Math.min(attempts - 1, 20));
  return Math.max(Math.round(ceiling / 2 + (ceiling / 2) * chance), Math.min(retryAfterMs, LONGEST_MS));
}

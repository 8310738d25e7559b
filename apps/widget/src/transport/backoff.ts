/** How long to wait before attempt number `attempt` (from 1): doubling from half a second to half a minute, with jitter. */
export function backoffMs(attempt: number, random: number): number {
  const ceilingMs = Math.min(500 * 2 ** (attempt - 1), 30_000);
  return Math.round(ceilingMs * (0.5 + random / 2));
}

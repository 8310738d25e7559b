const DAY_MS = 86_400_000;

/** Each UTC day of a period, oldest first, those on which nothing was spent among them. */
export function everyDay(
  spent: readonly { day: string; cost: number }[],
  { from, to }: { from: string; to: string },
): { day: string; cost: number }[] {
  const costs = new Map(spent.map(({ day, cost }) => [day, cost]));
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10);
    return { day, cost: costs.get(day) ?? 0 };
  });
}

/** The last days up to now, as the server counts them. */
export function lastDays(count: number, nowMs: number): { from: string; to: string } {
  const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return { from: dayAt(nowMs - (count - 1) * DAY_MS), to: dayAt(nowMs) };
}

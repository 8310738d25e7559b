/** The last days up to now (UTC), oldest first, those on which nothing was spent among them. */
export function lastDays(
  spent: readonly { day: string; cost: number }[],
  count: number,
  now: Date,
): { day: string; cost: number }[] {
  const costs = new Map(spent.map(({ day, cost }) => [day, cost]));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(now.getTime() - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10);
    return { day, cost: costs.get(day) ?? 0 };
  });
}

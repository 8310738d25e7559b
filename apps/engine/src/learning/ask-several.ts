/** A model takes seconds for a question; more at once would take its time from customers. */
export const AT_ONCE = 4;

/**
 * Some at once, begun in their order. Whoever is under way ends before this does, also where it is over (no other begins)
 * or one throws, which is thrown then.
 */
export async function askSeveral<T>(
  all: readonly T[],
  ask: (one: T, index: number) => Promise<void>,
  { atOnce, isOver = () => false }: { atOnce: number; isOver?: () => boolean },
): Promise<void> {
  const left = [...all.entries()].reverse();
  const failures: unknown[] = [];
  const askOn = async (): Promise<void> => {
    while (failures.length === 0 && !isOver()) {
      const next = left.pop();
      if (next === undefined) return;
      const [index, one] = next;
      await ask(one, index).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  if (failures.length > 0) throw failures[0];
}

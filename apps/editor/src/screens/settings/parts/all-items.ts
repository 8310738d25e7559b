interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

/** Every page of a list: of what is set there are hundreds at most. */
export async function allItems<T>(
  read: (query: { limit: number; cursor: string | undefined }) => Promise<Listed<T>>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 100, cursor });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

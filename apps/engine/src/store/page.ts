export interface PageQuery {
  limit?: number;
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  /** Null on the last page. */
  nextCursor: string | null;
}

const DEFAULT_LIMIT = 50;

/** `load` gets one more than the page holds, and the key after which it begins. */
export async function pageOf<T>(
  { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  load: (limit: number, after: string | null) => Promise<{ item: T; key: string }[]>,
): Promise<Page<T>> {
  const found = await load(limit + 1, cursor ?? null);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ item }) => item), nextCursor: last?.key ?? null };
}

import { hash32 } from '@nightshift/schema';

export interface PageQuery {
  limit?: number;
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** The cursor was not given out by this list: a guess, an old one, or another list's. */
export class ForeignCursor extends Error {
  constructor() {
    super('a cursor that this list did not give out');
    this.name = 'ForeignCursor';
  }
}

const DEFAULT_LIMIT = 50;

/**
 * One page of `list`, which names the list apart from all others: its workspace, its kind, and whose it is.
 * `load` gets one more than the page holds, and the key after which it begins.
 */
export async function pageOf<T>(
  { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  list: readonly string[],
  load: (limit: number, after: string | null) => Promise<{ item: T; key: string }[]>,
): Promise<Page<T>> {
  const found = await load(limit + 1, cursor === undefined ? null : readCursor(list, cursor));
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => item),
    nextCursor: last === undefined ? null : writeCursor(list, last.key),
  };
}

/** For lists whose keys are numbers. */
export function keyNumber(key: string | null): number | null {
  if (key === null) return null;
  if (!/^\d{1,9}$/.test(key)) throw new ForeignCursor();
  return Number(key);
}

/** The key behind a sum over list and key, so that a cursor which went to the wrong list is noticed. */
function writeCursor(list: readonly string[], key: string): string {
  return `${sumOf(list, key)}${Buffer.from(key).toString('base64url')}`;
}

function readCursor(list: readonly string[], cursor: string): string {
  const key = Buffer.from(cursor.slice(SUM_LENGTH), 'base64url').toString('utf8');
  // Control characters are in no key, and PostgreSQL takes not all of them.
  if (writeCursor(list, key) !== cursor || /\p{Cc}/u.test(key)) throw new ForeignCursor();
  return key;
}

const SUM_LENGTH = 8;

function sumOf(list: readonly string[], key: string): string {
  return hash32([...list, key].join('\n'))
    .toString(16)
    .padStart(SUM_LENGTH, '0');
}

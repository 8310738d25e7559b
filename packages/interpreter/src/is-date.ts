import type { Json } from '@nightshift/schema';

/** `YYYY-MM-DD`, and a day that exists: some engines read 30 February as 2 March. */
export function isDate(value: Json | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const atMs = Date.parse(value);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(value);
}

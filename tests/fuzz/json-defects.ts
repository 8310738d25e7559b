/**
 * Where a value is something else after a trip through JSON text, as pointers. With `isStorable`, also where a text
 * or name holds what PostgreSQL refuses: zero characters and half surrogates.
 */
export function jsonDefects(value: unknown, isStorable = false, path = ''): string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value === 'string') return isStorable && !isClean(value) ? [`${path}: not storable`] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object') return [`${path}: ${typeof value}`];
  if (Array.isArray(value)) {
    // Unlike `map`, this sees holes.
    return Array.from(value as unknown[]).flatMap((item, index) =>
      jsonDefects(item, isStorable, `${path}/${index}`),
    );
  }
  const proto: unknown = Object.getPrototypeOf(value);
  const own = proto === Object.prototype || proto === null ? [] : [`${path}: not a plain object`];
  const inside = Object.entries(value).flatMap(([key, part]) => [
    ...(isStorable && !isClean(key) ? [`${path}/${key}: name not storable`] : []),
    ...jsonDefects(part, isStorable, `${path}/${key}`),
  ]);
  return [...own, ...inside];
}

function isClean(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** The same value as PostgreSQL would take it. */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll(ESCAPED, '')) as T;
}

/** JSON writes a zero character and half a surrogate as escapes, and whole surrogates as they are. */
const ESCAPED = /(?<=(?:^|[^\\])(?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

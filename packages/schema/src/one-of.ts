import { Type, type TUnsafe } from 'typebox';

/** One of a few words: `enum` in the JSON Schema, a union of literals in TypeScript. */
export function oneOf<const T extends readonly string[]>(words: T, options: object = {}): TUnsafe<T[number]> {
  return Type.Unsafe<T[number]>({ type: 'string', enum: words, ...options });
}

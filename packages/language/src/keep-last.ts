/**
 * Remembers what was worked out of the last texts, at least `most` and at most twice as many: every sentence of an answer
 * is held against the same ones, and so is the next answer.
 */
export function keepLast<T>(most: number, work: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const made = old.get(text) ?? work(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, made);
    return made;
  };
}

/** Remembers what was worked out of an object for as long as the object lives. */
export function oncePer<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { of: T }>();
  return (key) => {
    const known = made.get(key) ?? { of: work(key) };
    made.set(key, known);
    return known.of;
  };
}

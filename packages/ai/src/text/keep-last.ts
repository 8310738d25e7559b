/** Remembers what was worked out of the last texts: every sentence of an answer is held against the same ones. */
export function keepLast<T>(most: number, work: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = work(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}

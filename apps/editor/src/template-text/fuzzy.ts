/** Everything that holds the letters of `typed` in their order, the closest first; in its own order when nothing is typed. */
export function fuzzyFind<T>(
  items: readonly T[],
  typed: string,
  textsOf: (item: T) => readonly string[],
): T[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...items];
  const scored = items.map((item, index) => ({
    item,
    index,
    score: Math.min(...textsOf(item).map((text) => distance(text.toLowerCase(), wanted))),
  }));
  return scored
    .filter(({ score }) => score < Infinity)
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ item }) => item);
}

/** Smaller is closer: at the beginning, at the beginning of a word, inside, scattered. */
function distance(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at === 0) return 0;
  if (at > 0) return /[\s._-]/.test(text.charAt(at - 1)) ? 1 : 2;
  let from = 0;
  let gaps = 0;
  for (const letter of wanted) {
    const found = text.indexOf(letter, from);
    if (found < 0) return Infinity;
    gaps += found - from;
    from = found + 1;
  }
  return 3 + gaps;
}

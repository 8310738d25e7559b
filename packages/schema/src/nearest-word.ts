/**
 * The word that was most likely meant; undefined when none is near. One letter in `strictness` may be missing, foreign
 * or wrong.
 */
export function nearestWord(typed: string, words: readonly string[], strictness = 2): string | undefined {
  const plain = typed.toLowerCase();
  const [nearest] = words
    .map((word) => ({ word, distance: editDistance(plain, word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / strictness)))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.word;
}

/** Levenshtein's, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

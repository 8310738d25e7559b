/** A text cut where its highlights begin and end; highlights are in UTF-16 units, ascending, and may overlap. */
export function stretches(
  text: string,
  highlights: readonly (readonly number[])[],
): { text: string; isHit: boolean }[] {
  const parts: { text: string; isHit: boolean }[] = [];
  let at = 0;
  for (const [start = 0, end = 0] of [...highlights].sort(([a = 0], [b = 0]) => a - b)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isHit: false });
    parts.push({ text: text.slice(from, end), isHit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false });
  return parts;
}

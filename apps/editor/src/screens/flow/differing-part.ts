/** A text in three: what it begins with like the other, what only it has, what it ends with like the other. Whole characters. */
export function differingPart(text: string, other: string): [before: string, own: string, after: string] {
  const [mine, theirs] = [[...text], [...other]];
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < shorter - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const stop = mine.length - end;
  return [mine.slice(0, start).join(''), mine.slice(start, stop).join(''), mine.slice(stop).join('')];
}

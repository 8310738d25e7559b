/** "fifty" and "two dozen" in figures; the rest of the text stays as it is. "one" alone is mostly no number. */
export function inFigures(text: string): string {
  return text
    .replaceAll(DOZENS, (_run, count: string) => String(Number(count) * 12))
    .replaceAll(RUN, (run) => {
      const words = run.toLowerCase().split(/[\s-]+/);
      const value = valueOf(words);
      return value === undefined || (words.length === 1 && /^(?:an?|one)$/.test(words[0] ?? ''))
        ? run
        : String(value);
    });
}

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const SIZES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6 };

const WORD = ['an?', ...Object.keys(SMALL), ...Object.keys(TENS), ...Object.keys(SIZES)].join('|');
const RUN = new RegExp(`\\b(?:${WORD})(?:[\\s-]+(?:${WORD}))*\\b`, 'giu');

/** "3 dozen": nobody writes the other sizes behind a small figure and means both. */
const DOZENS = /(?<![\p{L}\p{N}.,])(\d{1,4})\s+dozens?(?!\p{L})/giu;

function valueOf(words: readonly string[]): number | undefined {
  let total = 0;
  let section: number | undefined;
  for (const word of words) {
    const size = SIZES[word];
    if (size !== undefined) {
      const count = section ?? 1;
      if (size >= 1000) {
        total += count * size;
        section = undefined;
      } else section = count * size;
      continue;
    }
    const value = /^an?$/.test(word) ? 1 : (SMALL[word] ?? TENS[word]);
    if (value === undefined) return undefined;
    // "five six" are two numbers.
    if (section !== undefined && section % 100 !== 0 && !(section % 10 === 0 && section >= 20 && value < 10))
      return undefined;
    section = (section ?? 0) + value;
  }
  return total + (section ?? 0);
}

/** What a noun ends in as one and as several, by the letters it is written in; '' for nothing. */
const ENDINGS: readonly { letters: RegExp; groups: readonly (readonly string[])[] }[] = [
  {
    letters: /^[a-z]+$/,
    groups: [
      ['', 's', 'es'],
      ['', 'e', 'en', 'er', 'n'],
      ['y', 'ies'],
      ['o', 'i'],
      ['a', 'e'],
    ],
  },
  {
    letters: /^[а-яіїєґ]+$/,
    groups: [
      ['', 'а', 'у', 'ы', 'и', 'е', 'ом', 'ой', 'ов', 'ам', 'ами', 'ах'],
      ['ь', 'я', 'ю', 'и', 'е', 'ей', 'ям', 'ем', 'ями', 'ях'],
      ['й', 'я', 'ю', 'и', 'е', 'ев', 'ем'],
    ],
  },
  { letters: /^\p{Script=Arabic}+$/u, groups: [['', 'ة', 'ت', 'ات', 'ه', 'ين']] },
];
const SHORTEST_STEM = 4;
/** Arabic has no short vowels in its words. */
const SHORTEST_ARABIC = 3;

/** The same noun as one and as several: `repair` for `repairs`, Töpferkurse for Töpferkurs, чашки for чашка. */
export function formsOf(word: string): string[] {
  const found = ENDINGS.find(({ letters }) => letters.test(word));
  if (found === undefined) return [];
  const shortest = /^[a-zа-я]/.test(word) ? SHORTEST_STEM : SHORTEST_ARABIC;
  const forms = new Set<string>();
  for (const group of found.groups)
    for (const ending of group) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, word.length - ending.length);
      if (stem.length < shortest) continue;
      for (const other of group) forms.add(stem + other);
    }
  forms.delete(word);
  return [...forms];
}

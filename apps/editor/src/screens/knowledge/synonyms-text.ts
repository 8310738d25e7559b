/** A group on each line: `shipping = delivery = postage`. */
export const writeSynonyms = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join(' = ')).join('\n');

export interface ReadSynonyms {
  groups: string[][];
  /** The first line that names one word only; null: there is none. */
  lonely: string | null;
}

export function readSynonyms(text: string): ReadSynonyms {
  const groups = text
    .split('\n')
    .map((line) => [
      ...new Set(
        line
          .split(/[=＝]/u)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      ),
    ])
    .filter((group) => group.length > 0);
  return { groups, lonely: groups.find((group) => group.length < 2)?.[0] ?? null };
}

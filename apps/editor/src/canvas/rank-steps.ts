import type { Manifest } from '@nightshift/nodes';
import type { Text } from '@nightshift/schema';

/**
 * In any language: names that begin with what is wanted or have a word that does, what it is called elsewhere, names
 * that hold it, then descriptions that do. Of a few letters only whole words count there: "if" is in "notification".
 */
export function rankSteps(manifests: readonly Manifest[], wanted: string): Manifest[] {
  const ranked = manifests.map((manifest) => ({ manifest, rank: rankOf(manifest, fold(wanted)) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ manifest }) => manifest);
}

type Named = Pick<Manifest, 'title' | 'description' | 'aliases'>;

function rankOf({ title, description, aliases = [] }: Named, wanted: string): number {
  const titles = wordings(title);
  if (titles.some((text) => text.startsWith(wanted))) return 6;
  if (titles.some((text) => beginsWord(text, wanted))) return 5;
  if (aliases.some((alias) => fold(alias) === wanted)) return 4;
  if (aliases.some((alias) => beginsWord(fold(alias), wanted))) return 3;
  const within = isShort(wanted) ? beginsWord : holds;
  if (titles.some((text) => within(text, wanted))) return 2;
  return wordings(description).some((text) => within(text, wanted)) ? 1 : 0;
}

const isShort = (wanted: string): boolean => /^[a-z]{1,3}$/.test(wanted);

const holds = (text: string, wanted: string): boolean => text.includes(wanted);

const beginsWord = (text: string, wanted: string): boolean =>
  text.startsWith(wanted) || text.includes(` ${wanted}`) || (!/^[a-z]/.test(wanted) && text.includes(wanted));

function wordings(text: Text): string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map(fold);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

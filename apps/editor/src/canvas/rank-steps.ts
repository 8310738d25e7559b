import type { Manifest } from '@nightshift/nodes';
import type { Text } from '@nightshift/schema';

/** In any language: names that begin with what is wanted, names that hold it, then descriptions that do. */
export function rankSteps(manifests: readonly Manifest[], wanted: string): Manifest[] {
  const ranked = manifests.map((manifest) => ({ manifest, rank: rankOf(manifest, fold(wanted)) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ manifest }) => manifest);
}

type Named = Pick<Manifest, 'title' | 'description'>;

function rankOf({ title, description }: Named, wanted: string): number {
  const titles = wordings(title);
  if (titles.some((text) => text.startsWith(wanted))) return 3;
  if (titles.some((text) => text.includes(wanted))) return 2;
  return wordings(description).some((text) => text.includes(wanted)) ? 1 : 0;
}

function wordings(text: Text): string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map(fold);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

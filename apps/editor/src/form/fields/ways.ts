import { isJsonObject, type Edit } from '@nightshift/schema';
import { asSchema, type Schema } from '../schema.js';

/** Entries with a label, a name or a condition are known by it; of the others, the way out itself is read. */
export function namesItself(item: Schema): boolean {
  const properties = asSchema(item['properties']);
  return ['label', 'name', 'title', 'when'].some((key) => Object.hasOwn(properties, key));
}

/** A name for a new way out that no other has, and that stays whatever is written in the entry. */
export function freshWay(items: readonly unknown[], look: string): string {
  const taken = new Set(waysOf(items));
  const name = (number: number): string =>
    look === 'weights' && number <= 26 ? String.fromCharCode(96 + number) : `way-${String(number)}`;
  let number = items.length + 1;
  if (look === 'weights') number = 1;
  while (taken.has(name(number))) number += 1;
  return name(number);
}

export function waysOf(items: unknown): string[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
}

/** What happens to the lines of a card when its ways out change: a renamed one keeps its line, a removed one loses it. */
export function wayEdits(
  id: string,
  next: Readonly<Record<string, string | null>>,
  before: unknown,
  after: unknown,
): Edit[] {
  const [old, now] = [waysOf(before), waysOf(after)];
  const gone = old.filter((way) => !now.includes(way) && Object.hasOwn(next, way));
  return gone.flatMap((way): Edit[] => {
    const heir = old.length === now.length ? now[old.indexOf(way)] : undefined;
    const to = next[way] ?? null;
    const isRenamed = heir !== undefined && !old.includes(heir);
    return [
      { type: 'edge.disconnect', from: id, port: way },
      ...(isRenamed && to !== null ? [{ type: 'edge.connect', from: id, port: heir, to } as const] : []),
    ];
  });
}

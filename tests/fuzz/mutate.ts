import fc from 'fast-check';
import { json, keys } from './texts.js';

/** One change somewhere in a document: `at` is counted over all its places and goes round. */
interface Mutation {
  at: number;
  how: 'replace' | 'remove' | 'rename' | 'copy' | 'wrap';
  value: unknown;
  key: string;
  from: number;
}

type Place = readonly (string | number)[];

const mutations: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('replace', 'remove', 'rename', 'copy', 'wrap'),
  value: json,
  key: keys,
  from: fc.nat(10_000),
});

/** Documents that began as one of `documents` and went wrong in one to four places. */
export function mutated(documents: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(documents, fc.array(mutations, { minLength: 1, maxLength: 4 }))
    .map(([document, changes]) => changes.reduce(mutate, document));
}

function mutate(document: unknown, { at, how, value, key, from }: Mutation): unknown {
  const places = placesIn(document);
  const place = places[at % places.length] ?? [];
  switch (how) {
    case 'replace':
      return change(document, place, () => value);
    case 'wrap':
      return change(document, place, (old) => (from % 2 === 0 ? [old] : Object.fromEntries([[key, old]])));
    case 'copy':
      return change(document, place, () => valueAt(document, places[from % places.length] ?? []));
    case 'remove':
      return change(document, place.slice(0, -1), (parent) => reEntered(parent, place.at(-1), () => []));
    case 'rename':
      return change(document, place.slice(0, -1), (parent) =>
        reEntered(parent, place.at(-1), (entry) => [[key, entry]]),
      );
  }
}

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...entriesOf(value).flatMap(([key, part]) => placesIn(part, [...place, key]))];
}

function entriesOf(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

function change(value: unknown, [key, ...rest]: Place, make: (old: unknown) => unknown): unknown {
  if (key === undefined) return make(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? change(item, rest, make) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === key ? change(part, rest, make) : part]),
  );
}

function reEntered(
  parent: unknown,
  key: string | number | undefined,
  make: (entry: unknown) => [string, unknown][],
): unknown {
  if (Array.isArray(parent)) return parent.filter((_item, index) => index !== key);
  if (typeof parent !== 'object' || parent === null) return parent;
  return Object.fromEntries(
    Object.entries(parent).flatMap(([name, part]): [string, unknown][] =>
      name === key ? make(part) : [[name, part]],
    ),
  );
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

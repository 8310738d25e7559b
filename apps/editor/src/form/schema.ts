import { findMismatches, isJsonObject } from '@nightshift/schema';

/** JSON Schema as anybody may write it: read with care, key by key. */
export type Schema = Readonly<Record<string, unknown>>;
export type Definitions = ReadonlyMap<string, Schema>;

export interface Read {
  schema: Schema;
  /** What `$ref` means inside of it. */
  definitions: Definitions;
}

const MAX_STEPS = 24;
export const NO_DEFINITIONS: Definitions = new Map();

export function asSchema(value: unknown): Schema {
  return isJsonObject(value) ? value : {};
}

/**
 * One schema without detours: references followed, `allOf` and the fitting half of `if` laid into one, "or null" left
 * out. What the value is decides where the schema itself leaves it open.
 */
export function readSchema(raw: unknown, value: unknown, outer: Definitions = NO_DEFINITIONS): Read {
  let definitions = outer;
  let schema = asSchema(raw);
  if (definitions.size === 0) definitions = new Map([['#', schema]]);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    definitions = withOwn(schema, definitions);
    const simpler = simplify(schema, value, definitions);
    if (simpler === undefined) break;
    schema = simpler;
  }
  return { schema, definitions };
}

/** Whether the value may stand there, by everything that the schema says. */
export function fits(schema: Schema, value: unknown, definitions: Definitions): boolean {
  return findMismatches({ ...schema, $defs: Object.fromEntries(definitions) }, value).length === 0;
}

function withOwn(schema: Schema, outer: Definitions): Definitions {
  const own = ['$defs', 'definitions'].flatMap((place) =>
    Object.entries(asSchema(schema[place])).map(([name, part]) => [place, name, asSchema(part)] as const),
  );
  if (own.length === 0) return outer;
  const all = new Map(outer);
  for (const [place, name, part] of own) {
    all.set(name, part).set(`#/${place}/${name}`, part);
    if (typeof part['$id'] === 'string') all.set(part['$id'], part);
  }
  return all;
}

function simplify(schema: Schema, value: unknown, definitions: Definitions): Schema | undefined {
  const { $ref, allOf, if: condition, then, else: otherwise, type, ...rest } = schema;
  if (typeof $ref === 'string') {
    const { $ref: _ref, ...own } = schema;
    return { ...definitions.get($ref), ...own };
  }
  if (Array.isArray(allOf))
    return allOf
      .map((part: unknown) => readSchema(part, value, definitions).schema)
      .reduce<Schema>(merge, { ...rest, ...given({ if: condition, then, else: otherwise, type }) });
  if (isJsonObject(condition)) {
    const half = fits(condition, value, definitions) ? then : otherwise;
    return merge({ ...rest, ...given({ type }) }, half);
  }
  const dependent = asSchema(schema['dependentSchemas']);
  if (Object.keys(dependent).length > 0) {
    const { dependentSchemas: _dependent, ...own } = schema;
    const there = isJsonObject(value)
      ? Object.keys(dependent).filter((key) => Object.hasOwn(value, key))
      : [];
    return there.map((key) => dependent[key]).reduce<Schema>(merge, own);
  }
  if (Array.isArray(type)) return { ...schema, ...withoutNull(type) };
  return withoutNullBranch(schema);
}

function given(parts: Schema): Schema {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

function merge(base: Schema, more: unknown): Schema {
  const added = asSchema(more);
  const names = (schema: Schema): unknown[] => (Array.isArray(schema['required']) ? schema['required'] : []);
  const joined = (key: string): Schema =>
    isJsonObject(base[key]) || isJsonObject(added[key])
      ? { [key]: { ...asSchema(base[key]), ...asSchema(added[key]) } }
      : {};
  const required = [...new Set([...names(base), ...names(added)])];
  return {
    ...base,
    ...added,
    ...joined('properties'),
    ...joined('$defs'),
    ...(required.length === 0 ? {} : { required }),
    // Of two titles the outer one is meant for this place.
    ...given({ title: base['title'] ?? added['title'], ui: base['ui'] ?? added['ui'] }),
  };
}

function withoutNull(types: readonly unknown[]): Schema {
  const named = types.filter((type) => type !== 'null');
  const [only] = named;
  if (named.length === 1) return { type: only };
  return { type: undefined, anyOf: named.map((type) => ({ type })) };
}

/** "A number or nothing" is a number that may be left out. */
function withoutNullBranch(schema: Schema): Schema | undefined {
  const key = ['anyOf', 'oneOf'].find((each) => Array.isArray(schema[each]));
  if (key === undefined) return undefined;
  const branches = schema[key] as readonly unknown[];
  const left = branches.filter((branch) => asSchema(branch)['type'] !== 'null');
  const { [key]: _branches, ...rest } = schema;
  if (left.length === 1) return { ...asSchema(left[0]), ...rest };
  return left.length === branches.length ? undefined : { ...rest, [key]: left };
}

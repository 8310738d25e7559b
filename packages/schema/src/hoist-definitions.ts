import { isSameJson } from './find-mismatches.js';
import { isJsonObject } from './json.js';

/**
 * The same schema with every `$defs` moved to the top under a name of its own. TypeBox repeats a recursive
 * type's definition, `$id` included, wherever it is used; Ajv refuses a document with one `$id` twice.
 */
export function hoistDefinitions(schema: object): object {
  const hoisted: { name: string; from: unknown; to: unknown }[] = [];
  const root = lift(schema, new Map(), hoisted);
  if (hoisted.length === 0) return schema;
  return {
    ...(isJsonObject(root) ? root : {}),
    $defs: Object.fromEntries(hoisted.map(({ name, to }) => [name, to])),
  };
}

function lift(
  value: unknown,
  names: ReadonlyMap<string, string>,
  hoisted: { name: string; from: unknown; to: unknown }[],
): unknown {
  if (Array.isArray(value)) return value.map((item) => lift(item, names, hoisted));
  if (!isJsonObject(value)) return value;
  const known = new Map(names);
  for (const [name, definition] of Object.entries(isJsonObject(value['$defs']) ? value['$defs'] : {})) {
    const same = hoisted.find(({ from }) => isSameJson(from, definition));
    const entry = same ?? { name: `${name}${hoisted.length}`, from: definition, to: null as unknown };
    for (const ref of [name, `#/$defs/${name}`]) known.set(ref, entry.name);
    if (same !== undefined) continue;
    hoisted.push(entry);
    const { $id: _id, ...body } = isJsonObject(definition) ? definition : {};
    entry.to = lift(body, known, hoisted);
  }
  const entries = Object.entries(value).filter(([key]) => key !== '$defs');
  return Object.fromEntries(
    entries.map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string' ? refTo(part, known) : lift(part, known, hoisted),
    ]),
  );
}

function refTo(ref: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(ref);
  return name === undefined ? ref : `#/$defs/${name}`;
}

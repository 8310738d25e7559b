import { isJsonObject } from './json.js';

/** The part of JSON Schema that TypeBox writes and that our checks and explanations read. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  $ref?: string;
  $id?: string;
  $defs?: Readonly<Record<string, JsonSchema>>;
  properties?: Readonly<Record<string, JsonSchema>>;
  patternProperties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: boolean | JsonSchema;
  required?: readonly string[];
  minProperties?: number;
  maxProperties?: number;
  items?: JsonSchema | readonly JsonSchema[];
  additionalItems?: boolean;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  ui?: Readonly<Record<string, unknown>>;
}

/** Keywords whose meaning `findMismatches` and the walkers know; others are looked up nowhere and ignored. */
export function asJsonSchema(schema: unknown): JsonSchema {
  return isJsonObject(schema) ? schema : {};
}

/** The definitions in force inside `schema`, by name, by `#/$defs/name` and by `$id`. */
export function definitionsOf(
  schema: JsonSchema,
  outer: ReadonlyMap<string, JsonSchema>,
): ReadonlyMap<string, JsonSchema> {
  if (schema.$defs === undefined) return outer;
  const all = new Map(outer);
  for (const [name, definition] of Object.entries(schema.$defs)) {
    all.set(name, definition).set(`#/$defs/${name}`, definition);
    if (definition.$id !== undefined) all.set(definition.$id, definition);
  }
  return all;
}

/** The schema of one property of an object, or undefined when none speaks about it. */
export function propertySchema(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  for (const [pattern, matching] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, 'u').test(key)) return matching;
  }
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** The schema of one item of a list. */
export function itemSchema(schema: JsonSchema, index: number): JsonSchema | undefined {
  if (isSchemaList(schema.items)) return schema.items[index];
  return schema.items;
}

export function isSchemaList(items: JsonSchema['items']): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

/** What stands at a path (`file.name`) when nothing is filled in there. */
export function defaultAt(schema: object, path: string): unknown {
  const property = path
    .split('.')
    .reduce<unknown>((inner, key) => asJsonSchema(inner).properties?.[key], schema);
  return isJsonObject(property) ? property['default'] : undefined;
}

/** Is it `TextSchema`, perhaps with a title of its own: one text for everybody or one per language. */
export function isTextSchema(schema: JsonSchema): boolean {
  const [plain, byLanguage, ...rest] = schema.anyOf ?? [];
  if (plain === undefined || byLanguage === undefined || rest.length > 0 || plain.type !== 'string')
    return false;
  return Object.keys(byLanguage.patternProperties ?? {}).some((pattern) =>
    pattern.startsWith('^[a-z]{2,3}(-'),
  );
}

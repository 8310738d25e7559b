import { isJsonObject } from '@nightshift/schema';
import { asSchema, readSchema, type Definitions, type Schema } from './schema.js';

const EMPTY: Readonly<Record<string, unknown>> = { string: '', number: 0, integer: 0, boolean: false };
const MAX_DEPTH = 8;

/** What a new step is begun with. */
export function startConfig(schema: unknown): Record<string, unknown> {
  const value = startValue(schema);
  return isJsonObject(value) ? value : {};
}

/** What stands in a new place before anybody has written there: what must be there, as the schema says or empty. */
export function startValue(raw: unknown, definitions?: Definitions, depth = 0): unknown {
  const read = readSchema(raw, undefined, definitions);
  const { schema } = read;
  if ('default' in schema) return schema['default'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return startValue(choices[0], read.definitions, depth + 1);
  const { type, minimum } = schema;
  if (type === 'array') return [];
  if (typeof type === 'string' && Object.hasOwn(EMPTY, type)) return minimum ?? EMPTY[type];
  return depth > MAX_DEPTH ? {} : startObject(schema, read.definitions, depth);
}

function startObject(schema: Schema, definitions: Definitions, depth: number): Record<string, unknown> {
  const parts = asSchema(schema['properties']);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const keys = required.filter((key) => typeof key === 'string');
  return Object.fromEntries(keys.map((key) => [key, startValue(parts[key], definitions, depth + 1)]));
}

/** Another shape for a value: what both have is kept. */
export function reshape(raw: unknown, value: unknown, definitions: Definitions): unknown {
  const start = startValue(raw, definitions);
  if (!isJsonObject(start) || !isJsonObject(value)) return start;
  const properties = asSchema(readSchema(raw, value, definitions).schema['properties']);
  const kept = Object.entries(value).filter(
    ([key]) => Object.hasOwn(properties, key) && !('const' in asSchema(properties[key])),
  );
  return { ...start, ...Object.fromEntries(kept) };
}

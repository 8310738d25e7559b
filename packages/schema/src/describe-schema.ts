import { FORMATS } from './format.js';
import { isTextSchema, type JsonSchema } from './json-schema.js';

/** What a value of this schema is, as the end of "must be …". */
export function describeSchema(
  schema: JsonSchema,
  definitions: ReadonlyMap<string, JsonSchema> = new Map(),
): string {
  if (schema.$ref !== undefined) return describeReference(schema.$ref);
  if (isTextSchema(schema)) return 'a text or one text per language';
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return oneOf(schema.enum.map((value) => JSON.stringify(value)));
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return describeAlternatives(alternatives, definitions);
  return describeType(schema, definitions);
}

function describeReference(ref: string): string {
  const name = ref.slice(ref.lastIndexOf('/') + 1).toLowerCase();
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}

function describeAlternatives(
  alternatives: readonly JsonSchema[],
  definitions: ReadonlyMap<string, JsonSchema>,
): string {
  const objects = alternatives.filter(
    ({ type, properties }) => type === 'object' && properties !== undefined,
  );
  const others = alternatives.filter((alternative) => !objects.includes(alternative));
  const words = others.map((alternative) => describeSchema(alternative, definitions));
  const tag = commonTag(objects);
  if (tag !== undefined) words.push(`an object whose "${tag.key}" is ${oneOf(tag.values)}`);
  else words.push(...objects.map((alternative) => describeSchema(alternative, definitions)));
  return oneOf([...new Set(words)]);
}

/** The property that tells alternatives apart: `type`, `mode`. */
function commonTag(objects: readonly JsonSchema[]): { key: string; values: string[] } | undefined {
  const [first] = objects;
  if (first === undefined || objects.length < 2) return undefined;
  const isFixed = (schema: JsonSchema, key: string): boolean => {
    const property = schema.properties?.[key];
    return property !== undefined && 'const' in property;
  };
  const key = Object.keys(first.properties ?? {}).find((candidate) =>
    objects.every((schema) => isFixed(schema, candidate)),
  );
  if (key === undefined) return undefined;
  return { key, values: objects.map((schema) => JSON.stringify(schema.properties?.[key]?.const)) };
}

function describeType(schema: JsonSchema, definitions: ReadonlyMap<string, JsonSchema>): string {
  switch (schema.type) {
    case 'string':
      return (schema.format === undefined ? undefined : FORMATS[schema.format]?.words) ?? 'a text';
    case 'integer':
      return range(schema, 'a whole number');
    case 'number':
      return range(schema, 'a number');
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return 'a list';
    case 'object':
      return describeObject(schema, definitions);
    case undefined:
    default:
      return 'given';
  }
}

function describeObject(schema: JsonSchema, definitions: ReadonlyMap<string, JsonSchema>): string {
  const required = (schema.required ?? []).map((key) => {
    const property = schema.properties?.[key];
    return property !== undefined && 'const' in property
      ? `"${key}": ${describeSchema(property, definitions)}`
      : `"${key}"`;
  });
  return required.length === 0 ? 'an object' : `an object with ${required.join(' and ')}`;
}

function range({ minimum, maximum }: JsonSchema, words: string): string {
  if (minimum !== undefined && maximum !== undefined) return `${words} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${words}, ${minimum} or more`;
  return maximum === undefined ? words : `${words}, ${maximum} or less`;
}

function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'given';
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

import { FORMATS } from './format.js';
import { isJsonObject } from './json.js';
import { issue, pointer, type Issue } from './issue.js';
import { describeSchema } from './describe-schema.js';
import {
  asJsonSchema,
  definitionsOf,
  isSchemaList,
  isTextSchema,
  propertySchema,
  type JsonSchema,
} from './json-schema.js';

interface Place {
  path: string;
  definitions: ReadonlyMap<string, JsonSchema>;
}

/**
 * Where and how a value departs from its schema, in words, by walking both. It needs no generated code, so it
 * is also the validator where a page's Content-Security-Policy forbids `eval` (`createValidator` is the fast one).
 * Of several alternatives only the one the author most likely meant is reported.
 */
export function findMismatches(schema: object, value: unknown): Issue[] {
  return mismatches(asJsonSchema(schema), value, { path: '', definitions: new Map() });
}

function mismatches(schema: JsonSchema, value: unknown, outer: Place): Issue[] {
  const place = { path: outer.path, definitions: definitionsOf(schema, outer.definitions) };
  if (schema.$ref !== undefined) {
    const target = place.definitions.get(schema.$ref);
    return target === undefined
      ? [issue(place.path, `has a schema that refers to nothing: ${schema.$ref}`)]
      : mismatches(target, value, place);
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) {
    const found = ofAlternatives(schema, alternatives, value, place);
    if (found.length > 0) return found;
  }
  if (!hasRightType(schema, value))
    return [issue(place.path, `must be ${describeSchema(schema, place.definitions)}`)];
  return [
    ...(schema.allOf ?? []).flatMap((part) => mismatches(part, value, place)),
    ...(typeof value === 'string' ? ofText(schema, value, place.path) : []),
    ...(typeof value === 'number' ? ofNumber(schema, value, place.path) : []),
    ...(Array.isArray(value) ? ofList(schema, value, place) : []),
    ...(isJsonObject(value) ? ofObject(schema, value, place) : []),
  ];
}

function hasRightType(schema: JsonSchema, value: unknown): boolean {
  if ('const' in schema && !isSameJson(schema.const, value)) return false;
  if (schema.enum !== undefined && !schema.enum.some((allowed) => isSameJson(allowed, value))) return false;
  return schema.type === undefined || isOfType(schema.type, value);
}

export function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}

function ofAlternatives(
  schema: JsonSchema,
  branches: readonly JsonSchema[],
  value: unknown,
  place: Place,
): Issue[] {
  const tried = branches.map((branch) => ({ branch, issues: mismatches(branch, value, place) }));
  if (tried.some(({ issues }) => issues.length === 0)) return [];
  // A text map with one bad wording deserves the wording's address, anything else the plain sentence.
  const isFarOff = isTextSchema(schema) && !isJsonObject(value) && typeof value !== 'string';
  const alike = tried.filter(({ branch }) => isAlike(branch, value, place));
  if (isFarOff || alike.length === 0)
    return [issue(place.path, `must be ${describeSchema(schema, place.definitions)}`)];
  const [closest] = alike.sort((a, b) => distance(a, value, place) - distance(b, value, place));
  return closest?.issues ?? [];
}

/** Of the same type, and for an object without a contradiction in a property that tells the alternatives apart. */
function isAlike(branch: JsonSchema, value: unknown, place: Place): boolean {
  const target = branch.$ref === undefined ? branch : (place.definitions.get(branch.$ref) ?? branch);
  if ('const' in target || target.enum !== undefined) return false;
  if (target.anyOf !== undefined) return target.anyOf.some((part) => isAlike(part, value, place));
  if (target.type !== undefined && !isOfType(target.type, value)) return false;
  if (!isJsonObject(value)) return true;
  const fixed = Object.entries(target.properties ?? {}).filter(([, property]) => 'const' in property);
  if (!fixed.every(([key, property]) => !Object.hasOwn(value, key) || isSameJson(property.const, value[key])))
    return false;
  const required = target.required ?? [];
  return required.length === 0 || required.some((key) => Object.hasOwn(value, key));
}

/** Fewest foreign and missing keys first, then fewest issues. */
function distance(
  { branch, issues }: { branch: JsonSchema; issues: readonly Issue[] },
  value: unknown,
  place: Place,
): number {
  const target = branch.$ref === undefined ? branch : (place.definitions.get(branch.$ref) ?? branch);
  if (!isJsonObject(value)) return issues.length;
  const missing = (target.required ?? []).filter((key) => !Object.hasOwn(value, key)).length;
  const foreign = Object.keys(value).filter((key) => propertySchema(target, key) === undefined).length;
  return (missing + foreign) * 1000 + issues.length;
}

function ofText(schema: JsonSchema, value: string, path: string): Issue[] {
  const found: Issue[] = [];
  const length =
    schema.minLength === undefined && schema.maxLength === undefined ? 0 : Array.from(value).length;
  if (schema.minLength !== undefined && length < schema.minLength) {
    found.push(
      issue(
        path,
        schema.minLength === 1 ? 'must not be empty' : `must have at least ${schema.minLength} characters`,
        schema.minLength === 1 ? { type: 'empty' } : { type: 'too-short', limit: schema.minLength },
      ),
    );
  }
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    found.push(
      issue(path, `must have at most ${schema.maxLength} characters, but has ${length}`, {
        type: 'too-long',
        limit: schema.maxLength,
      }),
    );
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
    found.push(issue(path, `must look like ${schema.pattern}, but is ${quote(value)}`, { type: 'format' }));
  }
  const format = schema.format === undefined ? undefined : FORMATS[schema.format];
  if (format !== undefined && !format.test(value))
    found.push(issue(path, `must be ${format.words}, but is ${quote(value)}`, { type: 'format' }));
  return found;
}

function ofNumber(schema: JsonSchema, value: number, path: string): Issue[] {
  const found: Issue[] = [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined && value < minimum)
    found.push(
      issue(path, `must be ${minimum} or more, but is ${value}`, { type: 'too-small', limit: minimum }),
    );
  if (maximum !== undefined && value > maximum)
    found.push(
      issue(path, `must be ${maximum} or less, but is ${value}`, { type: 'too-large', limit: maximum }),
    );
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    found.push(issue(path, `must be more than ${exclusiveMinimum}, but is ${value}`));
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    found.push(issue(path, `must be less than ${exclusiveMaximum}, but is ${value}`));
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf))
    found.push(issue(path, `must be a multiple of ${multipleOf}`));
  return found;
}

function ofList(schema: JsonSchema, value: readonly unknown[], place: Place): Issue[] {
  const found: Issue[] = [];
  const { minItems, maxItems, items } = schema;
  if (minItems !== undefined && value.length < minItems)
    found.push(
      issue(place.path, `must have at least ${minItems} ${entries(minItems)}`, {
        type: 'too-few',
        limit: minItems,
      }),
    );
  if (maxItems !== undefined && value.length > maxItems)
    found.push(
      issue(place.path, `must have at most ${maxItems} ${entries(maxItems)}`, {
        type: 'too-many',
        limit: maxItems,
      }),
    );
  if (schema.uniqueItems === true) {
    const twice = value.findIndex((item, index) =>
      value.slice(0, index).some((earlier) => isSameJson(earlier, item)),
    );
    if (twice >= 0)
      found.push(issue(pointer(place.path, twice), 'must not repeat an earlier entry', { type: 'repeated' }));
  }
  if (isSchemaList(items) && schema.additionalItems === false && value.length > items.length) {
    found.push(
      issue(place.path, `must have ${items.length} ${entries(items.length)}, but has ${value.length}`),
    );
  }
  value.forEach((item, index) => {
    const of = isSchemaList(items) ? items[index] : items;
    if (of !== undefined) found.push(...mismatches(of, item, { ...place, path: pointer(place.path, index) }));
  });
  return found;
}

function ofObject(schema: JsonSchema, value: Readonly<Record<string, unknown>>, place: Place): Issue[] {
  const found: Issue[] = [];
  const keys = Object.keys(value);
  for (const key of schema.required ?? []) {
    if (Object.hasOwn(value, key)) continue;
    const of = propertySchema(schema, key);
    found.push(
      issue(
        pointer(place.path, key),
        `is missing; it must be ${of === undefined ? 'given' : describeSchema(of, place.definitions)}`,
        { type: 'missing' },
      ),
    );
  }
  if (schema.minProperties !== undefined && keys.length < schema.minProperties) {
    found.push(
      issue(place.path, `must have at least ${schema.minProperties} ${entries(schema.minProperties)}`),
    );
  }
  if (schema.maxProperties !== undefined && keys.length > schema.maxProperties) {
    found.push(
      issue(place.path, `must have at most ${schema.maxProperties} ${entries(schema.maxProperties)}`),
    );
  }
  for (const key of keys) {
    const of = propertySchema(schema, key);
    const path = pointer(place.path, key);
    if (of !== undefined) found.push(...mismatches(of, value[key], { ...place, path }));
    else if (schema.additionalProperties === false)
      found.push(issue(path, foreignKey(schema), { type: 'foreign' }));
  }
  return found;
}

function foreignKey(schema: JsonSchema): string {
  const known = Object.keys(schema.properties ?? {});
  const [pattern] = Object.keys(schema.patternProperties ?? {});
  if (known.length > 0) return `is not known here; known are ${known.join(', ')}`;
  return pattern === undefined
    ? 'must not be here'
    : `has a name that is not allowed; names must look like ${pattern}`;
}

const entries = (count: number): string => (count === 1 ? 'entry' : 'entries');

const quote = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);

export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  );
}

import { isJsonObject, pointer, validate, type Issue } from '@nightshift/schema';
import type { TSchema } from 'typebox';
import { ApiProblem, invalidRequest } from './api-problem.js';

/** The body, if it fits its schema. Throws `request.invalid` with a pointer to everything that does not. */
export function readBody(schema: TSchema, body: unknown, isOptional: boolean): unknown {
  if (body === undefined || body === null) {
    if (isOptional) return undefined;
    throw new ApiProblem('request.invalid', 'The body is missing; send a JSON document.');
  }
  const issues = validate(schema, body);
  if (issues.length === 0) issues.push(...findUnstorable(body, ''));
  if (issues.length > 0) throw invalidRequest('body', issues);
  return body;
}

/** Query values are texts; where the schema wants numbers or truth values they are read as such. */
export function readQuery(schema: TSchema, query: unknown): unknown {
  const raw = isJsonObject(query) ? query : {};
  const properties: unknown = 'properties' in schema ? schema.properties : {};
  const read = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      readValue(value, isJsonObject(properties) ? properties[name] : undefined),
    ]),
  );
  const issues = validate(schema, read);
  if (issues.length === 0) issues.push(...findUnstorable(read, ''));
  if (issues.length > 0) throw invalidRequest('query', issues);
  return read;
}

function readValue(value: unknown, schema: unknown): unknown {
  const type = isJsonObject(schema) ? schema['type'] : undefined;
  if (typeof value !== 'string') return value;
  if ((type === 'integer' || type === 'number') && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === '1' || value === '')) return true;
  if (type === 'boolean' && (value === 'false' || value === '0')) return false;
  return value;
}

/** PostgreSQL keeps neither U+0000 nor half a surrogate pair; both are told instead of failing later. */
function findUnstorable(value: unknown, path: string): Issue[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [unstorable(path)];
  if (Array.isArray(value)) return value.flatMap((item, index) => findUnstorable(item, pointer(path, index)));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isStorable(key) ? findUnstorable(item, pointer(path, key)) : [unstorable(path)],
  );
}

export function isStorable(text: string): boolean {
  return !text.includes('\0') && !HALF_SURROGATE.test(text);
}

/** With the `u` flag a surrogate that has its other half is part of a character and does not match. */
const HALF_SURROGATE = /\p{Surrogate}/u;

function unstorable(path: string): Issue {
  const expected = 'must not contain the character U+0000 or half of a surrogate pair';
  return { path, expected, message: `${path === '' ? 'the document' : path} ${expected}` };
}

import { templatePaths } from '@nightshift/interpreter';
import { isJsonObject, type Flow, type Json } from '@nightshift/schema';

/** A secret is filled in where the call is made, and nobody here knows it. */
const OURS = /^(secret|time|hours|agents|channel|conversation|page|event)\./;

/** The values that the step reads and that whoever tries it has to give: each path once, in the order they are written. */
export function askedPaths(config: unknown): string[] {
  return [...new Set(textsIn(config).flatMap(templatePaths))].filter((path) => !OURS.test(path));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** What was typed, as the kind of value that stands there in a run. */
export function readTyped(path: string, typed: string, flow: Flow): Json {
  const type = path.startsWith('vars.') ? flow.variables[path.slice('vars.'.length)]?.type : undefined;
  if (type === 'number' && typed.trim() !== '' && Number.isFinite(Number(typed))) return Number(typed);
  if (type === 'boolean') return typed.trim().toLowerCase() === 'true';
  if (type === 'list') return typed.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  return typed;
}

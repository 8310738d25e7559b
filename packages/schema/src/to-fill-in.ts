import type { Flow } from './flow.js';
import { isJsonObject } from './json.js';
import { pointerKeys } from './issue.js';
import type { Problem } from './problem.js';

const EMPTY_CODES: ReadonlySet<string> = new Set([
  'flow.no-trigger',
  'config.empty',
  'condition.no-value',
  'condition.empty',
  'case.none',
  'keyword.empty',
  'keyword.nothing-to-match',
]);

/** Whether the flow may not go live because of it only for being unfinished: something is still empty that must be written. */
export function isToFillIn({ code, severity, path }: Problem, flow: Flow): boolean {
  if (severity !== 'error') return false;
  if (code !== 'config.invalid') return EMPTY_CODES.has(code);
  const value = pointerKeys(path).reduce<unknown>(insideOf, flow);
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function insideOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)] as unknown;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

import type { Condition, Operator } from './condition.js';
import { isJsonObject } from './json.js';

const OPPOSITES: Readonly<Partial<Record<Operator, Operator>>> = {
  equals: 'not-equals',
  'not-equals': 'equals',
  contains: 'not-contains',
  'not-contains': 'contains',
  in: 'not-in',
  'not-in': 'in',
  exists: 'missing',
  missing: 'exists',
};

/**
 * The same condition with each "not" as far inside as it goes, and there as the opposite operator: "not (tags contains a
 * or b is known)" is "tags does not contain a and b is not known". What has no opposite, since nothing is neither more
 * nor less, keeps its "not".
 */
export function withoutNot(condition: Condition): Condition {
  return isWhole(condition) ? rewrite(condition, false) : condition;
}

/** A condition that is still being written has parts that are none. */
function isWhole(condition: unknown): boolean {
  if (!isJsonObject(condition)) return false;
  const { not, all, any, field, is } = condition;
  if (not !== undefined) return isWhole(not);
  const parts = all ?? any;
  return parts === undefined
    ? typeof field === 'string' && typeof is === 'string'
    : Array.isArray(parts) && parts.every(isWhole);
}

function rewrite(condition: Condition, isNegated: boolean): Condition {
  if ('not' in condition) return rewrite(condition.not, !isNegated);
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
      rewrite(part, isNegated),
    );
    return 'all' in condition === isNegated ? { any: parts } : { all: parts };
  }
  if (!isNegated) return condition;
  const opposite = OPPOSITES[condition.is];
  return opposite === undefined ? { not: condition } : { ...condition, is: opposite };
}

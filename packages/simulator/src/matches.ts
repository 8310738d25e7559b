import { isJsonObject, type Expectation, type TextExpectation } from '@nightshift/schema';
import type { Out } from './out.js';

/** Does what came out fit what was expected? Fields that are not named may be anything. */
export function fitsExpectation(out: Out, expectation: Expectation): boolean {
  if ('type' in expectation) return fits(out, expectation);
  return out.type === 'message.send' && fitsText(out.text, expectation.says);
}

/** `actual` has at least what `expected` names; lists are compared entry by entry. */
export function fits(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'string' && isTextRule(expected)) return fitsText(actual, expected);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => fits(actual[index], item))
    );
  }
  if (!isJsonObject(expected)) return actual === expected;
  return (
    isJsonObject(actual) &&
    Object.entries(expected).every(([key, value]) => Object.hasOwn(actual, key) && fits(actual[key], value))
  );
}

export function fitsText(actual: string, expected: TextExpectation): boolean {
  if (typeof expected === 'string') return actual === expected;
  if ('contains' in expected) return actual.includes(expected.contains);
  return new RegExp(expected.matches, 'u').test(actual);
}

function isTextRule(value: unknown): value is TextExpectation {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return false;
  return typeof value['contains'] === 'string' || typeof value['matches'] === 'string';
}

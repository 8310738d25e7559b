import { findMismatches, pointerKeys, type Problem } from '@nightshift/schema';
import type { ErrorSchema, RJSFSchema, ValidatorType } from '@rjsf/utils';

/** rjsf asks it only which of several alternatives a value is; what is wrong comes from the checks of the whole flow. */
export function createValidator<F extends object>(): ValidatorType<unknown, RJSFSchema, F> {
  return {
    validateFormData: () => ({ errors: [], errorSchema: {} }),
    isValid: (schema, formData) => findMismatches(schema, formData).length === 0,
    rawValidation: () => ({ errors: [] }),
  };
}

/** Problems of one node, each at its field. `place` is where its config lies: `/nodes/ask/config`. */
export function errorsAt(place: string, problems: readonly Problem[]): ErrorSchema<unknown> {
  const tree: ErrorNode = {};
  for (const { path, message, fix } of problems) {
    if (!path.startsWith(place)) continue;
    const keys = pointerKeys(path.slice(place.length));
    const node = keys.reduce<ErrorNode>((inner, key) => (inner[key] ??= {}) as ErrorNode, tree);
    (node.__errors ??= []).push(fix ?? message);
  }
  return tree;
}

interface ErrorNode {
  [key: string]: ErrorNode | string[] | undefined;
  __errors?: string[];
}

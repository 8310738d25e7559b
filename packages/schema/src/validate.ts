import { Ajv, type ValidateFunction } from 'ajv';
import { findMismatches } from './find-mismatches.js';
import { FORMATS } from './format.js';
import { hoistDefinitions } from './hoist-definitions.js';
import { issue, type Issue, type Validate } from './issue.js';

/**
 * A fast validator for one schema, compiled by Ajv on first use and kept as long as the schema object lives.
 * Ajv says whether; `findMismatches` says where and why. This file is the only one that knows Ajv: it compiles
 * to code with `eval`, so a page with a strict Content-Security-Policy passes `findMismatches` instead.
 */
export function createValidator(schema: object): (value: unknown) => Issue[] {
  return (value) => validate(schema, value);
}

export const validate: Validate = (schema, value) => {
  const isValid = compiled(schema);
  if (isValid(value)) return [];
  const found = findMismatches(schema, value);
  if (found.length > 0) return found;
  // A keyword that the walker does not know: Ajv's own words are better than none.
  return (isValid.errors ?? []).map(({ instancePath, message }) =>
    issue(instancePath, message ?? 'does not fit'),
  );
};

const validators = new WeakMap<object, ValidateFunction>();

function compiled(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
  });
  ajv.addVocabulary(['ui']);
  for (const [name, { test }] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  const made = ajv.compile(hoistDefinitions(schema));
  validators.set(schema, made);
  return made;
}

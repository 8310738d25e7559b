import { valuePath, type Condition } from './condition.js';
import type { Json } from './json.js';

/** Where a condition is tried. */
interface Trial {
  get(path: string): Json | undefined;
  test(condition: Condition): boolean;
}

/** Of parts that must all hold the first that does not, with the value that a placeholder stood for. */
export function failingPart(condition: Condition, trial: Trial): Condition {
  if ('all' in condition) {
    const failing = condition.all.find((part) => !trial.test(part));
    return failing === undefined ? condition : failingPart(failing, trial);
  }
  if (!('field' in condition)) return condition;
  const path = valuePath(condition);
  const value = path === undefined ? undefined : trial.get(path);
  return value === undefined ? condition : { ...condition, value };
}

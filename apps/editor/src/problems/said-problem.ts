import { pointerKeys, type Flow, type Problem } from '@nightshift/schema';
import { valueAt } from '../form/set-at.js';

/** A problem in the language of the screen. */
export interface SaidProblem extends Problem {
  /** Something is still empty that must be written: the work is unfinished, and nothing has gone wrong. */
  isToFillIn?: boolean;
}

const EMPTY_CODES: ReadonlySet<string> = new Set([
  'flow.no-trigger',
  'config.empty',
  'condition.no-value',
  'case.none',
  'keyword.empty',
  'keyword.nothing-to-match',
]);

/** Whether the flow may not go live because of it only for being unfinished. */
export function isToFillIn({ code, severity, path }: Problem, flow: Flow): boolean {
  if (severity !== 'error') return false;
  if (code !== 'config.invalid') return EMPTY_CODES.has(code);
  const value = valueAt(flow, pointerKeys(path));
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Wrong, and not only unfinished. */
export function isWrong({ severity, isToFillIn }: SaidProblem): boolean {
  return severity === 'error' && isToFillIn !== true;
}

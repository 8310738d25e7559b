import type { Problem } from '@nightshift/schema';

/** A problem in the language of the screen. */
export interface SaidProblem extends Problem {
  /** Something is still empty that must be written: the work is unfinished, and nothing has gone wrong. */
  isToFillIn?: boolean;
  /** Which of several steps that are called the same. */
  place?: string;
}

/** Wrong, and not only unfinished. */
export function isWrong({ severity, isToFillIn }: SaidProblem): boolean {
  return severity === 'error' && isToFillIn !== true;
}

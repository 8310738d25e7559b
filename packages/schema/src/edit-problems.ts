import { fillProblem, type ProblemPlace, type ProblemTemplate } from './fill-problem.js';
import type { Problem } from './problem.js';

/** Why an edit cannot be made. Apart from what checks find, so that whoever only edits has no use for that. */
export const EDIT_PROBLEMS = {
  'edit.unknown': {
    severity: 'error',
    message: 'There is no {kind} {id} to change.',
    fix: 'Somebody else may have removed it; reload the flow.',
  },
  'edit.taken': { severity: 'error', message: 'The id {id} is in use.', fix: 'Use another id.' },
  'edit.bad-name': {
    severity: 'error',
    message: '{id} cannot be used as the name of a {kind}.',
    fix: 'Names look like {pattern}.',
  },
  'edit.last-language': {
    severity: 'error',
    message: 'A flow speaks at least one language.',
    fix: 'Add another language first.',
  },
  'edit.conflict': {
    severity: 'error',
    message: 'This can no longer be undone: {place} has changed meanwhile.',
    fix: 'Reload the flow and make the change by hand.',
  },
} as const satisfies Record<string, ProblemTemplate>;

export function editProblem(
  code: keyof typeof EDIT_PROBLEMS,
  place: ProblemPlace,
  params: Readonly<Record<string, string | number>> = {},
): Problem {
  return fillProblem(code, EDIT_PROBLEMS[code], place, params);
}

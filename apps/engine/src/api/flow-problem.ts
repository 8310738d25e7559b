import type { FlowRefusal } from '../flows/flow-result.js';
import { ApiProblem, notFound } from './api-problem.js';

/** The refusal of a change to a flow, as an answer. */
export function flowProblem(refusal: FlowRefusal, id = 'like this'): ApiProblem {
  switch (refusal.reason) {
    case 'not-found':
      return notFound('flow', id);
    case 'stale':
      return new ApiProblem(
        'precondition.failed',
        `It is at revision ${refusal.revision} now; load it and apply your changes to that.`,
        {
          revision: refusal.revision,
        },
      );
    case 'invalid': {
      const first = refusal.problems.find(({ severity }) => severity === 'error');
      const detail = [first?.message, first?.fix].filter((part) => part !== undefined).join(' ');
      return new ApiProblem('flow.invalid', detail === '' ? 'The flow has errors.' : detail, {
        problems: refusal.problems,
      });
    }
  }
}

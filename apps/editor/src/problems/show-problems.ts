import type { Problem } from '@nightshift/schema';
import type { ShownProblem } from '../ui/problem-list.js';
import { joinWays, sayAll, type Reading } from './say-all.js';
import { stepTitle } from './step-title.js';

/** Problems of a flow that is not open, with the names that its reader knows. */
export function showProblems(problems: readonly Problem[], reading: Reading): ShownProblem[] {
  return sayAll(joinWays(problems), reading).map(({ words: _words, params, ...problem }) => ({
    ...problem,
    ...(params === undefined ? {} : { params }),
    // Said already.
    words: { en: problem, 'zh-CN': problem, 'zh-TW': problem },
    place: problem.place ?? (problem.nodeId === undefined ? '' : stepTitle(problem.nodeId, reading)),
  }));
}

import { pointerKeys, sayProblem, type Problem } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import type { FieldProblem } from './form-share.js';
import { valueAt } from './set-at.js';

/**
 * Problems of one step, each at its field. `place` is where its config lies: `/nodes/ask/config`. Of a field that is
 * empty and must not be, `fillIn` says so.
 */
export function fieldProblems(
  place: string,
  problems: readonly Problem[],
  config: unknown,
  fillIn: string,
  language: Language,
): FieldProblem[] {
  return problems.flatMap((problem) => {
    const { code, path, severity } = problem;
    if (path !== place && !path.startsWith(`${place}/`)) return [];
    const keys = pointerKeys(path.slice(place.length));
    const { message, fix } = sayProblem(problem, language);
    const value = code === 'config.invalid' ? valueAt(config, keys) : undefined;
    const isEmpty = code === 'config.invalid' && (value === undefined || value === '');
    return [{ path: keys, text: isEmpty ? fillIn : (fix ?? message), isError: severity === 'error' }];
  });
}

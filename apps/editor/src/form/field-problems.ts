import { pointerKeys, sayIssue, sayProblem, type Problem } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { sayLanguage } from '../i18n/world-names.js';
import type { FieldProblem } from './form-share.js';
import { valueAt } from './set-at.js';

interface Said {
  /** What to do about a value that is empty and must not be. */
  fillIn: (keys: readonly string[]) => string;
  /** What the form calls a value. */
  titleOf: (keys: readonly string[]) => string | undefined;
  language: Language;
}

/** The remedy alone says neither which base nor what it lacks. */
const ABOUT_KNOWLEDGE = /^(?:known\.)?knowledge(?:\.|$)/;

/** Their names instead of their tags. */
export function namedLanguages(params: Problem['params'], language: Language): Record<string, string> {
  const tags = params?.['languages'];
  if (typeof tags !== 'string') return {};
  const names = tags.split(', ').map((tag) => sayLanguage(tag, language));
  return { languages: names.join(language === 'en' ? ', ' : '、') };
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Problems of one step, each at its field. `place` is where its config lies: `/nodes/ask/config`. Of a field that is
 * empty and must not be, `fillIn` says so.
 */
export function fieldProblems(
  place: string,
  problems: readonly Problem[],
  config: unknown,
  { fillIn, titleOf, language }: Said,
): FieldProblem[] {
  const told = new Set<string>();
  return problems.flatMap((problem) => {
    const { code, path, severity, params } = problem;
    if (path !== place && !path.startsWith(`${place}/`)) return [];
    if (typeof params?.['languages'] === 'string') {
      // The tabs of each text show it; in words once is enough.
      if (told.has(code)) return [];
      told.add(code);
    }
    const keys = pointerKeys(path.slice(place.length));
    const { message, fix } = sayProblem(problem, language, namedLanguages(params, language));
    const value = code === 'config.invalid' ? valueAt(config, keys) : undefined;
    const isEmpty = code === 'config.invalid' && isNothing(value);
    const issue =
      code === 'config.invalid' ? sayIssue(problem, language, titleOf(keys) ?? keys.at(-1) ?? '') : undefined;
    const text = isEmpty
      ? fillIn(keys)
      : (issue ?? (ABOUT_KNOWLEDGE.test(code) ? `${message} ${fix ?? ''}`.trim() : (fix ?? message)));
    return [{ path: keys, text, isError: severity === 'error' }];
  });
}

import { byOtherFlow } from './other-flows.js';
import type { SaidProblem } from './said-problem.js';

/** The texts that lack one language. */
export interface MissingGroup {
  language: string;
  problems: readonly SaidProblem[];
}

/** How many things there are to do, as rows: texts that lack the same language are one, and so is all that another flow answers as well. */
export function countRows(problems: readonly SaidProblem[]): number {
  const { others, rest } = byOtherFlow(problems);
  const { alone, missing } = byMissingLanguage(rest);
  return others.length + alone.length + missing.length;
}

/** Texts without a language are counted by language where there are several; everything else stands alone. */
export function byMissingLanguage(problems: readonly SaidProblem[]): {
  alone: readonly SaidProblem[];
  missing: readonly MissingGroup[];
} {
  const lacking = problems.filter(({ code }) => code === 'text.missing-language');
  if (lacking.length < 2) return { alone: problems, missing: [] };
  const groups = new Map<string, SaidProblem[]>();
  for (const problem of lacking) {
    const tags = String(problem.params?.['languages'] ?? '').split(', ');
    for (const tag of tags) groups.set(tag, [...(groups.get(tag) ?? []), problem]);
  }
  return {
    alone: problems.filter((problem) => !lacking.includes(problem)),
    missing: [...groups].map(([language, each]) => ({ language, problems: each })),
  };
}

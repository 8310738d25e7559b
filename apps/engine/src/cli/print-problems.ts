import type { Problem } from '@nightshift/schema';

/** A line for each problem, and one that counts them. */
export function problemLines(file: string, problems: readonly Problem[]): string[] {
  return [...problems.map((problem) => `${file}: ${problemLine(problem)}`), `${file}: ${summary(problems)}`];
}

export function problemLine({ severity, code, path, message, fix }: Problem): string {
  const place = path === '' ? '' : ` at ${path}`;
  return `${severity}${place}: ${message}${fix === undefined ? '' : ` ${fix}`} [${code}]`;
}

function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problems';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One line for each two flows that answer the same customers: the first of their overlaps, and how many more there are. */
export function foldOverlaps(problems: readonly Problem[]): Problem[] {
  const pairs = new Map<string, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    const { code, params = {} } = problem;
    const key = code.startsWith('overlap.') ? `${params['flow']}/${params['otherId']}` : String(index);
    pairs.set(key, [...(pairs.get(key) ?? []), problem]);
  }
  return [...pairs.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const rest = more.length === 0 ? '' : ` They meet in ${count(more.length, 'more way')}.`;
    return [{ ...first, message: `${first.message}${rest}` }];
  });
}

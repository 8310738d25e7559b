import type { Issue } from './issue.js';
import type { Problem } from './problem.js';

export interface ProblemTemplate {
  severity: Problem['severity'];
  message: string;
  fix: string;
  /** Instead of `fix`, where something is missing or nobody knows it. */
  fixOf?: Readonly<Record<NonNullable<Issue['fault']>, string>>;
}

export interface ProblemPlace {
  /** JSON pointer into the flow. */
  path: string;
  /** The node or trigger on whose card the problem is shown. */
  nodeId?: string;
}

/** A problem with its details filled in. They stay in `params`, for sentences in other languages. */
export function fillProblem(
  code: string,
  { severity, message, fix: usual, fixOf }: ProblemTemplate,
  place: ProblemPlace,
  params: Readonly<Record<string, string | number>>,
): Problem {
  const { fault } = params;
  const fix = fault === 'missing' || fault === 'foreign' ? (fixOf?.[fault] ?? usual) : usual;
  return {
    code,
    severity,
    ...(place.nodeId === undefined ? {} : { nodeId: place.nodeId }),
    path: place.path,
    message: fillIn(message, params),
    fix: fillIn(`${params['meant'] === undefined ? '' : MEANT.en}${fix}`, params),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  };
}

/** Before the fix of a name that is nearly another one. */
export const MEANT = {
  en: 'Did you mean {meant}? ',
  'zh-CN': '您是指 {meant} 吗？',
  'zh-TW': '您是指 {meant} 嗎？',
} as const;

function fillIn(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
